import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { getAggregates, type AggregateView } from '../../panels/protocol/visitState.ts';
import type { Connection } from '../connection.ts';
import { LightElement } from '../elements/lightElement.ts';
import { t } from '../text.ts';
import { visible } from '../visibleText.ts';
import { attributeName } from '../words.ts';
import { valueList } from './values.ts';

/** The latest view of each attribute, as agents see it during a chat. */
export class Aggregates extends LightElement {
  static override properties: PropertyDeclarations = { connection: { attribute: false }, revision: { type: Number }, aggregates: { state: true } };

  declare connection: Connection;
  declare revision: number;
  declare aggregates: readonly AggregateView[];

  constructor() {
    super();
    this.aggregates = [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('revision')) void this.load();
  }

  protected override render(): TemplateResult {
    if (this.aggregates.length === 0) return html`<p class="quiet">${t('Nothing aggregated.')}</p>`;
    return html`${this.aggregates.map(({ key, items, moreItems }) => html`<h3>${attributeName(key)} <code class="quiet">${visible(key)}</code></h3>
      <ul class="aggregate">${items.map(({ values, more }) => html`<li>${valueList(key, values, more)}</li>`)}${moreItems > 0 ? html`<li class="quiet">${t('and {0} more', moreItems)}</li>` : nothing}</ul>`)}`;
  }

  private async load(): Promise<void> {
    this.aggregates = await this.connection.ask(getAggregates, null);
  }
}
