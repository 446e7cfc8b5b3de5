import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import * as protocol from '../../panels/protocol/search.ts';
import type { Problem, Search } from '../../panels/protocol/search.ts';
import type { Connection } from '../connection.ts';
import { button } from '../elements/button.ts';
import { progressLine } from '../elements/facts.ts';
import { StepChosen } from '../elements/failureView.ts';
import { handOverExplanations } from '../elements/readingActions.ts';
import { PageElement } from '../elements/pageElement.ts';
import { hiddenAtFirst } from './columns.ts';
import { emptyResult } from './emptyResult.ts';
import { readKeptState, type KeptState } from './keptState.ts';
import { draftOf, searchOf, type QueryDraft } from './queryDraft.ts';
import { goThroughRegions, regionHint, skipLink } from './regions.ts';
import { ResultsView, type KeptView } from './resultsView.ts';
import { DraftChanged } from './searchForm.ts';
import { statusText } from './statusText.ts';

const checkDelayMs = 250;

/** The search page: form above, results below. */
export class SearchPageElement extends PageElement {
  static override properties = {
    draft: { state: true },
    problems: { state: true },
    check: { state: true },
    status: { state: true },
    startedAfter: { state: true },
    filtersOpen: { state: true },
    accountName: { state: true },
  };

  declare private draft: QueryDraft | undefined;
  declare private problems: readonly Problem[];
  declare private check: protocol.QueryCheck | undefined;
  declare private status: protocol.SearchStatus | undefined;
  /** The search that stood here when another one was started: until its status comes, a click is half of a double click. */
  declare private startedAfter: number | undefined;
  declare private filtersOpen: boolean;
  declare private accountName: string;
  readonly #connection: Connection;
  readonly #results: ResultsView;
  #view: KeptView = { hiddenColumns: hiddenAtFirst, selected: -1 };
  #checkTimer: number | undefined;
  #accountId = '';

  constructor(connection: Connection) {
    super();
    this.#connection = connection;
    this.problems = [];
    this.filtersOpen = false;
    this.accountName = '';
    this.#results = new ResultsView(connection, (view) => {
      this.#view = view;
      this.#keepState();
    });
    this.addEventListener('keydown', (event) => { goThroughRegions(this, event); }, { capture: true });
    connection.onNotification(protocol.statusChanged, (status) => { this.status = status; });
    connection.onNotification(protocol.accountNamed, ({ name }) => {
      this.accountName = name;
      // Without the account the query could not be checked.
      if (this.draft && !this.check) void this.#checkNow(this.draft);
    });
    connection.onNotification(protocol.searchChosen, (search) => { this.#edit(draftOf(search, Date.now())); });
    handOverExplanations(this, connection);
    this.addEventListener(StepChosen.eventName, (event) => {
      if (event instanceof StepChosen) connection.notify(protocol.runAction, { action: event.action });
    });
  }

  /** Asks the extension what to begin with. */
  async begin(): Promise<void> {
    const kept = readKeptState(this.#connection.state);
    const start = await this.#connection.request(protocol.getStart, kept ? { draft: { ...kept.draft } } : null);
    this.#accountId = start.accountId;
    this.accountName = start.accountName;
    this.status = start.status;
    this.filtersOpen = kept?.filtersOpen ?? false;
    if (kept) this.#results.hiddenColumns = kept.hiddenColumns;
    // The rows are still those that the page showed before it was hidden, unless another search has run since.
    const view = kept?.search === start.status.search ? viewOf(kept) : { selected: -1 };
    this.#results.comeBack(start, view);
    this.#view = { hiddenColumns: this.#results.hiddenColumns, ...view };
    const draft = readKeptState({ ...kept, draft: start.draft })?.draft;
    this.#edit(draft ?? draftOf(start.search, Date.now()));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { draft, status } = this;
    if (!draft || !status) return nothing;
    const running = status.phase === 'running';
    return html`
      <main class="search">
        <h1 class="unseen">${l10n.t('Transcripts of {0}', this.accountName)}</h1>
        ${status.shown > 0 ? skipLink(this) : nothing}
        <lp-search-form .draft=${draft} .problems=${this.problems} .check=${this.check}
          .running=${this.#isBusy} .open=${this.filtersOpen}
          @draft-changed=${this.#draftChanged} @search-wanted=${this.#search} @cancel-wanted=${this.#cancel} @filters-toggled=${this.#toggled}
          @save-wanted=${this.#save} @saved-wanted=${this.#pickSaved} @file-wanted=${this.#openAsFile}
          @list-wanted=${this.#openAsList}></lp-search-form>
        ${progressLine(running, l10n.t('Searching'))}
        ${this.#statusLine(status)}
        ${status.failure ? html`<lp-failure .failure=${status.failure}></lp-failure>` : nothing}
        ${status.shown === 0 ? emptyResult(status, (search) => { this.#use(search); }) : this.#resultsOf(status)}
      </main>`;
  }

  #resultsOf(status: protocol.SearchStatus): ResultsView {
    this.#results.status = status;
    this.#results.product = status.product;
    return this.#results;
  }

  #statusLine(status: protocol.SearchStatus): TemplateResult | typeof nothing {
    if (status.phase === 'idle') return nothing;
    return html`
      <div class="search-status">
        <p role="status" aria-busy=${status.phase === 'running'}>${statusText(status)}</p>
        ${status.shown > 0 ? regionHint() : nothing}
        ${status.canResume
          ? button(status.phase === 'paused' ? l10n.t('Load the rest') : l10n.t('Continue'), this.#resume)
          : nothing}
      </div>
      ${status.warnings.length === 0 ? nothing : this.#warnings(status)}`;
  }

  #warnings({ warnings }: protocol.SearchStatus): TemplateResult {
    return html`
      <div class="search-warnings">
        <ul class="warnings" aria-label=${l10n.t('Warnings')} tabindex="0">${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>
        <button class="link" @click=${this.#explainWarnings}>${l10n.t('Explain the warnings')}</button>
      </div>`;
  }

  #edit(draft: QueryDraft): void {
    this.draft = draft;
    this.#keepState();
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => void this.#checkNow(draft), checkDelayMs);
  }

  async #checkNow(draft: QueryDraft): Promise<void> {
    const { search, problems } = searchOf(draft, Date.now());
    const check = await this.#connection.request(protocol.checkQuery, search).catch(() => undefined);
    if (draft !== this.draft) return;
    this.check = check;
    this.problems = [...problems, ...(check?.problems ?? [])];
  }

  #keepState(): void {
    const { draft, filtersOpen, status } = this;
    if (!draft) return;
    const state: KeptState = { accountId: this.#accountId, draft, filtersOpen, ...this.#view, search: status?.search ?? 0 };
    this.#connection.state = state;
  }

  get #isBusy(): boolean {
    const { status, startedAfter } = this;
    return status?.phase === 'running' || (startedAfter !== undefined && status?.search === startedAfter);
  }

  #run(search: Search): void {
    if (this.#isBusy) return;
    this.startedAfter = this.status?.search;
    this.#connection.notify(protocol.runSearch, search);
  }

  /** Puts a search into the form and runs it. */
  #use(search: Search): void {
    this.#edit(draftOf(search, Date.now()));
    this.#run(search);
  }

  /** The search of the form; what is wrong with it is shown instead, when something is. */
  #wanted(): Search | undefined {
    if (!this.draft) return undefined;
    const { search, problems } = searchOf(this.draft, Date.now());
    if (problems.length === 0) return search;
    this.problems = problems;
    return undefined;
  }

  readonly #draftChanged = (event: Event): void => { if (event instanceof DraftChanged) this.#edit(event.draft); };

  readonly #search = (): void => {
    const search = this.#wanted();
    if (search) this.#run(search);
  };

  readonly #save = (): void => { this.#handOver(protocol.saveSearch); };
  readonly #openAsFile = (): void => { this.#handOver(protocol.openAsFile); };
  readonly #openAsList = (): void => { this.#handOver(protocol.openAsList); };

  #handOver(type: typeof protocol.saveSearch): void {
    const search = this.#wanted();
    if (search) this.#connection.notify(type, { search, relative: this.draft?.preset !== 'custom' });
  }

  readonly #pickSaved = (): void => { this.#connection.notify(protocol.pickSavedSearch, null); };
  readonly #explainWarnings = (): void => { this.#connection.notify(protocol.explainWarnings, null); };
  readonly #cancel = (): void => {
    this.startedAfter = undefined;
    this.#connection.notify(protocol.cancelSearch, null);
  };
  readonly #resume = (): void => { this.#connection.notify(protocol.resumeSearch, null); };
  readonly #toggled = (event: CustomEvent<boolean>): void => {
    this.filtersOpen = event.detail;
    this.#keepState();
  };
}

function viewOf({ selected, selectedId }: KeptState): Omit<KeptView, 'hiddenColumns'> {
  return { selected, ...(typeof selectedId === 'string' && { selectedId }) };
}

customElements.define('lp-search-page', SearchPageElement);
