import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { expandJson, getJsonTree, revealJsonMatch, searchJson, type JsonMatches, type JsonTreeView } from '../../panels/protocol/jsonTree.ts';
import type { Connection } from '../connection.ts';
import { icons } from '../elements/icons.ts';
import { LightElement } from '../elements/lightElement.ts';
import { formatNumber } from '../format.ts';
import { t } from '../text.ts';
import { JsonExpandedEvent, JsonRows } from './jsonRows.ts';

const searchDelayMs = 120;

/** A JSON answer as a tree that can be searched. `source` changes with the answer. */
export class JsonView extends LightElement {
  static override properties: PropertyDeclarations = {
    connection: { attribute: false }, source: { type: Number }, tree: { state: true }, found: { state: true }, match: { state: true },
  };

  declare connection: Connection;
  declare source: number;
  declare tree: JsonTreeView | undefined;
  declare found: JsonMatches | undefined;
  declare match: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sought = '';

  constructor() {
    super();
    this.source = 0;
    this.match = 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('source')) void this.reload();
  }

  protected override render(): TemplateResult {
    return html`<div class="json-tools" role="search">
        <vscode-text-field class="json-search" placeholder=${t('Search keys and values')} aria-label=${t('Search keys and values')} @input=${this.onInput} @keydown=${this.onKey}></vscode-text-field>
        <span class="json-count" role="status">${this.matchText}</span>
        <button class="icon-button" type="button" aria-label=${t('Previous match')} title=${t('Previous match')} ?disabled=${!this.found?.count} @click=${() => this.step(-1)}>${icons.up()}</button>
        <button class="icon-button" type="button" aria-label=${t('Next match')} title=${t('Next match')} ?disabled=${!this.found?.count} @click=${() => this.step(1)}>${icons.down()}</button>
        <span class="spacer"></span>
        <button class="text-button" type="button" @click=${() => this.expandAll(true)}>${t('Expand All')}</button>
        <button class="text-button" type="button" @click=${() => this.expandAll(false)}>${t('Collapse All')}</button>
      </div>
      ${this.tree === undefined ? nothing : html`<lp-json-rows .connection=${this.connection} .total=${this.tree.rowCount} .revision=${this.tree.revision}
        @json-expanded=${(event: JsonExpandedEvent) => { this.tree = event.view; }}></lp-json-rows>`}`;
  }

  private get matchText(): string {
    if (this.found === undefined) return '';
    return this.found.count === 0 ? t('No results') : t('{0} of {1}', formatNumber(this.match + 1), formatNumber(this.found.count));
  }

  private async reload(): Promise<void> {
    this.tree = await this.connection.ask(getJsonTree, null);
    if (this.sought !== '') await this.search();
  }

  private readonly onInput = ({ target }: Event): void => {
    this.sought = target instanceof HTMLElement && 'value' in target ? String(target.value) : '';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.search(), searchDelayMs);
  };

  private readonly onKey = ({ key, shiftKey }: KeyboardEvent): void => {
    if (key === 'Enter') void this.step(shiftKey ? -1 : 1);
  };

  private async search(): Promise<void> {
    const { sought } = this;
    const matches = sought === '' ? undefined : await this.connection.ask(searchJson, { text: sought });
    if (sought !== this.sought) return;
    this.found = matches;
    this.match = 0;
    if (matches && matches.count > 0) await this.reveal(0);
  }

  private async step(by: number): Promise<void> {
    if (this.found && this.found.count > 0) await this.reveal(this.match + by);
  }

  private async reveal(match: number): Promise<void> {
    const place = await this.connection.ask(revealJsonMatch, { match });
    if (place === null) return;
    this.tree = { revision: place.revision, rowCount: place.rowCount };
    this.match = place.match;
    await this.updateComplete;
    const rows = this.querySelector('lp-json-rows');
    if (!(rows instanceof JsonRows)) return;
    await rows.updateComplete;
    rows.goTo(place.row);
  }

  private async expandAll(expanded: boolean): Promise<void> {
    this.tree = await this.connection.ask(expandJson, { kind: 'all', expanded });
  }
}
