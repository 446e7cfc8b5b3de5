/** A piece of HTML: text between tags as written, or one tag. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string };

const tagStart = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/y;
/** Everything up to the `>` that ends a tag; `>` inside quotes does not. */
const tagRest = /(?:[^"'>]|"[^"]*"|'[^']*')*>/y;
/** Elements whose content is no text. */
const hidden = new Set(['script', 'style']);

/**
 * Cuts HTML written by other people into tokens, in time linear to its length: a construct that is never closed makes the rest
 * one text, instead of being searched for again from every later character.
 */
export function* htmlTokens(html: string): Generator<HtmlToken, void, undefined> {
  let position = 0;
  const unclosed = new Set<string>();
  while (position < html.length) {
    const next = html.indexOf('<', position);
    if (next === -1) {
      break;
    }
    if (next > position) {
      yield { kind: 'text', text: html.slice(position, next) };
      position = next;
    }
    const end = skipped(html, next);
    if (end !== undefined) {
      if (end === -1) {
        break;
      }
      position = end;
      continue;
    }
    const tag = tagAt(html, next);
    if (tag === 'none') {
      yield { kind: 'text', text: '<' };
      position = next + 1;
    } else if (tag === 'unclosed') {
      break;
    } else {
      yield tag.token;
      position =
        tag.token.kind === 'open' && hidden.has(tag.token.name) ? endOfHidden(html, tag.end, tag.token.name, unclosed) : tag.end;
    }
  }
  if (position < html.length) {
    yield { kind: 'text', text: html.slice(position) };
  }
}

/** Where a comment, declaration or processing instruction ends; -1 when it does not, undefined when there is none. */
function skipped(html: string, at: number): number | undefined {
  const end = html.startsWith('<!--', at) ? '-->' : html.startsWith('<!', at) || html.startsWith('<?', at) ? '>' : undefined;
  if (end === undefined) {
    return undefined;
  }
  const found = html.indexOf(end, at + 2);
  return found === -1 ? -1 : found + end.length;
}

function tagAt(html: string, at: number): { readonly token: HtmlToken; readonly end: number } | 'none' | 'unclosed' {
  tagStart.lastIndex = at;
  const start = tagStart.exec(html);
  if (start === null) {
    return 'none';
  }
  tagRest.lastIndex = tagStart.lastIndex;
  const rest = tagRest.exec(html);
  if (rest === null) {
    return 'unclosed';
  }
  const name = (start[2] ?? '').toLowerCase();
  const token: HtmlToken = start[1] === '/' ? { kind: 'close', name } : { kind: 'open', name, attributes: rest[0].slice(0, -1) };
  return { token, end: tagRest.lastIndex };
}

/** Where the content of a script ends. One that is never closed hides nothing, and is not searched for again. */
function endOfHidden(html: string, from: number, name: string, unclosed: Set<string>): number {
  if (!unclosed.has(name)) {
    const close = new RegExp(`</${name}`, 'gi');
    close.lastIndex = from;
    const found = close.exec(html);
    if (found !== null) {
      return found.index;
    }
    unclosed.add(name);
  }
  return from;
}

/** The value of one attribute in the text between a tag's name and its `>`. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s"'/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found === null ? undefined : (found[1] ?? found[2] ?? found[3]);
}
