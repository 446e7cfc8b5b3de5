import { html, nothing, type TemplateResult } from 'lit';
import type { FailureView } from '../../panels/protocol/failure.ts';
import * as protocol from '../../panels/protocol/search.ts';
import type { EngagementQuery, Problem } from '../../panels/protocol/search.ts';
import type { Connection } from '../connection.ts';
import { progressLine } from '../elements/facts.ts';
import { StepChosen } from '../elements/failureView.ts';
import { PageElement } from '../elements/pageElement.ts';
import { emptyResult } from './emptyResult.ts';
import { draftOf, queryOf, type QueryDraft } from './queryDraft.ts';
import { resultPreview } from './resultPreview.ts';
import type { RowEvent, SortOrder, SortWanted } from './resultTable.ts';
import { RowCache } from './rowCache.ts';
import { DraftChanged } from './searchForm.ts';
import { statusText } from './statusText.ts';

const checkDelayMs = 250;
const previewDelayMs = 200;

/** The search page: form above, results below, the selected conversation beside them. */
export class SearchPageElement extends PageElement {
  static override properties = {
    draft: { state: true },
    problems: { state: true },
    check: { state: true },
    status: { state: true },
    order: { state: true },
    selected: { state: true },
    preview: { state: true },
    revision: { state: true },
    filtersOpen: { state: true },
  };

  declare private draft: QueryDraft | undefined;
  declare private problems: readonly Problem[];
  declare private check: protocol.QueryCheck | undefined;
  declare private status: protocol.SearchStatus | undefined;
  declare private order: SortOrder | null;
  declare private selected: number;
  declare private preview: protocol.Preview | FailureView | undefined;
  declare private revision: number;
  declare private filtersOpen: boolean;

  readonly #connection: Connection;
  readonly #rows: RowCache;
  #checkTimer: number | undefined;
  #previewTimer: number | undefined;
  #previewRequest = new AbortController();
  #accountId = '';
  #accountName = '';

  constructor(connection: Connection) {
    super();
    this.#connection = connection;
    this.problems = [];
    this.order = null;
    this.selected = -1;
    this.revision = 0;
    this.filtersOpen = false;
    this.#rows = new RowCache((from, to) => connection.request(protocol.getRows, { from, to }), () => {
      this.revision += 1;
      // A selection that came back with the page waits for its row.
      if (this.selected >= 0 && this.preview === undefined) this.#previewSoon(this.selected);
    });
    connection.onNotification(protocol.statusChanged, (status) => { this.#show(status); });
    this.addEventListener(StepChosen.eventName, (event) => {
      if (event instanceof StepChosen) connection.notify(protocol.runAction, { action: event.action });
    });
  }

  /** Asks the extension what to begin with. */
  async begin(): Promise<void> {
    const { accountId, accountName, query, status } = await this.#connection.request(protocol.getStart, null);
    this.#accountId = accountId;
    this.#accountName = accountName;
    const kept = readPageState(this.#connection.state);
    this.filtersOpen = kept?.filtersOpen ?? false;
    this.#edit(kept?.draft ?? draftOf(query, Date.now()));
    this.#show(status);
    // The rows are still those that the page showed before it was hidden, unless another search has run since.
    if (kept?.search === status.search && kept.selected >= 0) this.#selectRow(kept.selected);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.draft || !this.status) return progressLine(true, 'Loading');
    const running = this.status.phase === 'running';
    return html`
      <main class="search">
        <h1 class="unseen">Transcripts of ${this.#accountName}</h1>
        <lp-search-form .draft=${this.draft} .problems=${this.problems} .check=${this.check} .running=${running} .open=${this.filtersOpen}
          @draft-changed=${this.#draftChanged} @search-wanted=${this.#search} @cancel-wanted=${this.#cancel} @filters-toggled=${this.#toggled}></lp-search-form>
        ${progressLine(running, 'Searching')}
        ${this.#statusLine(this.status)}
        ${this.status.failure ? html`<lp-failure .failure=${this.status.failure}></lp-failure>` : nothing}
        ${this.#results(this.status)}
      </main>`;
  }

  #statusLine(status: protocol.SearchStatus): TemplateResult | typeof nothing {
    if (status.phase === 'idle') return nothing;
    return html`
      <div class="search-status">
        <p role="status">${statusText(status)}</p>
        ${status.canResume ? html`<vscode-button appearance="secondary" @click=${this.#resume}>${status.phase === 'paused' ? 'Load the rest' : 'Continue'}</vscode-button>` : nothing}
      </div>
      ${status.warnings.length === 0 ? nothing : html`<ul class="warnings" aria-label="Warnings" tabindex="0">${status.warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`}`;
  }

  #results(status: protocol.SearchStatus): TemplateResult | typeof nothing {
    if (status.shown === 0) return emptyResult(status, (query) => { this.#use(query); });
    return html`
      <div class="results ${this.selected >= 0 ? 'with-preview' : ''}">
        <lp-result-table .count=${status.shown} .rowOf=${this.#rowOf} .order=${this.order} .selected=${this.selected} .revision=${this.revision}
          @row-selected=${this.#select} @row-opened=${this.#open} @sort-wanted=${this.#sort}></lp-result-table>
        ${this.selected < 0 ? nothing : resultPreview(this.#rows.row(this.selected), this.preview, { open: this.#openSelected, visitor: this.#openVisitor })}
      </div>`;
  }

  readonly #rowOf = (index: number): protocol.ResultRow | undefined => this.#rows.row(index);

  #show(status: protocol.SearchStatus): void {
    const before = this.status;
    if (before?.search !== status.search) {
      this.#rows.clear();
      this.order = null;
      this.selected = -1;
      this.preview = undefined;
    } else if (before.shown !== status.shown) {
      this.#rows.grew({ sorted: this.order !== null });
    }
    this.status = status;
    this.revision += 1;
  }

  #edit(draft: QueryDraft): void {
    this.draft = draft;
    this.#keepState();
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => void this.#checkNow(draft), checkDelayMs);
  }

  async #checkNow(draft: QueryDraft): Promise<void> {
    const { query, problems } = queryOf(draft, Date.now());
    const check = await this.#connection.request(protocol.checkQuery, query).catch(() => undefined);
    if (draft !== this.draft) return;
    this.check = check;
    this.problems = [...problems, ...(check?.problems ?? [])];
  }

  /** What the page shows again when it comes back: ids and positions, no data. */
  #keepState(): void {
    const { draft, filtersOpen, selected, status } = this;
    if (draft) this.#connection.state = { accountId: this.#accountId, draft, filtersOpen, selected, search: status?.search ?? 0 } satisfies PageState & { readonly accountId: string };
  }

  /** Puts a query into the form and runs it. */
  #use(query: EngagementQuery): void {
    this.#edit(draftOf(query, Date.now()));
    this.#connection.notify(protocol.runSearch, query);
  }

  readonly #draftChanged = (event: Event): void => { if (event instanceof DraftChanged) this.#edit(event.draft); };

  readonly #search = (): void => {
    if (!this.draft) return;
    const { query, problems } = queryOf(this.draft, Date.now());
    if (problems.length > 0) this.problems = problems;
    else this.#connection.notify(protocol.runSearch, query);
  };

  readonly #cancel = (): void => { this.#connection.notify(protocol.cancelSearch, null); };
  readonly #resume = (): void => { this.#connection.notify(protocol.resumeSearch, null); };
  readonly #toggled = (event: CustomEvent<boolean>): void => {
    this.filtersOpen = event.detail;
    this.#keepState();
  };

  readonly #select = ({ index }: RowEvent): void => { this.#selectRow(index); };

  #selectRow(index: number): void {
    this.#previewRequest.abort();
    this.selected = index;
    this.#keepState();
    this.preview = undefined;
    this.#previewSoon(index);
  }

  /** A moment later, so that moving through the rows does not ask for each. */
  #previewSoon(index: number): void {
    clearTimeout(this.#previewTimer);
    this.#previewTimer = setTimeout(() => void this.#loadPreview(index), previewDelayMs);
  }

  async #loadPreview(index: number): Promise<void> {
    const engagementId = this.#rows.row(index)?.engagementId;
    if (engagementId === undefined) return;
    this.#previewRequest.abort();
    this.#previewRequest = new AbortController();
    const { signal } = this.#previewRequest;
    const unread: FailureView = { message: 'The conversation could not be read. Select the row again to retry.', causes: [] };
    const preview = await this.#connection.request(protocol.getPreview, { engagementId }, signal).catch(() => unread);
    // Another row may have been selected, or the rows put into another order, while the answer was on its way.
    if (!signal.aborted && index === this.selected) this.preview = preview;
  }

  readonly #open = ({ index }: RowEvent): void => {
    const engagementId = this.#rows.row(index)?.engagementId;
    if (engagementId !== undefined) this.#connection.notify(protocol.openTranscript, { engagementId });
  };

  readonly #openSelected = (engagementId: string): void => { this.#connection.notify(protocol.openTranscript, { engagementId }); };

  readonly #openVisitor = (visit: { readonly visitorId: string; readonly sessionId: string }): void => { this.#connection.notify(protocol.openVisitor, visit); };

  readonly #sort = async ({ order }: SortWanted): Promise<void> => {
    await this.#connection.request(protocol.sortRows, order);
    this.order = order;
    this.#rows.clear();
    this.selected = -1;
    this.preview = undefined;
    this.revision += 1;
  };
}

/** The page as it stood when it was thrown away. */
interface PageState {
  readonly draft: QueryDraft;
  readonly filtersOpen: boolean;
  readonly selected: number;
  /** The search whose row was selected. */
  readonly search: number;
}

function readPageState(state: unknown): PageState | undefined {
  return isPageState(state) ? state : undefined;
}

/** The editor gives back what this page gave it; after an update of the extension it may be of an older kind. */
function isPageState(state: unknown): state is PageState {
  if (typeof state !== 'object' || state === null) return false;
  return 'draft' in state && typeof state.draft === 'object' && state.draft !== null && 'preset' in state.draft && 'selected' in state && typeof state.selected === 'number';
}

customElements.define('lp-search-page', SearchPageElement);
