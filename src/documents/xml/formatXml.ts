import { showControlCharacters } from '../../shownText/showControlCharacters.ts';

const indent = '  ';
/** Indentation grows with the square of the depth: an answer nested deeper, which no API sends, stays as it came. */
const deepest = 100;

/** A tag, a comment, a declaration, a CDATA section, or the text between two of them. */
type Piece = { readonly kind: 'open' | 'close' | 'other' | 'text'; readonly text: string };

/**
 * Lays XML out over several lines: line breaks and blanks are added between tags where there is no text, nothing else changes.
 * What is no XML is returned as it is, with its control characters visible.
 */
export function formatXml(answer: string): string {
  const raw = answer.startsWith('\uFEFF') ? answer.slice(1) : answer;
  const pieces = piecesOf(raw);
  return showControlCharacters(pieces === undefined ? raw : laidOut(pieces));
}

/** Undefined when the tags do not close each other. Finds no fault with anything else: this is a layout, not a check. */
function piecesOf(xml: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let depth = 0;
  let position = 0;
  while (position < xml.length) {
    const piece = pieceAt(xml, position);
    if (piece === undefined) return undefined;
    depth += piece.kind === 'open' ? 1 : piece.kind === 'close' ? -1 : 0;
    if (depth < 0 || depth > deepest) return undefined;
    position += piece.text.length;
    if (piece.kind !== 'text' || piece.text.trim() !== '') pieces.push(piece);
  }
  return depth === 0 && pieces.some(({ kind }) => kind !== 'text') ? pieces : undefined;
}

function pieceAt(xml: string, start: number): Piece | undefined {
  if (xml[start] !== '<') {
    const next = xml.indexOf('<', start);
    return { kind: 'text', text: next < 0 ? xml.slice(start) : xml.slice(start, next) };
  }
  const [end, kind] = endingOf(xml, start);
  const found = xml.indexOf(end, start);
  if (found < 0) return undefined;
  const text = xml.slice(start, found + end.length);
  return { kind: kind === 'open' && text.endsWith('/>') ? 'other' : kind, text };
}

function endingOf(xml: string, start: number): readonly [end: string, kind: Piece['kind']] {
  if (xml.startsWith('<!--', start)) return ['-->', 'other'];
  if (xml.startsWith('<![CDATA[', start)) return [']]>', 'text'];
  if (xml.startsWith('<?', start)) return ['?>', 'other'];
  if (xml.startsWith('</', start)) return ['>', 'close'];
  return ['>', xml.startsWith('<!', start) ? 'other' : 'open'];
}

/** Every tag on a line of its own, but those around text stay beside it. */
function laidOut(pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let depth = 0;
  for (const [index, { kind, text }] of pieces.entries()) {
    const before = pieces[index - 1]?.kind;
    if (kind === 'close') depth -= 1;
    const beside = before === undefined || before === 'text' || kind === 'text' || (kind === 'close' && before === 'open');
    parts.push(beside ? text : `\n${indent.repeat(depth)}${text}`);
    if (kind === 'open') depth += 1;
  }
  return `${parts.join('')}\n`;
}
