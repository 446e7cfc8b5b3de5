import { decodeEntities } from './entities.ts';
import { attributeOf, htmlTokens } from './htmlTokens.ts';

const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/**
 * The text of an HTML line as lines of plain text, for reading: blocks and `<br>` break lines, list items get a dash, links and
 * pictures show their address, tags and comments go. The result is text, not HTML: whatever it looks like, nobody may render it.
 */
export function htmlToText(html: string): readonly string[] {
  const writer = new LineWriter();
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      writer.text(decodeEntities(token.text));
    } else if (token.kind === 'close') {
      writer.close(token.name);
    } else {
      writer.open(token.name, token.name === 'a' ? decodeEntities(attributeOf(token.attributes, 'href') ?? '').trim() : '');
      writer.mark(markOf(token.name, token.attributes));
    }
  }
  return writer.end();
}

/** What an element shows although it has no text. */
function markOf(name: string, attributes: string): string {
  if (name === 'li') {
    return '- ';
  }
  if (name === 'img') {
    const parts = [attributeOf(attributes, 'alt'), attributeOf(attributes, 'src')].filter(
      (part) => part !== undefined && part !== '',
    );
    return decodeEntities(['[image', ...parts].join(' ') + ']');
  }
  return name === 'script' || name === 'style' || name === 'iframe' ? `[${name}]` : '';
}

/** Collects text the way a page shows it: white space is one blank, a break begins a new line. */
class LineWriter {
  private parts: string[] = [];
  private afterBlank = true;
  private readonly lines: string[] = [];
  private preformatted = 0;
  /** The link that is open, and its text so far. */
  private link: { readonly href: string; readonly text: string[] } | undefined;

  text(text: string): void {
    this.link?.text.push(text);
    if (this.preformatted > 0) {
      const [first = '', ...rest] = text.split(/\r\n|\r|\n/);
      this.parts.push(first);
      for (const line of rest) {
        this.breakLine();
        this.parts.push(line);
      }
      this.afterBlank = false;
      return;
    }
    const collapsed = text.replace(/[ \t\r\n\f\u00A0]+/g, ' ');
    const added = this.afterBlank ? collapsed.trimStart() : collapsed;
    if (added !== '') {
      this.parts.push(added);
      this.afterBlank = added.endsWith(' ');
    }
  }

  /** Text of our own, as it is. */
  mark(text: string): void {
    if (text !== '') {
      this.parts.push(text);
      this.afterBlank = text.endsWith(' ');
    }
  }

  open(name: string, href: string): void {
    this.breakAt(name);
    this.preformatted += name === 'pre' ? 1 : 0;
    if (name === 'a') {
      this.endLink();
      this.link = { href, text: [] };
    }
  }

  close(name: string): void {
    if (name === 'a') {
      this.endLink();
    }
    this.breakAt(name);
    this.preformatted = Math.max(0, this.preformatted - (name === 'pre' ? 1 : 0));
  }

  end(): readonly string[] {
    this.endLink();
    this.breakLine();
    const first = this.lines.findIndex((line) => line !== '');
    return first === -1 ? [] : this.lines.slice(first, this.lines.findLastIndex((line) => line !== '') + 1);
  }

  /** A link shows where it leads, unless its text says so. */
  private endLink(): void {
    const link = this.link;
    this.link = undefined;
    if (link !== undefined && link.href !== '' && !link.text.join('').includes(link.href)) {
      this.mark(` (${link.href})`);
    }
  }

  private breakAt(name: string): void {
    if (name === 'br' || (blocks.has(name) && this.parts.length > 0)) {
      this.breakLine();
    }
  }

  private breakLine(): void {
    this.lines.push(this.parts.join('').trimEnd());
    this.parts = [];
    this.afterBlank = true;
  }
}
