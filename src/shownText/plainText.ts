const usualLength = 300;
/** Control characters, line breaks of every kind, and the characters that change the direction of the text around them. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** Another person's text as one line that cannot rearrange or stretch what stands around it. */
export function shortLine(text: string, longest: number): string {
  // Cut before replacing: a line of a megabyte is not worth reading to its end. A surrogate pair is not cut in half.
  const cut = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut.replace(unfit, ' ').trim();
}

/** The same, long enough for whatever is worth reading. */
export function plainLine(text: string): string {
  return shortLine(text, usualLength);
}

/** As `plainLine`, for the editor's lists, which draw `$(name)` as an icon. */
export function listLine(text: string): string {
  return plainLine(text).replaceAll('$(', '$ (');
}

/** As `plainLine`, for the editor's notifications, which make a link of `[text](address)`. */
export function noticeLine(text: string): string {
  return plainLine(text).replaceAll('](', '] (');
}
