import { count as formatted } from '../times.ts';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { PageElement } from './pageElement.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Shown beside the label, and read as part of it. */
  readonly count?: number;
}

/** Another tab was chosen. */
export class TabChosen extends Event {
  static readonly eventName = 'tab-chosen';
  readonly tab: string;

  constructor(tab: string) {
    super(TabChosen.eventName, { bubbles: true });
    this.tab = tab;
  }
}

/** A row of tabs. Arrow keys, Home and End move and choose; the panel with id `panel-{tab}` is the page's own. */
export class TabStripElement extends PageElement {
  static override properties = { tabs: { attribute: false }, selected: { attribute: false }, label: { attribute: false } };
  declare tabs: readonly Tab[];
  declare selected: string;
  declare label: string;
  #focusSelected = false;

  constructor() {
    super();
    this.tabs = [];
    this.selected = '';
    this.label = '';
  }

  protected override render(): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label=${this.label}
      @keydown=${this.#moved}>${this.tabs.map((tab) => this.#tab(tab))}</div>`;
  }

  #tab({ id, label, count }: Tab): TemplateResult {
    const selected = id === this.selected;
    return html`
      <button class="tab" role="tab" id="tab-${id}" aria-selected=${selected} aria-controls="panel-${id}"
        tabindex=${selected ? 0 : -1}
        @click=${() => {
          this.#choose(id);
        }}>${label}${count === undefined ? '' : html` <span class="count">${formatted(count)}</span>`}</button>`;
  }

  readonly #moved = (event: KeyboardEvent): void => {
    const index = this.tabs.findIndex(({ id }) => id === this.selected);
    const last = this.tabs.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: index === last ? 0 : index + 1,
      ArrowLeft: index <= 0 ? last : index - 1,
      Home: 0,
      End: last,
    };
    const target = this.tabs[moves[event.key] ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    this.#focusSelected = true;
    this.#choose(target.id);
  };

  #choose(id: string): void {
    this.dispatchEvent(new TabChosen(id));
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (!changes.has('selected') || !this.#focusSelected) return;
    this.#focusSelected = false;
    this.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }
}

customElements.define('lp-tabs', TabStripElement);
