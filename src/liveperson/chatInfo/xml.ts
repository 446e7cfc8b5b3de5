/** An element whose end has not come yet. */
interface OpenElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: Map<string, unknown[]>;
  text: string;
}

/** Answers of the service are four deep. */
const deepest = 100;

const comment = /<!--.*?-->|<\?.*?\?>/s;
const cdata = /<!\[CDATA\[(?<cdata>.*?)\]\]>/s;
const attribute = /\s+([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const startTag = new RegExp(
  `<(?<start>[A-Za-z_][\\w.:-]*)(?<attributes>(?:${attribute.source.replaceAll(/\((?!\?)/g, '(?:')})*)\\s*(?<empty>/?)>`,
);
const endTag = /<\/(?<end>[A-Za-z_][\w.:-]*)\s*>/;
const piece = new RegExp([comment, cdata, startTag, endTag, /(?<text>[^<]+)/].map(({ source }) => source).join('|'), 'sy');

const named: ReadonlyMap<string | undefined, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Turns an XML answer of the Server Chat API into the shape of its JSON answers: attributes with `@`, every value a string,
 * repeated elements as lists, text beside attributes as `#text`. The API answers XML when `Accept` does not ask for JSON.
 * @throws SyntaxError when the text is no complete XML document, or declares a document type, which no answer of the service
 * does: entities that a document declares itself are never expanded.
 */
export function parseChatXml(text: string): unknown {
  const document = open('', '');
  const stack: [OpenElement, ...OpenElement[]] = [document];
  const xml = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  piece.lastIndex = 0;
  for (let end = 0; end < xml.length; end = piece.lastIndex) {
    const groups = piece.exec(xml)?.groups;
    if (groups === undefined) throw unreadable(end);
    read(groups, stack, end);
  }
  if (stack.length > 1 || document.children.size !== 1) throw unreadable(xml.length);
  return content(document);
}

function read(
  groups: Readonly<Record<string, string | undefined>>,
  stack: [OpenElement, ...OpenElement[]],
  position: number,
): void {
  const { start, attributes = '', empty, end, text, cdata } = groups;
  const current = stack[0];
  const written = cdata ?? (text === undefined ? '' : decoded(text));
  if (stack.length === 1 && (written.trim() !== '' || (start !== undefined && current.children.size > 0)))
    throw unreadable(position);
  current.text += written;
  if (start !== undefined) {
    if (stack.length > deepest) throw unreadable(position);
    stack.unshift(open(start, attributes));
  }
  if (end !== undefined && (stack.length === 1 || end !== current.name)) throw unreadable(position);
  if (end !== undefined || empty === '/') close(stack);
}

function open(name: string, attributes: string): OpenElement {
  const pairs = [...attributes.matchAll(attribute)].map(
    ([, key = '', double, single = '']) => [`@${key}`, decoded(double ?? single)] as const,
  );
  return { name, attributes: pairs, children: new Map(), text: '' };
}

/** Gives the innermost element to the one around it. */
function close(stack: OpenElement[]): void {
  const element = stack.shift();
  const parent = stack[0];
  if (element === undefined || parent === undefined) return;
  const sameName = parent.children.get(element.name);
  if (sameName === undefined) parent.children.set(element.name, [content(element)]);
  else sameName.push(content(element));
}

/** Properties are defined, not assigned: an element called `__proto__` is one among others. */
function content({ attributes, children, text }: OpenElement): unknown {
  if (attributes.length === 0 && children.size === 0) return text;
  const elements = [...children].map(([name, values]) => [name, values.length === 1 ? values[0] : values] as const);
  return Object.fromEntries([...elements, ...attributes, ...(text.trim() === '' ? [] : [['#text', text] as const])]);
}

/** References to characters; a name that XML does not know stays as it is. */
function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (reference, decimal?: string, hex?: string, name?: string) => {
      if (decimal === undefined && hex === undefined) return named.get(name) ?? reference;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
    },
  );
}

function unreadable(position: number): SyntaxError {
  return new SyntaxError(`The answer is not readable as XML from character ${position} on.`);
}
