/**
 * Ids of the documented forms (letters, digits, `-`, `_`) stay as they are. Every other byte becomes `~` and two hex
 * digits: with `%` the URI would encode it a second time, and a dot or a slash could change the path.
 */
export function encodeSegment(id: string): string {
  const bytes = new TextEncoder().encode(id);
  return Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    return /[\w-]/.test(character) ? character : `~${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

/** The inverse of `encodeSegment` for what that makes; for anything else some text that does not encode back to the same. */
export function decodeSegment(segment: string): string {
  const bytes = segment.replace(/~([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
