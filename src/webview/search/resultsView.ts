import * as l10n from '@vscode/l10n';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import * as protocol from '../../panels/protocol/search.ts';
import type { Connection } from '../connection.ts';
import { button } from '../elements/button.ts';
import { PageElement } from '../elements/pageElement.ts';
import { outsideWords } from './chartWords.ts';
import { crowdedOut, hiddenAtFirst, type ColumnId } from './columns.ts';
import './filterBar.ts';
import { PreviewLoader } from './previewLoader.ts';
import { ColumnsWanted, FilterWanted, type RowEvent, type SortWanted, type TableResized } from './resultEvents.ts';
import { resultPreview } from './resultPreview.ts';
import './resultTable.ts';
import { RowCache } from './rowCache.ts';

/** What a page keeps of its results. */
export interface KeptView {
  readonly hiddenColumns: readonly ColumnId[];
  readonly selected: number;
  /** Of the row that was selected: while results stream in, another one may come to its place. */
  readonly selectedId?: string;
}

/**
 * The results of a search: when they began, filters, the table, the selected one beside it. It asks for the rows that it shows.
 */
export class ResultsView extends PageElement {
  static override properties = {
    status: { attribute: false },
    product: { attribute: false },
    hiddenColumns: { attribute: false },
    filter: { state: true },
    found: { state: true },
    order: { state: true },
    selected: { state: true },
    marked: { state: true },
    revision: { state: true },
    lost: { state: true },
    tableWidth: { state: true },
  };

  declare status: protocol.SearchStatus;
  declare product: protocol.Product;
  declare hiddenColumns: readonly ColumnId[];
  declare private filter: protocol.ResultFilter;
  /** Of the filter wanted last; newer than the status while it has just been changed. */
  declare private found: protocol.FoundRows;
  declare private order: protocol.SortOrder | null;
  declare private selected: number;
  declare private marked: ReadonlySet<string>;
  declare private revision: number;
  /** What was wanted without an answer: the extension may have done it or not. */
  declare private lost: ReadonlySet<'filter' | 'order'>;
  /** CSS pixels. */
  declare private tableWidth: number;
  readonly #connection: Connection;
  readonly #kept: (view: KeptView) => void;
  readonly #rows: RowCache;
  readonly #preview: PreviewLoader;
  #filterings = 0;
  #sortings = 0;
  #orderWanted: protocol.SortOrder | null = null;
  #chosenId: string | undefined;

  constructor(connection: Connection, kept: (view: KeptView) => void) {
    super();
    this.#connection = connection;
    this.#kept = kept;
    this.hiddenColumns = hiddenAtFirst;
    this.filter = protocol.noFilter;
    this.order = null;
    this.selected = -1;
    this.marked = new Set();
    this.revision = 0;
    this.lost = new Set();
    this.tableWidth = Infinity;
    this.#rows = new RowCache((from, to) => connection.request(protocol.getRows, { from, to }), () => {
      this.revision += 1;
      this.#keepChosen();
    });
    this.#preview = new PreviewLoader(connection, () => { this.requestUpdate(); });
    this.addEventListener(
      FilterWanted.eventName,
      (event) => { if (event instanceof FilterWanted) void this.#filter(event.filter); },
    );
    this.addEventListener(ColumnsWanted.eventName, (event) => { if (event instanceof ColumnsWanted) this.#hide(event.hidden); });
  }

  /** The chart is the largest part of the page's code and the slowest to draw: rows do not wait for it. */
  override connectedCallback(): void {
    super.connectedCallback();
    void import('./timeChart.ts');
  }

  /** Shows what an earlier page of the panel has shown: the rows are still the same. */
  comeBack({ filter, order }: Pick<protocol.SearchStart, 'filter' | 'order'>, { selected, selectedId }: Partial<KeptView>): void {
    this.filter = filter;
    this.order = order;
    this.selected = selected ?? -1;
    this.#chosenId = selectedId;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('status')) return;
    const before = changes.get('status');
    this.found = this.status.found;
    if (before !== undefined && before.search !== this.status.search) {
      this.filter = protocol.noFilter;
      this.order = null;
      this.marked = new Set();
      this.lost = new Set();
      this.#forgetRows();
    } else if (before?.shown !== this.status.shown) {
      this.#rows.grew({ sorted: this.order !== null });
    }
  }

  protected override render(): TemplateResult {
    const { found, product, filter, hiddenColumns, selected, status } = this;
    const crowded = this.#crowdedOut();
    const hasBars = found.timeline.counts.some((count) => count > 0);
    return html`
      ${hasBars ? html`<lp-time-chart .timeline=${found.timeline} .product=${product} .filter=${filter}></lp-time-chart>` : this.#noBars()}
      <div class="result-tools">
        <lp-filter-bar .product=${product} .filter=${filter} .found=${found} .hiddenColumns=${hiddenColumns}
          .crowdedOut=${crowded} .shown=${status.shown}></lp-filter-bar>
        ${this.#marks()}
      </div>
      ${this.lost.size === 0 ? nothing : this.#lostWords()}
      <div class="results ${selected >= 0 ? 'with-preview' : ''}">
        ${found.matching === 0 ? html`<p class="empty">${l10n.t('No record fits the filter.')}</p>` : this.#table([...hiddenColumns, ...crowded])}
        ${selected < 0 ? nothing : this.#previewOf(selected)}
      </div>`;
  }

  #lostWords(): TemplateResult {
    return html`
      <p class="problem" role="alert">
        ${l10n.t('The rows may not be filtered and sorted as wanted: the extension did not answer.')}
        <button class="link" @click=${this.#askAgain}>${l10n.t('Try Again')}</button></p>`;
  }

  #noBars(): TemplateResult | typeof nothing {
    const outside = outsideWords(this.found.timeline);
    return outside === undefined ? nothing : html`<p class="quiet">${outside}</p>`;
  }

  #previewOf(selected: number): TemplateResult {
    return resultPreview(this.#rows.row(selected), this.#preview.value, { open: this.#openId, visitor: this.#openVisitor });
  }

  /**
   * Beside a preview, which tells more of a row than its columns do, the table is not scrolled sideways as long as that helps.
   */
  #crowdedOut(): readonly ColumnId[] {
    return this.selected < 0 ? [] : crowdedOut(this.hiddenColumns, this.tableWidth, this.order?.column);
  }

  #table(hiddenColumns: readonly ColumnId[]): TemplateResult {
    return html`
      <lp-result-table .count=${this.found.matching} .rowOf=${this.#rowOf} .order=${this.order} .selected=${this.selected}
        .revision=${this.revision} .product=${this.product} .hiddenColumns=${hiddenColumns} .marked=${this.marked}
        @table-resized=${this.#fit}
        @row-selected=${this.#select} @row-marked=${this.#mark} @row-opened=${this.#open} @sort-wanted=${this.#sort}></lp-result-table>`;
  }

  #marks(): TemplateResult {
    const { size } = this.marked;
    const hint = size === 2
      ? l10n.t('Shows the two transcripts beside each other')
      : l10n.t('Mark two rows with Space to compare them');
    return html`
      <div class="marks" role="group" aria-label=${l10n.t('Marked rows')}>
        ${size === 0 ? nothing : html`
          <span role="status" class="nowrap">${l10n.t('{0} marked', size)}</span>
          <button class="link" @click=${() => { this.marked = new Set(); }}>${l10n.t('Unmark')}</button>`}
        ${button(l10n.t('Compare'), this.#compare, { hint, off: size !== 2 })}
        ${button(size === 0 ? l10n.t('Export All…') : l10n.t('Export {0}…', size), this.#export)}
      </div>`;
  }

  get #selectedId(): string | undefined {
    return this.#rows.row(this.selected)?.id;
  }

  readonly #rowOf = (index: number): protocol.ResultRow | undefined => this.#rows.row(index);

  /** The selection stays with its record, and is dropped when that has gone out of sight. */
  #keepChosen(): void {
    const id = this.selected < 0 ? undefined : this.#selectedId;
    if (id === undefined) return;
    this.#chosenId ??= id;
    if (id !== this.#chosenId) {
      this.selected = this.#rows.placeOf(this.#chosenId) ?? -1;
      if (this.selected < 0) this.#unselect();
      this.#keep();
    }
    this.#preview.load(this.#chosenId);
  }

  #unselect(): void {
    this.selected = -1;
    this.#chosenId = undefined;
    this.#preview.clear();
  }

  #forgetRows(...instead: Parameters<RowCache['clear']>): void {
    this.#rows.clear(...instead);
    this.#unselect();
    this.revision += 1;
  }

  #keep(): void {
    this.#kept({
      hiddenColumns: this.hiddenColumns,
      selected: this.selected,
      ...(this.#chosenId !== undefined && { selectedId: this.#chosenId }),
    });
  }

  #hide(hidden: readonly ColumnId[]): void {
    this.hiddenColumns = hidden;
    this.#keep();
  }

  async #filter(filter: protocol.ResultFilter): Promise<void> {
    this.filter = filter;
    const nth = ++this.#filterings;
    const places = this.#rows.inSight;
    const answer = await this.#connection.request(protocol.filterRows, { filter, places }).catch(() => undefined);
    // A newer filter is on its way: its answer counts.
    if (nth !== this.#filterings) return;
    this.#note('filter', answer === undefined);
    if (answer === undefined) return;
    const { found, rows } = answer;
    this.found = found;
    this.#forgetRows(places, rows);
    this.#keep();
  }

  readonly #sort = async ({ order }: Pick<SortWanted, 'order'>): Promise<void> => {
    this.#orderWanted = order;
    const nth = ++this.#sortings;
    const places = this.#rows.inSight;
    const rows = await this.#connection.request(protocol.sortRows, { order, places }).catch(() => undefined);
    if (nth !== this.#sortings) return;
    this.#note('order', rows === undefined);
    if (rows === undefined) return;
    this.order = order;
    this.#forgetRows(places, rows);
    this.#keep();
  };

  #note(what: 'filter' | 'order', isLost: boolean): void {
    const others = [...this.lost].filter((lost) => lost !== what);
    this.lost = new Set(isLost ? [...others, what] : others);
  }

  readonly #askAgain = (): void => {
    if (this.lost.has('filter')) void this.#filter(this.filter);
    if (this.lost.has('order')) void this.#sort({ order: this.#orderWanted });
  };

  readonly #fit = ({ width }: TableResized): void => { this.tableWidth = width; };

  readonly #select = ({ index }: RowEvent): void => {
    this.selected = index;
    this.#chosenId = this.#selectedId;
    this.#preview.clear();
    this.#preview.load(this.#chosenId);
    this.#keep();
  };

  readonly #mark = ({ index }: RowEvent): void => {
    const id = this.#rows.row(index)?.id;
    if (id === undefined) return;
    const marked = new Set(this.marked);
    if (!marked.delete(id)) marked.add(id);
    this.marked = marked;
  };

  readonly #open = ({ index }: RowEvent): void => {
    const id = this.#rows.row(index)?.id;
    if (id !== undefined) this.#openId(id);
  };

  readonly #openId = (id: string): void => { this.#connection.notify(protocol.openTranscript, { id }); };

  readonly #openVisitor = (visit: { readonly visitorId: string; readonly sessionId: string }): void => {
    this.#connection.notify(protocol.openVisitor, visit);
  };

  readonly #export = (): void => { this.#connection.notify(protocol.exportResults, { ids: [...this.marked] }); };

  readonly #compare = (): void => {
    const [left, right] = this.marked;
    if (left !== undefined && right !== undefined) this.#connection.notify(protocol.compareTranscripts, { ids: [left, right] });
  };
}

customElements.define('lp-results', ResultsView);
