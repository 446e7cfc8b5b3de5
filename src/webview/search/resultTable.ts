import * as l10n from '@vscode/l10n';
import { VirtualizerController, type Virtualizer } from '@tanstack/lit-virtual';
import { html, nothing, type TemplateResult } from 'lit';
import type { Product, ResultRow, SortColumn, SortOrder } from '../../panels/protocol/search.ts';
import { LargeElement } from '../elements/pageElement.ts';
import { columnLabel, columns, gridTemplate, type Column, type ColumnId } from './columns.ts';
import { RowEvent, SortWanted, TableResized } from './resultEvents.ts';

const rowHeight = 24;
const headHeight = 28;
const rowsOutOfSight = 5;

/** The results as a grid. Only the visible rows exist; which they are, `rowOf` is asked. */
export class ResultTableElement extends LargeElement {
  static override properties = {
    count: { type: Number },
    rowOf: { attribute: false },
    order: { attribute: false },
    selected: { type: Number },
    revision: { type: Number },
    product: { attribute: false },
    hiddenColumns: { attribute: false },
    marked: { attribute: false },
  };

  declare count: number;
  declare rowOf: (index: number) => ResultRow | undefined;
  declare order: SortOrder | null;
  declare selected: number;
  /** Counts up whenever rows that were missing have come. */
  declare revision: number;
  declare product: Product;
  declare hiddenColumns: readonly ColumnId[];
  /** Ids of the rows that are marked. */
  declare marked: ReadonlySet<string>;

  readonly #rows = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.querySelector<HTMLElement>('.result-grid'),
    estimateSize: () => rowHeight,
    overscan: rowsOutOfSight,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
  });

  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry) this.dispatchEvent(new TableResized(entry.contentRect.width));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  protected override willUpdate(): void {
    const virtualizer = this.#virtualizer;
    if (virtualizer.options.count !== this.count) virtualizer.setOptions({ ...virtualizer.options, count: this.count });
  }

  protected override render(): TemplateResult {
    const virtualizer = this.#virtualizer;
    const drawn = virtualizer.getVirtualItems();
    // What has been scrolled away cannot be active.
    const active = drawn.some(({ index }) => index === this.selected) ? `result-${this.selected}` : nothing;
    const shown = columns.filter(({ id }) => !this.hiddenColumns.includes(id));
    const { columns: tracks, leastWidth } = gridTemplate(shown);
    return html`
      <div class="result-grid" role="grid" tabindex="0" aria-label=${l10n.t('Results')}
        aria-keyshortcuts="Control+ArrowDown" aria-rowcount=${this.count + 1} aria-colcount=${shown.length + 1}
        aria-activedescendant=${active} .style=${`--columns:${tracks};--least-width:${leastWidth}px`} @keydown=${this.#keydown}>
        <div class="result-head" role="row" aria-rowindex="1">
          <div role="columnheader" class="cell mark-cell"><span class="unseen">${l10n.t('Marked')}</span></div>
          ${shown.map((column) => this.#head(column))}
        </div>
        <div class="result-space" role="presentation" .style=${`height:${virtualizer.getTotalSize() - headHeight}px`}>
          ${drawn.map(({ index, start }) => this.#row(index, start - headHeight, shown))}
        </div>
      </div>`;
  }

  #observe(): void {
    const grid = this.querySelector('.result-grid');
    if (grid) this.#resized.observe(grid);
  }

  get #virtualizer(): Virtualizer<HTMLElement, HTMLElement> {
    return this.#rows.getVirtualizer();
  }

  #head(column: Column): TemplateResult {
    const { id, numeric } = column;
    const label = columnLabel(column, this.product);
    if (id === 'snippet') return html`<div role="columnheader" class="cell">${label}</div>`;
    const direction = this.order?.column === id ? this.order.direction : 'none';
    const arrow = { ascending: ' ↑', descending: ' ↓', none: '' }[direction];
    return html`
      <div role="columnheader" class="cell ${numeric ? 'numeric' : ''}" aria-sort=${direction}>
        <button type="button" class="head-button" title=${l10n.t('Sort by {0}', label)} @click=${() => {
          this.#sort(id);
        }}>
          ${label}${arrow === '' ? nothing : html`<span aria-hidden="true">${arrow}</span>`}</button>
      </div>`;
  }

  #row(index: number, top: number, shown: readonly Column[]): TemplateResult {
    const row = this.rowOf(index);
    const isMarked = row !== undefined && this.marked.has(row.id);
    const classes = `result-row ${index === this.selected ? 'selected' : ''}`;
    return html`
      <div id=${`result-${index}`} role="row" aria-rowindex=${index + 2} aria-selected=${index === this.selected} class=${classes}
        data-index=${index} .style=${`transform:translateY(${top}px)`} @click=${this.#clicked} @dblclick=${this.#doubleClicked}>
        <div role="gridcell" class="cell mark-cell">
          <input type="checkbox" class="mark" tabindex="-1" aria-label=${l10n.t('Marked')} title=${l10n.t('Mark (Space)')}
            .checked=${isMarked}></div>
        ${shown.map(
          (column) => html`
          <div role="gridcell" class="cell ${column.numeric ? 'numeric' : ''}">${row ? cell(column, row) : nothing}</div>`,
        )}
      </div>`;
  }

  readonly #clicked = (event: MouseEvent): void => {
    const isMark = event.target instanceof HTMLInputElement;
    this.dispatchEvent(new RowEvent(isMark ? 'row-marked' : 'row-selected', indexOf(event)));
  };

  readonly #doubleClicked = (event: MouseEvent): void => {
    if (!(event.target instanceof HTMLInputElement)) this.dispatchEvent(new RowEvent('row-opened', indexOf(event)));
  };

  #sort(column: SortColumn): void {
    const direction = this.order?.column === column ? this.order.direction : undefined;
    // Pressed a third time, the order of arrival is back.
    const next = direction === 'ascending' ? 'descending' : 'ascending';
    this.dispatchEvent(new SortWanted(direction === 'descending' ? null : { column, direction: next }));
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLButtonElement) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      // A box that was clicked has the focus, whichever row is selected.
      const index = event.target instanceof HTMLInputElement ? rowOf(event.target) : this.selected;
      if (index >= 0) this.dispatchEvent(new RowEvent(event.key === ' ' ? 'row-marked' : 'row-opened', index));
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
  const partial = row.partial ? html`<span class="partial-mark">${l10n.t('partial')}</span> ` : nothing;
  return html`${partial}${before}${hit === '' ? nothing : html`<mark>${hit}</mark>`}${after}`;
}

function indexOf({ currentTarget }: Event): number {
  return currentTarget instanceof HTMLElement ? Number(currentTarget.dataset['index']) : -1;
}

function rowOf(box: HTMLElement): number {
  return Number(box.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1);
}

customElements.define('lp-result-table', ResultTableElement);
