import * as l10n from '@vscode/l10n';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { button } from '../elements/button.ts';
import { PageElement } from '../elements/pageElement.ts';
import { CopyWanted } from '../elements/readingActions.ts';
import { VirtualRows } from '../elements/virtualRows.ts';
import { count } from '../times.ts';
import { jsonIndex, type JsonIndex } from './jsonIndex.ts';
import { JsonSearch } from './jsonSearch.ts';
import { ancestors, copyableValue, jsonPath, jsonRow, visibleNodes } from './jsonTree.ts';

const rowHeight = 22;

/** A JSON text as a tree that can be searched. Everything in it reads as it was received. */
export class JsonView extends PageElement {
  static override properties = {
    text: { attribute: false },
    words: { state: true },
    selected: { state: true },
    match: { state: true },
  };
  declare text: string;
  declare words: string;
  /** The node that arrow keys move from. */
  declare selected: number;
  /** Which of the found nodes was gone to last. */
  declare match: number;
  readonly #rows = new VirtualRows(this, {
    scroller: () => this.querySelector<HTMLElement>('.json-rows'),
    height: rowHeight,
    heightIs: 'fixed',
  });
  #index: JsonIndex = jsonIndex('');
  #search = new JsonSearch(this.#index);
  #expanded = new Set<number>();
  #visible: readonly number[] = [];
  #found: readonly number[] = [];
  #foundSet: ReadonlySet<number> = new Set();
  #scrollToSelected = false;

  constructor() {
    super();
    this.text = '';
    this.words = '';
    this.selected = 0;
    this.match = -1;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('text')) this.#read();
    if (changes.has('text') || changes.has('words')) {
      this.#found = this.#search.find(this.words);
      this.#foundSet = new Set(this.#found);
      this.match = -1;
    }
  }

  /** A newer text of the same kind keeps what was expanded, as far as its paths are still there. */
  #read(): void {
    const paths = new Set(Array.from(this.#expanded, (node) => jsonPath(this.#index, node)));
    const selectedPath = jsonPath(this.#index, this.selected);
    this.#index = jsonIndex(this.text);
    this.#search = new JsonSearch(this.#index);
    this.#expanded = new Set();
    this.selected = 0;
    this.#expandFirst();
    if (paths.size > 0) this.#expandAgain(paths, selectedPath);
    this.#show();
  }

  /** Down to where the first branching is: one session in one list is not worth a click. */
  #expandFirst(): void {
    let node = 0;
    while (node < this.#index.size && (this.#index.depth[node] ?? 0) < 3) {
      if ((this.#index.children[node] ?? 0) > 0) this.#expanded.add(node);
      node++;
      if (node > 100) return;
    }
  }

  #expandAgain(paths: ReadonlySet<string>, selectedPath: string): void {
    this.#expanded = new Set([0]);
    const visit = (nodes: readonly number[]): void => {
      for (const node of nodes) {
        const path = jsonPath(this.#index, node);
        if (path === selectedPath) this.selected = node;
        if (paths.has(path)) this.#expanded.add(node);
      }
    };
    let before = 0;
    // Each round opens one more level.
    while (this.#expanded.size > before) {
      before = this.#expanded.size;
      visit(visibleNodes(this.#index, this.#expanded));
    }
  }

  #show(): void {
    this.#visible = visibleNodes(this.#index, this.#expanded);
    this.#rows.count = this.#visible.length;
  }

  protected override render(): TemplateResult {
    return html`<div class="json">${this.#toolbar()}${this.#tree()}</div>`;
  }

  #toolbar(): TemplateResult {
    const none = this.words !== '' && this.#found.length === 0;
    const place = this.match < 0
      ? count(this.#found.length)
      : l10n.t('{0} of {1}', count(this.match + 1), count(this.#found.length));
    return html`
      <div class="filter-row">
        <input type="search" class="filter" placeholder=${l10n.t('Find keys and values')} aria-label=${l10n.t('Find in JSON')}
          .value=${this.words} @input=${this.#typed} @keydown=${this.#searchKey}>
        <span class="quiet" role="status">${this.words === '' ? '' : none ? l10n.t('Nothing found') : l10n.t('{0} found', place)}</span>
        ${button(l10n.t('Previous'), () => { this.#goTo(-1); }, { hint: 'Shift+Enter', off: this.#found.length === 0 })}
        ${button(l10n.t('Next'), () => { this.#goTo(1); }, { hint: 'Enter', off: this.#found.length === 0 })}
        <span class="filler"></span>
        ${button(l10n.t('Copy Path'), this.#copyPath, { hint: 'Ctrl+Shift+C' })}
        ${button(l10n.t('Copy Value'), this.#copyValue, { hint: 'Ctrl+C' })}
      </div>`;
  }

  #tree(): TemplateResult {
    // What has been scrolled away cannot be active.
    const active = this.#rows.drawn.some((place) => this.#visible[place] === this.selected) ? `node-${this.selected}` : nothing;
    return html`
      <div class="json-rows code" role="tree" tabindex="0" aria-label=${l10n.t('The answer as received')}
        aria-activedescendant=${active} @keydown=${this.#treeKey}>
        ${this.#rows.render((place, style) => this.#row(this.#visible[place] ?? 0, place, style))}
      </div>`;
  }

  #row(node: number, place: number, style: string): TemplateResult {
    const { level, kind, label, value, expandable } = jsonRow(this.#index, node);
    const expanded = this.#expanded.has(node);
    const classes = ['json-row', this.#foundSet.has(node) ? 'found' : '', this.#found[this.match] === node ? 'current' : ''].join(
      ' ',
    );
    return html`
      <div class=${classes} role="treeitem" id="node-${node}" data-index=${place} aria-level=${level}
        aria-selected=${node === this.selected}
        aria-expanded=${expandable ? expanded : nothing} .style=${`${style}; --level: ${level - 1}`} @click=${() => {
          this.#clicked(node);
        }}>
        <span class="twistie ${expandable ? (expanded ? 'open' : 'closed') : ''}"></span>
        ${label === undefined ? nothing : html`<span class="json-key">${label}</span><span class="json-colon">:&nbsp;</span>`}
        <span class="json-${kind}">${value}</span>
      </div>`;
  }

  #clicked(node: number): void {
    this.selected = node;
    if ((this.#index.children[node] ?? 0) > 0) this.#toggle(node, !this.#expanded.has(node));
    this.querySelector<HTMLElement>('.json-rows')?.focus();
  }

  #toggle(node: number, expand: boolean): void {
    if (expand) this.#expanded.add(node);
    else this.#expanded.delete(node);
    this.#show();
    this.requestUpdate();
  }

  readonly #typed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.words = event.target.value;
  };

  readonly #searchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.#goTo(event.shiftKey ? -1 : 1);
  };

  /** To the next or previous found node, around the end. */
  #goTo(by: number): void {
    if (this.#found.length === 0) return;
    const from = this.match < 0 && by < 0 ? 0 : this.match;
    this.match = (from + by + this.#found.length) % this.#found.length;
    this.#select(this.#found[this.match] ?? 0);
  }

  #select(node: number): void {
    for (const above of ancestors(this.#index, node)) this.#expanded.add(above);
    this.selected = node;
    this.#show();
    this.#scrollToSelected = true;
    this.requestUpdate();
  }

  protected override updated(): void {
    if (!this.#scrollToSelected) return;
    this.#scrollToSelected = false;
    this.#rows.scrollTo(this.#visible.indexOf(this.selected));
  }

  readonly #treeKey = (event: KeyboardEvent): void => {
    const copies = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c';
    if (copies && event.shiftKey) this.#copyPath();
    else if (copies && getSelection()?.isCollapsed !== false) this.#copyValue();
    else if (copies || event.ctrlKey || event.metaKey || event.altKey || !this.#move(event.key)) return;
    event.preventDefault();
  };

  /** The keys of a tree as the ARIA practices describe them. False for any other key. */
  #move(key: string): boolean {
    const place = this.#visible.indexOf(this.selected);
    const last = this.#visible.length - 1;
    const page = 20;
    const expandable = (this.#index.children[this.selected] ?? 0) > 0;
    const expanded = this.#expanded.has(this.selected);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, place + 1),
      ArrowUp: Math.max(0, place - 1),
      Home: 0,
      End: last,
      PageDown: Math.min(last, place + page),
      PageUp: Math.max(0, place - page),
    };
    const target = targets[key];
    if (target !== undefined) this.#select(this.#visible[target] ?? 0);
    else if (key === 'ArrowRight') this.#right(expandable, expanded, place);
    else if (key === 'ArrowLeft' && expanded) this.#toggle(this.selected, false);
    else if (key === 'ArrowLeft') this.#select(Math.max(0, this.#index.parent[this.selected] ?? 0));
    else if ((key === 'Enter' || key === ' ') && expandable) this.#toggle(this.selected, !expanded);
    else return false;
    return true;
  }

  #right(expandable: boolean, expanded: boolean, place: number): void {
    if (!expandable) return;
    if (expanded) this.#select(this.#visible[place + 1] ?? this.selected);
    else this.#toggle(this.selected, true);
  }

  readonly #copyPath = (): void => {
    if (this.#index.size > 0) this.dispatchEvent(new CopyWanted(jsonPath(this.#index, this.selected)));
  };

  readonly #copyValue = (): void => {
    if (this.#index.size > 0) this.dispatchEvent(new CopyWanted(copyableValue(this.#index, this.selected)));
  };
}

customElements.define('lp-json', JsonView);
