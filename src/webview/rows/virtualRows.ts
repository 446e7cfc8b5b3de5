import { VirtualizerController, type VirtualItem, type Virtualizer } from '@tanstack/lit-virtual';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RowPage, RowRange } from '../../panels/protocol/rows.ts';
import type { Connection } from '../connection.ts';
import { LightElement } from '../elements/lightElement.ts';
import { t } from '../text.ts';
import { RowCache } from './rowCache.ts';
import { nextRow } from './rowKeys.ts';

/** What assistive technology is told about a list and its rows. */
export interface RowRoles {
  readonly list: 'grid' | 'tree' | 'listbox';
  readonly row: 'row' | 'treeitem' | 'option';
}

let lists = 0;

/**
 * A long list of which only the visible rows exist and have been asked for. It is one stop in the tab order; arrow keys, Page Up and
 * Down, Home and End move the active row, Enter activates it. Subclasses say how rows are got and drawn.
 */
export abstract class VirtualRows<Row> extends LightElement {
  static override properties: PropertyDeclarations = { connection: { attribute: false }, total: { type: Number }, revision: { type: Number }, active: { state: true } };

  declare connection: Connection;
  declare total: number;
  declare revision: number;
  declare active: number;

  protected abstract readonly roles: RowRoles;
  protected abstract readonly label: string;
  /** Pixels. */
  protected abstract readonly rowHeight: number;
  /** Rows may be higher than `rowHeight`: each is measured. */
  protected readonly rowsVary: boolean = false;
  protected readonly headerHeight: number = 0;
  protected readonly followsEnd: boolean = false;
  private readonly cache = new RowCache<Row>((range, signal) => this.load(range, signal), () => { this.requestUpdate(); });
  private readonly idPrefix = `rows-${++lists}`;
  private readonly controller: VirtualizerController<HTMLElement, HTMLElement>;

  constructor() {
    super();
    this.total = 0;
    this.revision = 0;
    this.active = -1;
    this.controller = new VirtualizerController(this, { count: 0, estimateSize: () => this.rowHeight, getScrollElement: () => this.viewport, overscan: 8 });
  }

  protected abstract load(range: RowRange, signal: AbortSignal): Promise<RowPage<Row>>;
  protected abstract renderRow(row: Row, index: number): TemplateResult;

  protected renderHeader(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Attributes of a row beyond those every row has. */
  protected rowState(_row: Row | undefined): { readonly className?: string; readonly level?: number; readonly expanded?: boolean } {
    return {};
  }

  /** Enter or a double click. */
  protected activate(_row: Row, _index: number): void {
    // Most lists have nothing to open.
  }

  /** The active row changed by key or click. */
  protected chosen(_row: Row | undefined, _index: number): void {
    // Most lists have nothing beside them.
  }

  /** Keys besides those that move. True when the key was used. */
  protected handleKey(_event: KeyboardEvent, _row: Row | undefined): boolean {
    return false;
  }

  protected rowAt(index: number): Row | undefined {
    return this.cache.get(index);
  }

  /** Makes a row the active one and brings it into view. */
  goTo(index: number): void {
    if (index < 0 || index >= this.total) return;
    this.active = index;
    this.virtualizer.scrollToIndex(index, { align: 'auto' });
    this.chosen(this.rowAt(index), index);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.cache.setRevision(this.revision);
    const { virtualizer } = this;
    virtualizer.setOptions({ ...virtualizer.options, count: this.total, scrollMargin: this.headerHeight, scrollPaddingStart: this.headerHeight });
    if (this.active >= this.total) this.active = this.total - 1;
    const atEnd = changed.has('total') && this.followsEnd && this.isAtEnd;
    if (atEnd) void this.updateComplete.then(() => { virtualizer.scrollToIndex(this.total - 1, { align: 'end' }); });
  }

  /** Not before rows are in the document: there they have no height. */
  protected override updated(): void {
    if (!this.rowsVary) return;
    for (const row of this.querySelectorAll<HTMLElement>('.rows-body > .row')) this.virtualizer.measureElement(row);
  }

  protected override render(): TemplateResult {
    const items = this.virtualizer.getVirtualItems();
    const [first] = items;
    const last = items.at(-1);
    if (first && last) this.cache.want({ from: first.index, to: last.index + 1 });
    const isGrid = this.roles.list === 'grid';
    return html`<div class="rows" role=${this.roles.list} tabindex="0" aria-label=${this.label} aria-rowcount=${isGrid ? this.total + (this.headerHeight > 0 ? 1 : 0) : nothing}
      aria-activedescendant=${this.active >= 0 ? this.rowId(this.active) : nothing} @keydown=${this.onKey} @focus=${this.onFocus}>
      ${this.renderHeader()}
      <div class="rows-body" role=${isGrid ? 'rowgroup' : 'presentation'} .style=${`height: ${this.virtualizer.getTotalSize()}px`}>${
        repeat(items, ({ index }) => index, (item) => this.renderItem(item))}</div>
    </div>`;
  }

  private renderItem({ index, start }: VirtualItem): TemplateResult {
    const row = this.rowAt(index);
    const { className = '', level, expanded } = this.rowState(row);
    const isGrid = this.roles.list === 'grid';
    return html`<div class="row ${className} ${index === this.active ? 'active' : ''}" role=${this.roles.row} id=${this.rowId(index)} data-index=${index}
      aria-rowindex=${isGrid ? index + 1 + (this.headerHeight > 0 ? 1 : 0) : nothing} aria-selected=${index === this.active}
      aria-setsize=${isGrid ? nothing : this.total} aria-posinset=${isGrid ? nothing : index + 1} aria-level=${level ?? nothing} aria-expanded=${expanded ?? nothing}
      .style=${`transform: translateY(${start - this.headerHeight}px)`}
      @click=${() => { this.choose(index); }} @dblclick=${() => { if (row !== undefined) this.activate(row, index); }}>
      ${row === undefined ? html`<span class="pending" role=${isGrid ? 'gridcell' : nothing}>${t('Loading…')}</span>` : this.renderRow(row, index)}
    </div>`;
  }


  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const row = this.rowAt(this.active);
    if (this.handleKey(event, row)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      this.activate(row, this.active);
      return;
    }
    const next = nextRow(event, this.active, this.total, this.rowsPerPage);
    if (next === undefined) return;
    event.preventDefault();
    this.goTo(next);
  };

  /** With the keyboard in the list, some row is the active one. */
  private readonly onFocus = (): void => {
    if (this.active < 0 && this.total > 0) this.active = this.virtualizer.range?.startIndex ?? 0;
  };

  private choose(index: number): void {
    this.active = index;
    this.chosen(this.rowAt(index), index);
  }

  private get viewport(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.rows');
  }

  private get virtualizer(): Virtualizer<HTMLElement, HTMLElement> {
    return this.controller.getVirtualizer();
  }

  private get rowsPerPage(): number {
    return Math.max(1, Math.floor(((this.viewport?.clientHeight ?? 0) - this.headerHeight) / this.rowHeight) - 1);
  }

  private get isAtEnd(): boolean {
    const { viewport } = this;
    return viewport === null || viewport.scrollHeight - viewport.scrollTop - viewport.clientHeight < this.rowHeight * 2;
  }

  private rowId(index: number): string {
    return `${this.idPrefix}-${index}`;
  }
}
