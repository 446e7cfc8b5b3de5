import { VirtualizerController, type Virtualizer } from '@tanstack/lit-virtual';
import { html, nothing, type TemplateResult } from 'lit';
import type { ResultRow, SortColumn, SortDirection } from '../../panels/protocol/search.ts';
import { PageElement } from '../elements/pageElement.ts';
import { columns, type Column } from './columns.ts';

export interface SortOrder {
  readonly column: SortColumn;
  readonly direction: SortDirection;
}

/** A column's header was pressed. */
export class SortWanted extends Event {
  static readonly eventName = 'sort-wanted';
  readonly order: SortOrder | null;

  constructor(order: SortOrder | null) {
    super(SortWanted.eventName);
    this.order = order;
  }
}

/** A row was selected (`row-selected`) or is to be opened (`row-opened`). */
export class RowEvent extends Event {
  readonly index: number;

  constructor(name: 'row-selected' | 'row-opened', index: number) {
    super(name);
    this.index = index;
  }
}

const rowHeight = 24;
const headHeight = 28;
const rowsOutOfSight = 10;

/** The results as a grid. Only the visible rows exist; which they are, `rowOf` is asked. */
export class ResultTableElement extends PageElement {
  static override properties = {
    count: { type: Number },
    rowOf: { attribute: false },
    order: { attribute: false },
    selected: { type: Number },
    revision: { type: Number },
  };

  declare count: number;
  declare rowOf: (index: number) => ResultRow | undefined;
  declare order: SortOrder | null;
  declare selected: number;
  /** Counts up whenever rows that were missing have come. */
  declare revision: number;

  readonly #rows = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.querySelector<HTMLElement>('.result-grid'),
    estimateSize: () => rowHeight,
    overscan: rowsOutOfSight,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
  });

  protected override willUpdate(): void {
    const virtualizer = this.#virtualizer;
    if (virtualizer.options.count !== this.count) virtualizer.setOptions({ ...virtualizer.options, count: this.count });
  }

  protected override render(): TemplateResult {
    const virtualizer = this.#virtualizer;
    const active = this.selected >= 0 ? `result-${this.selected}` : nothing;
    return html`
      <div class="result-grid" role="grid" tabindex="0" aria-label="Results" aria-rowcount=${this.count + 1} aria-colcount=${columns.length}
        aria-activedescendant=${active} @keydown=${this.#keydown}>
        <div class="result-head" role="row" aria-rowindex="1">${columns.map((column) => this.#head(column))}</div>
        <div class="result-space" role="presentation" .style=${`height:${virtualizer.getTotalSize() - headHeight}px`}>
          ${virtualizer.getVirtualItems().map(({ index, start }) => this.#row(index, start - headHeight))}
        </div>
      </div>`;
  }

  get #virtualizer(): Virtualizer<HTMLElement, HTMLElement> {
    return this.#rows.getVirtualizer();
  }

  #head({ id, label, numeric }: Column): TemplateResult {
    if (id === 'snippet') return html`<div role="columnheader" class="cell">${label}</div>`;
    const direction = this.order?.column === id ? this.order.direction : 'none';
    const arrow = { ascending: ' ↑', descending: ' ↓', none: '' }[direction];
    return html`
      <div role="columnheader" class="cell ${numeric ? 'numeric' : ''}" aria-sort=${direction}>
        <button type="button" class="head-button" title=${`Sort by ${label}`} @click=${() => { this.#sort(id); }}>${label}${arrow === '' ? nothing : html`<span aria-hidden="true">${arrow}</span>`}</button>
      </div>`;
  }

  #row(index: number, top: number): TemplateResult {
    const row = this.rowOf(index);
    const select = (): void => { this.dispatchEvent(new RowEvent('row-selected', index)); };
    const open = (): void => { this.dispatchEvent(new RowEvent('row-opened', index)); };
    const classes = `result-row ${index === this.selected ? 'selected' : ''}`;
    return html`
      <div id=${`result-${index}`} role="row" aria-rowindex=${index + 2} aria-selected=${index === this.selected} class=${classes}
        .style=${`transform:translateY(${top}px)`} @click=${select} @dblclick=${open}>
        ${columns.map((column) => html`<div role="gridcell" class="cell ${column.numeric ? 'numeric' : ''}">${row ? cell(column, row) : nothing}</div>`)}
      </div>`;
  }

  #sort(column: SortColumn): void {
    const direction = this.order?.column === column ? this.order.direction : undefined;
    // Pressed a third time, the order of arrival is back.
    const order: SortOrder | null = direction === 'descending' ? null : { column, direction: direction === 'ascending' ? 'descending' : 'ascending' };
    this.dispatchEvent(new SortWanted(order));
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLButtonElement) return;
    if (event.key === 'Enter') {
      if (this.selected >= 0) this.dispatchEvent(new RowEvent('row-opened', this.selected));
      return;
    }
    const next = this.#rowAfter(event.key);
    if (next === undefined || this.count === 0) return;
    event.preventDefault();
    const index = Math.min(Math.max(next, 0), this.count - 1);
    this.#virtualizer.scrollToIndex(index);
    this.dispatchEvent(new RowEvent('row-selected', index));
  };

  #rowAfter(key: string): number | undefined {
    const page = Math.max(1, Math.floor(((this.#virtualizer.scrollElement?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
    switch (key) {
      case 'ArrowDown':
        return this.selected + 1;
      case 'ArrowUp':
        return this.selected - 1;
      case 'PageDown':
        return this.selected + page;
      case 'PageUp':
        return this.selected - page;
      case 'Home':
        return 0;
      case 'End':
        return this.count - 1;
      default:
        return undefined;
    }
  }
}

function cell({ id, text }: Column, row: ResultRow): TemplateResult | string {
  if (id !== 'snippet') return text(row);
  const { before, hit, after } = row.snippet;
  return html`${row.partial ? html`<span class="partial-mark">partial</span> ` : nothing}${before}${hit === '' ? nothing : html`<mark>${hit}</mark>`}${after}`;
}

customElements.define('lp-result-table', ResultTableElement);
