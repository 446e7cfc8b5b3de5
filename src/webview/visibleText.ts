/** Control characters, direction overrides and line separators: what could disguise text or rearrange what stands around it. */
const deceiving = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** Text of visitors, agents and pages with everything visible: `⟨U+202E⟩` for a right-to-left override, `␀` for NUL. */
export function visible(text: string): string {
  return text.replace(deceiving, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : `\u27E8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27E9`;
  });
}
