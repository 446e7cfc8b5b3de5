import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { FailureView } from '../../panels/protocol/failure.ts';
import * as protocol from '../../panels/protocol/visitState.ts';
import type { Connection } from '../connection.ts';
import '../elements/failureView.ts';
import { progressLine } from '../elements/facts.ts';
import { PageElement } from '../elements/pageElement.ts';
import { handOver, readingActions } from '../elements/readingActions.ts';
import '../elements/tabStrip.ts';
import { TabChosen, type Tab } from '../elements/tabStrip.ts';
import { failedReading, waitingForAnswer } from '../elements/readingParts.ts';
import { Ticking } from '../elements/ticking.ts';
import '../json/jsonView.ts';
import { TrailWanted } from './attributeTrail.ts';
import './attributesTab.ts';
import { engagementsTab } from './engagementsTab.ts';
import { header, type HeaderActions } from './header.ts';
import { overviewTab } from './overviewTab.ts';
import { pagesTab } from './pagesTab.ts';
import { VisitParts, type TabId } from './parts.ts';

const tabIds = ['overview', 'attributes', 'pages', 'engagements', 'json'] as const satisfies readonly TabId[];

/** The whole page of one visit. It shows what the extension has, and asks for the part that is looked at. */
export class VisitStatePage extends PageElement {
  static override properties = { status: { state: true }, tab: { state: true } };
  declare status: protocol.VisitStatus | undefined;
  declare tab: TabId;
  readonly #connection: Connection;
  readonly #parts: VisitParts;
  readonly #ticking = new Ticking(this);
  readonly #actions: HeaderActions;

  constructor(connection: Connection) {
    super();
    this.#connection = connection;
    this.#parts = new VisitParts(connection, () => { this.requestUpdate(); });
    this.status = undefined;
    this.tab = tabOf(connection.state);
    this.#actions = {
      ...readingActions(connection, { ...protocol, watch: protocol.setWatch }),
      compare: () => { connection.notify(protocol.compareWithPrevious, null); },
    };
    handOver(this, connection);
    this.addEventListener(TrailWanted.eventName, (event) => { if (event instanceof TrailWanted) void this.#follow(event); });
    this.addEventListener(TabChosen.eventName, (event) => { if (event instanceof TabChosen) this.tab = tabNamed(event.tab); });
  }

  async #follow({ question, answer }: TrailWanted): Promise<void> {
    const failed = { message: l10n.t('The history could not be asked. Try again.'), causes: [] };
    answer(await this.#connection.ask(protocol.readTrail, question).catch(() => failed));
  }

  /** Asks the extension how the visit stands. */
  async begin(): Promise<void> {
    this.#connection.onNotification(protocol.statusChanged, (status) => { this.#take(status); });
    this.#take(await this.#connection.request(protocol.readStatus, null));
  }

  #take(status: protocol.VisitStatus): void {
    this.status = status;
    this.#connection.state = {
      accountId: status.accountId,
      visitorId: status.visitorId,
      sessionId: status.sessionId,
      tab: this.tab,
    };
  }

  protected override willUpdate(): void {
    const { status } = this;
    if (!status) return;
    this.#parts.need(this.tab, status.revision);
    this.#connection.state = {
      accountId: status.accountId,
      visitorId: status.visitorId,
      sessionId: status.sessionId,
      tab: this.tab,
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status } = this;
    if (!status) return nothing;
    return html`
      <main class="page">
        ${header(status, this.#actions, this.#ticking.now)}
        ${progressLine(status.busy, l10n.t('Asking LivePerson for the visit state'))}
        ${failedReading(status.failure, status.expired ? 'notice' : 'error', status.summary?.receivedAt)}
        ${status.revision === 0 ? waitingForAnswer(status, l10n.t('Asking LivePerson for the visit state…')) : this.#answered(status)}
      </main>`;
  }

  #answered({ summary }: protocol.VisitStatus): TemplateResult {
    const counts = summary?.counts;
    const tabs: readonly Tab[] = [
      { id: 'overview', label: l10n.t('Overview') },
      { id: 'attributes', label: l10n.t('Attributes'), ...(counts && { count: counts.attributes }) },
      { id: 'pages', label: l10n.t('Pages'), ...(counts && { count: counts.pages }) },
      { id: 'engagements', label: l10n.t('Engagements'), ...(counts && { count: counts.engagements }) },
      { id: 'json', label: 'JSON' },
    ];
    return html`
      <lp-tabs .tabs=${tabs} .selected=${this.tab} .label=${l10n.t('Parts of the visit')}></lp-tabs>
      <div class="panel panel-${this.tab}" role="tabpanel" id="panel-${this.tab}" aria-labelledby="tab-${this.tab}"
        tabindex="0">${this.#part()}</div>`;
  }

  #part(): TemplateResult {
    if (this.#parts.failed(this.tab, this.status?.revision ?? 0)) return html`<lp-failure .failure=${unmade}></lp-failure>`;
    const { overview, attributes, pages, engagements, json } = this.#parts.held;
    const { status } = this;
    switch (this.tab) {
      case 'overview':
        return overview && status ? overviewTab(overview, status) : waiting;
      case 'attributes':
        return attributes ? html`<lp-attributes .visit=${attributes}></lp-attributes>` : waiting;
      case 'pages':
        return pages ? pagesTab(pages) : waiting;
      case 'engagements':
        return engagements ? engagementsTab(engagements) : waiting;
      case 'json':
        return json ? html`<lp-json .text=${json.text}></lp-json>` : waiting;
    }
  }
}

const unmade: FailureView = { message: l10n.t('This part could not be shown. Refresh asks again.'), causes: [] };

const waiting = html`<p class="quiet" role="status">${l10n.t('Loading…')}</p>`;

function tabNamed(name: unknown): TabId {
  return tabIds.find((id) => id === name) ?? 'overview';
}

/** The tab that was open before the page was hidden. */
function tabOf(state: unknown): TabId {
  return tabNamed(typeof state === 'object' && state !== null && 'tab' in state ? state.tab : undefined);
}

customElements.define('lp-visit-state', VisitStatePage);
