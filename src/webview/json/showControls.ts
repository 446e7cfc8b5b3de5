/** Characters that are not seen themselves but break lines or rearrange what stands around them. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** The text with such characters as the escapes that JSON has for them. */
export function showControls(text: string): string {
  return text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
