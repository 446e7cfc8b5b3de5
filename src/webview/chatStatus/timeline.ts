import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChatEntry } from '../../panels/protocol/chatStatus.ts';
import { emptyNote } from '../elements/facts.ts';
import { PageElement } from '../elements/pageElement.ts';
import { VirtualRows } from '../elements/virtualRows.ts';
import { moment } from '../elements/readingParts.ts';

/** Nearer to the end than this, in pixels, and the list follows what arrives. */
const nearEnd = 40;

/**
 * What happened in the chat, one entry below the other. It follows new entries while its end is in sight, and stays put
 * otherwise.
 */
export class ChatTimeline extends PageElement {
  static override properties = { entries: { attribute: false } };
  declare entries: readonly ChatEntry[];
  readonly #rows = new VirtualRows(this, {
    scroller: () => this.querySelector<HTMLElement>('.entries'),
    height: 28,
    heightIs: 'guess',
  });
  #follows = true;

  constructor() {
    super();
    this.entries = [];
  }

  protected override willUpdate(): void {
    const scroller = this.querySelector<HTMLElement>('.entries');
    this.#follows = scroller === null || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd;
    this.#rows.count = this.entries.length;
  }

  protected override render(): TemplateResult {
    if (this.entries.length === 0)
      return emptyNote(
        l10n.t('No event is in the answer.'),
        l10n.t('Lines, transfers and changes of state are listed here as they arrive.'),
      );
    return html`
      <div class="entries ${isOlder(this.entries) ? 'dated' : ''}" role="list" tabindex="0"
        aria-label=${l10n.t('Events of the chat')} @keydown=${this.#rows.toEnds}>
        ${this.#rows.render((index, style) => {
          const entry = this.entries[index];
          return entry === undefined ? html`` : html`
            <div class="entry kind-${entry.kind} ${entry.source ?? ''}" role="listitem" aria-setsize=${this.entries.length}
              aria-posinset=${index + 1} data-index=${index} .style=${style}>${row(entry)}</div>`;
        })}
      </div>`;
  }

  protected override updated(changes: Map<PropertyKey, unknown>): void {
    if (changes.has('entries') && this.#follows && this.entries.length > 0) this.#rows.scrollTo(this.entries.length - 1);
  }
}

/** Not all of today: the times need room for a date. */
function isOlder(entries: readonly ChatEntry[]): boolean {
  const today = new Date().toDateString();
  return entries.some(({ time }) => time !== undefined && new Date(time).toDateString() !== today);
}

function row({ kind, time, source, by, lines, meaning, raw }: ChatEntry): TemplateResult {
  return html`
    <span class="entry-time">${time === undefined ? html`<span class="quiet">${l10n.t('no time')}</span>` : moment(time)}</span>
    <span class="entry-who foreign">${kind === 'noticed' ? l10n.t('noticed here') : who(source, by)}</span>
    <span class="entry-text">
      ${meaning === undefined ? nothing : html`<span class="meaning">${meaning}</span>`}
      ${lines.map((line) => html`<span class="entry-line foreign">${line}</span>`)}
      ${
        raw === undefined
          ? nothing
          : html`
        <details><summary class="quiet">${l10n.t('as sent')}</summary><span class="entry-line code quiet">${raw}</span></details>`
      }
    </span>`;
}

const roles: ReadonlyMap<string, string> = new Map([
  ['agent', l10n.t('Agent')],
  ['visitor', l10n.t('Visitor')],
]);

/** The role in words, and the name when it says more. */
function who(source: string | undefined, by: string | undefined): TemplateResult | string {
  if (source === 'system') return l10n.t('System');
  if (source === undefined) return by ?? '';
  return by === undefined || by === '' ? (roles.get(source) ?? source) : html`${by} <span class="quiet">${source}</span>`;
}

customElements.define('lp-chat-timeline', ChatTimeline);
