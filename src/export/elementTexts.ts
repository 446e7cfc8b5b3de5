/**
 * The elements of a list in a JSON object, each as the text it came as: numbers of any length, duplicate keys, escapes and order
 * stay as sent. `json` has been read by `JSON.parse` before, which checked it, and the two agree: of a key that comes twice the
 * last one counts; a single value that stands where the list should be is a list of one.
 */
export function elementTexts(json: string, keys: readonly string[]): readonly string[] {
  const value = lastValue(json, keys);
  if (value === undefined || value === 'null' || value === '""') return [];
  return value.startsWith('[') ? [...children(value)].map(({ text }) => text) : [value];
}

function lastValue(json: string, keys: readonly string[]): string | undefined {
  let found: string | undefined;
  const object = json.slice(json.startsWith('\uFEFF') ? 1 : 0);
  if (object[blanksEnd(object, 0)] !== '{') return undefined;
  for (const { key, text } of children(object)) {
    if (key !== undefined && keys.includes(String(JSON.parse(key)))) found = text;
  }
  return found;
}

/** Direct children of the object or list that a text is. */
function* children(text: string): Generator<{ readonly key?: string; readonly text: string }> {
  let position = blanksEnd(text, 0);
  const keyed = text[position] === '{';
  position = blanksEnd(text, position + 1);
  while (position < text.length && text[position] !== '}' && text[position] !== ']') {
    let key: string | undefined;
    if (keyed) {
      const end = stringEnd(text, position);
      key = text.slice(position, end);
      // Behind the key, its colon.
      position = blanksEnd(text, blanksEnd(text, end) + 1);
    }
    const end = valueEnd(text, position);
    yield { ...(key !== undefined && { key }), text: text.slice(position, end) };
    position = blanksEnd(text, end);
    if (text[position] === ',') position = blanksEnd(text, position + 1);
  }
}

function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return stringEnd(text, start);
  return first === '{' || first === '[' ? nestedEnd(text, start) : wordEnd(text, start);
}

const quote = 34;
const openings = new Set([91, 123]);
const closings = new Set([93, 125]);

function nestedEnd(text: string, start: number): number {
  let depth = 0;
  for (let position = start; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === quote) position = stringEnd(text, position) - 1;
    else if (openings.has(code)) depth++;
    else if (closings.has(code) && --depth === 0) return position + 1;
  }
  throw new SyntaxError('An object or a list does not end.');
}

/** Searching for the quotation mark is many times faster than looking at every character of a long text. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
  throw new SyntaxError('A string does not end.');
}

function wordEnd(text: string, start: number): number {
  const word = /[^,\]}\s]*/y;
  word.lastIndex = start;
  return start + (word.exec(text)?.[0].length ?? 0);
}

function blanksEnd(text: string, start: number): number {
  let position = start;
  while (/^\s$/.test(text[position] ?? '')) position++;
  return position;
}
