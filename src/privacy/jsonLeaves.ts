/**
 * A text, number or key of a JSON text, with the key it belongs to. An item of an array has the key of the array, a key its own
 * text.
 */
export interface JsonLeaf {
  readonly kind: 'string' | 'number' | 'key';
  /** Where it stands, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly key: string | undefined;
  /** The key of the object in which the key stands. */
  readonly parent: string | undefined;
}

interface Container {
  readonly isObject: boolean;
  /** The key under which it stands, and that of the object around it. */
  readonly key: string | undefined;
  readonly parent: string | undefined;
  /** Of an object: the key that was read last. */
  member: string | undefined;
  expectsKey: boolean;
}

/**
 * Visits the keys, texts and numbers of a JSON text in their order. Reads on through anything that is no JSON, so that an answer
 * which was cut off is read up to its end. One pass, no recursion: depth and length are bounded by the text alone.
 */
export function visitLeaves(json: string, visit: (leaf: JsonLeaf) => void): void {
  const open: Container[] = [];
  let position = 0;
  while (position < json.length) {
    const container = open.at(-1);
    const character = json.charAt(position);
    const end = character === '"' ? endOfString(json, position) : endOfWord(json, position);
    if (character === '"' && container?.isObject === true && container.expectsKey) {
      container.member = textOf(json.slice(position, end));
      container.expectsKey = false;
      visit({ kind: 'key', start: position, end, ...keysAt(container) });
    } else if (character === '"' || /[\d-]/.test(character)) {
      visit({ kind: character === '"' ? 'string' : 'number', start: position, end, ...keysAt(container) });
    } else if (character === '{' || character === '[') {
      open.push({ isObject: character === '{', ...keysAt(container), member: undefined, expectsKey: true });
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === ',' && container) {
      container.expectsKey = true;
    }
    position = end;
  }
}

/** The text that a JSON string stands for; of one that is cut off or broken, what stands between its quotes. */
export function textOf(literal: string): string {
  try {
    const text: unknown = JSON.parse(literal);
    if (typeof text === 'string') return text;
  } catch {
    // Cut off or broken: taken as it stands.
  }
  return literal.replace(/^"/, '').replace(/"$/, '');
}

function keysAt(container: Container | undefined): Pick<JsonLeaf, 'key' | 'parent'> {
  if (container?.isObject === true) return { key: container.member, parent: container.key };
  return { key: container?.key, parent: container?.parent };
}

/** Behind the closing quote, or the end of a text that is cut off. */
function endOfString(json: string, start: number): number {
  for (let index = start + 1; index < json.length; index++) {
    const character = json[index];
    if (character === '\\') index++;
    else if (character === '"') return index + 1;
  }
  return json.length;
}

/** Behind a number; behind a single character of anything else. */
function endOfWord(json: string, start: number): number {
  let end = start + 1;
  if (/[\d-]/.test(json.charAt(start))) while (/[\d.eE+-]/.test(json.charAt(end))) end++;
  return end;
}
