import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { getVisitSnapshot, visitSnapshotChanged, type VisitStateSnapshot, type VisitView } from '../../panels/protocol/visitState.ts';
import { Connection } from '../connection.ts';
import { failure } from '../elements/failure.ts';
import { LightElement } from '../elements/lightElement.ts';
import { empty, progressBar, waiting } from '../elements/states.ts';
import { tabPanel, tabs } from '../elements/tabs.ts';
import { Ticker } from '../elements/ticker.ts';
import { formatClock } from '../format.ts';
import { seed } from '../seed.ts';
import { t } from '../text.ts';
import { engagements } from './engagements.ts';
import { visitHeader } from './header.ts';
import { overview } from './overview.ts';

const tabIds = ['overview', 'attributes', 'pages', 'engagements', 'json'] as const;
type TabId = (typeof tabIds)[number];

/** The page of one visit. */
export class VisitStatePage extends LightElement {
  static override properties: PropertyDeclarations = { snapshot: { state: true }, tab: { state: true } };

  declare snapshot: VisitStateSnapshot | undefined;
  declare tab: TabId;
  private readonly connection = new Connection(seed.subject);

  constructor() {
    super();
    this.tab = tabIds.find((id) => id === this.connection.recall('tab')) ?? 'overview';
    this.connection.listen(visitSnapshotChanged, (snapshot) => { this.snapshot = snapshot; });
    void this.connection.ask(getVisitSnapshot, null).then((snapshot) => { this.snapshot ??= snapshot; });
    new Ticker(this, 1000);
  }

  protected override render(): TemplateResult {
    const { snapshot } = this;
    if (!snapshot) return html`${progressBar(true, t('Loading…'))}`;
    const { visit, loading, failure: failed } = snapshot;
    return html`${progressBar(loading, t('Asking for the visit state'))}
      ${visitHeader(this.connection, snapshot, Date.now())}
      ${failed === undefined ? nothing : failure(this.connection, failed, visit && t('Below is the last good answer, of {0}.', formatClock(visit.receivedAt)))}
      ${visit === undefined ? (loading ? waiting(t('Asking for the visit state…')) : nothing) : this.renderVisit(visit, snapshot)}`;
  }

  private renderVisit(visit: VisitView, snapshot: VisitStateSnapshot): TemplateResult {
    const { counts } = visit;
    const list = [
      { id: 'overview', label: t('Overview') },
      { id: 'attributes', label: t('Attributes'), count: counts.attributes },
      { id: 'pages', label: t('Pages'), count: counts.pages },
      { id: 'engagements', label: t('Engagements'), count: counts.engagements },
      { id: 'json', label: t('JSON') },
    ] as const;
    return html`${tabs(t('Parts of the visit state'), list, this.tab, (tab) => { this.show(tab); })}${this.renderTab(visit, snapshot)}`;
  }

  private renderTab(visit: VisitView, snapshot: VisitStateSnapshot): TemplateResult {
    const { connection } = this;
    const { revision } = snapshot;
    switch (this.tab) {
      case 'overview':
        return tabPanel(this.tab, overview(visit, snapshot), 'scrolls');
      case 'attributes':
        return tabPanel(this.tab, visit.counts.attributes === 0
          ? empty(t('No engagement attribute was reported in this visit.'), t('A page reports with lpTag.sdes.push; what it sends goes out with the tag\'s next communication.'))
          : html`<div class="split"><lp-attribute-rows .connection=${connection} .total=${visit.counts.attributes} .revision=${revision}></lp-attribute-rows>
              <section class="aside" aria-labelledby="aggregated"><h2 id="aggregated">${t('Latest values')}</h2><lp-aggregates .connection=${connection} .revision=${revision}></lp-aggregates></section></div>`);
      case 'pages':
        return tabPanel(this.tab, visit.counts.pages === 0
          ? empty(t('The answer holds no page.'))
          : html`<lp-page-rows .connection=${connection} .total=${visit.counts.pages} .revision=${revision}></lp-page-rows>`);
      case 'engagements':
        return tabPanel(this.tab, engagements(connection, visit), 'scrolls');
      case 'json':
        return tabPanel(this.tab, html`<lp-json-view .connection=${connection} .source=${revision}></lp-json-view>`);
    }
  }

  private show(tab: TabId): void {
    this.tab = tab;
    this.connection.remember({ tab });
    // The panel must be there before the tab that was chosen by key can get the focus.
    this.performUpdate();
  }
}
