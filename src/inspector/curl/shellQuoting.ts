export type Shell = 'posix' | 'powershell';

/** One word of a command line: texts that the shell must not touch, and environment variables that it fills in. */
export type Word = readonly ({ readonly text: string } | { readonly variable: string })[];

/** Control characters but tab and line feed: a terminal acts on them while they are pasted, quoted or not. */
const unsafe = /(?![\t\n])\p{Cc}/gu;

/** Writes a word so that the shell reads exactly the text, whatever it holds. NUL, which no argument can hold, becomes U+FFFD. */
export function quoteWord(word: Word, shell: Shell): string {
  const clean = word.map((part) => ('text' in part ? { text: part.text.toWellFormed().replaceAll('\0', '\ufffd') } : part));
  return shell === 'posix' ? posixWord(clean) : powershellWord(clean);
}

/** bash, zsh, ksh; plain sh too, as long as there are no control characters. */
function posixWord(word: Word): string {
  const parts = word.map((part) => ('variable' in part ? `"$${part.variable}"` : posixText(part.text)));
  return parts.join('') || "''";
}

function posixText(text: string): string {
  if (text === '') return '';
  const quoted = text.replaceAll("'", `'\\''`).replace(unsafe, (character) => `'$'${bytesOf(character)}''`);
  return `'${quoted}'`;
}

/**
 * PowerShell 7.3 or newer: older ones drop the double quotes of what they pass on to programs. A word that begins with a quote
 * ends with it there, so that a word is quoted as a whole. Typographic quotes count as quotes.
 */
function powershellWord(word: Word): string {
  const [only, ...others] = word;
  const isPlain = others.length === 0 && (only === undefined || ('text' in only && !unsafe.test(only.text)));
  unsafe.lastIndex = 0;
  if (isPlain) return `'${(only?.text ?? '').replace(/['\u2018-\u201b]/g, '$&$&')}'`;
  const parts = word.map((part) => ('variable' in part ? `\${env:${part.variable}}` : expandableText(part.text)));
  return `"${parts.join('')}"`;
}

function expandableText(text: string): string {
  return text
    .replace(/[`$"\u201c-\u201e]/g, '`$&')
    .replace(unsafe, (character) => `$([char]0x${hex(character)})`);
}

/** A shell's `\x` is a byte and no character. */
function bytesOf(character: string): string {
  return Array.from(Buffer.from(character), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0');
}
