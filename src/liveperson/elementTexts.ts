/**
 * The elements of a list in a JSON object, each as the text it came as: numbers of any length, duplicate keys, escapes and order
 * stay as sent. `json` has been read by `JSON.parse` before, which checked it, and the two agree: of a key that comes twice the
 * last one counts; a single value that stands where the list should be is a list of one.
 */
export function elementTexts(json: string, name: string): readonly string[] {
  let position = blanksEnd(json, json.startsWith('\uFEFF') ? 1 : 0);
  if (json.charCodeAt(position) !== brace) return [];
  let found: readonly string[] = [];
  position = blanksEnd(json, position + 1);
  while (position < json.length && json.charCodeAt(position) !== closingBrace) {
    const keyEnd = stringEnd(json, position);
    const key = String(JSON.parse(json.slice(position, keyEnd)));
    // Behind the key, its colon.
    const start = blanksEnd(json, blanksEnd(json, keyEnd) + 1);
    const list = key === name ? listAt(json, start) : undefined;
    found = list?.texts ?? found;
    position = nextStart(json, list?.end ?? valueEnd(json, start));
  }
  return found;
}

interface List {
  readonly texts: readonly string[];
  readonly end: number;
}

function listAt(json: string, start: number): List {
  if (json.charCodeAt(start) !== bracket) {
    const end = valueEnd(json, start);
    const text = json.slice(start, end);
    return { texts: text === 'null' || text === '""' ? [] : [text], end };
  }
  const texts: string[] = [];
  let position = blanksEnd(json, start + 1);
  while (position < json.length && json.charCodeAt(position) !== closingBracket) {
    const end = valueEnd(json, position);
    texts.push(json.slice(position, end));
    position = nextStart(json, end);
  }
  return { texts, end: position + 1 };
}

const quote = 0x22;
const comma = 0x2c;
const bracket = 0x5b;
const backslash = 0x5c;
const closingBracket = 0x5d;
const brace = 0x7b;
const closingBrace = 0x7d;

/** Behind the comma that follows a value, if one does. */
function nextStart(json: string, end: number): number {
  const position = blanksEnd(json, end);
  return json.charCodeAt(position) === comma ? blanksEnd(json, position + 1) : position;
}

function valueEnd(json: string, start: number): number {
  const first = json.charCodeAt(start);
  if (first === quote) return stringEnd(json, start);
  return first === brace || first === bracket ? nestedEnd(json, start) : wordEnd(json, start);
}

function nestedEnd(json: string, start: number): number {
  let depth = 0;
  for (let position = start; position < json.length; position++) {
    const code = json.charCodeAt(position);
    if (code === quote) position = stringEnd(json, position) - 1;
    else if (code === brace || code === bracket) depth++;
    else if ((code === closingBrace || code === closingBracket) && --depth === 0) return position + 1;
  }
  throw new SyntaxError('An object or a list does not end.');
}

/** Searching for the quotation mark is faster than looking at every character. */
function stringEnd(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json.charCodeAt(before - 1) === backslash) before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
  throw new SyntaxError('A string does not end.');
}

function wordEnd(json: string, start: number): number {
  const word = /[^,\]}\s]*/y;
  word.lastIndex = start;
  return start + (word.exec(json)?.[0].length ?? 0);
}

/** Blanks of JSON are all below the first character that is none. */
function blanksEnd(json: string, start: number): number {
  let position = start;
  while (json.charCodeAt(position) <= 0x20) position++;
  return position;
}
