import * as l10n from '@vscode/l10n';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AttributeRow, ValueList, VisitAttributes } from '../../panels/protocol/visitState.ts';
import { emptyNote } from '../elements/facts.ts';
import { PageElement } from '../elements/pageElement.ts';
import { VirtualRows } from '../elements/virtualRows.ts';
import { count, counted } from '../times.ts';
import { filterAttributes } from './attributeFilter.ts';
import { attributeRow, valueGrid } from './attributeRow.ts';
import './attributeTrail.ts';
import { reportKeys } from './reportKeys.ts';

/** What an aggregate of thousands of items shows; the JSON tab has all. */
const mostItems = 20;

/** The reports one below the other, and beside them what the service makes of them. */
export class AttributesTab extends PageElement {
  static override properties = { visit: { attribute: false }, words: { state: true }, problemsOnly: { state: true } };
  declare visit: VisitAttributes | undefined;
  declare words: string;
  declare problemsOnly: boolean;
  readonly #rows = new VirtualRows(this, {
    scroller: () => this.querySelector<HTMLElement>('.reports'),
    height: 72,
    heightIs: 'guess',
  });
  #keys: ReadonlyMap<AttributeRow, string> = new Map();
  /** By their keys: the rows are others with every answer. */
  readonly #expanded = new Set<string>();
  #shown: readonly AttributeRow[] = [];

  constructor() {
    super();
    this.words = '';
    this.problemsOnly = false;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('visit')) this.#keys = reportKeys(this.visit?.rows ?? []);
    if (!changes.has('visit') && !changes.has('words') && !changes.has('problemsOnly')) return;
    this.#shown = filterAttributes(this.visit?.rows ?? [], this);
    this.#rows.count = this.#shown.length;
    this.#rows.reset();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.visit === undefined) return nothing;
    const { rows, aggregates, types } = this.visit;
    if (rows.length === 0 && aggregates.length === 0) {
      return html`${this.#nothing()}<lp-attribute-trail .types=${types}></lp-attribute-trail>`;
    }
    return html`
      <div class="attributes">
        <section class="reports-side" aria-label=${l10n.t('Reports in the order of time')}>${this.#filter(rows)}${this.#reports(rows)}</section>
        <section class="aggregates" tabindex="0" aria-label=${l10n.t('Aggregated view')}>
          <lp-attribute-trail .types=${types}></lp-attribute-trail>
          <h2>${l10n.t('What the service holds now')}</h2>
          ${aggregates.length === 0 ? emptyNote(l10n.t('The answer has no aggregated attribute.')) : aggregates.map(({ key, items }) => this.#aggregate(key, items))}
        </section>
      </div>`;
  }

  #nothing(): TemplateResult {
    return emptyNote(
      l10n.t('No attribute was reported in this visit.'),
      l10n.t('lpTag.sdes.push goes out with the tag’s next communication, lpTag.sdes.send at once. Authenticated attributes of a messaging conversation are not part of the visit state.'),
    );
  }

  #filter(rows: readonly AttributeRow[]): TemplateResult {
    const problems = rows.filter((row) => row.problems.length > 0).length;
    return html`
      <div class="filter-row">
        <input type="search" class="filter" placeholder=${l10n.t('Filter by name, page, field or value')}
          aria-label=${l10n.t('Filter reports')} .value=${this.words}
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.words = event.target.value;
          }}>
        <label><input type="checkbox" .checked=${this.problemsOnly}
          @change=${(event: Event) => {
            this.problemsOnly = event.target instanceof HTMLInputElement && event.target.checked;
          }}> ${l10n.t('With problems ({0})', count(problems))}</label>
        <span class="quiet" role="status">${this.#shown.length === rows.length ? counted(rows.length, l10n.t('report'), l10n.t('reports')) : l10n.t('{0} of {1}', count(this.#shown.length), counted(rows.length, l10n.t('report'), l10n.t('reports')))}</span>
      </div>`;
  }

  #reports(rows: readonly AttributeRow[]): TemplateResult {
    const note = rows.length === 0
      ? emptyNote(l10n.t('No report is in this answer, only the aggregated view.'))
      : emptyNote(l10n.t('No report fits the filter.'));
    return html`
      <div class="reports" tabindex="0" role="list" aria-label=${l10n.t('Reports')} @keydown=${this.#rows.toEnds}>
        ${this.#shown.length === 0 ? html`<div role="listitem">${note}</div>` : this.#rows.render((index, style) => {
          const row = this.#shown[index];
          if (row === undefined) return html``;
          const key = this.#keys.get(row) ?? '';
          return html`
            <div class="report ${row.isNew ? 'new' : ''}" role="listitem" aria-setsize=${this.#shown.length}
              aria-posinset=${index + 1} data-index=${index} .style=${style}>
              ${attributeRow(row, { expanded: this.#expanded.has(key), toggle: () => { this.#toggle(key); } })}
            </div>`;
        })}
      </div>`;
  }

  #toggle(key: string): void {
    if (!this.#expanded.delete(key)) this.#expanded.add(key);
    this.requestUpdate();
  }

  #aggregate(key: string, items: readonly ValueList[]): TemplateResult {
    const shown = items.slice(0, mostItems);
    return html`
      <h3 class="code">${key}${items.length > 1 ? html` <span class="quiet">${count(items.length)}</span>` : nothing}</h3>
      ${shown.map(({ values, empty }) => html`${valueGrid(values)}${values.length === 0 ? html`<p class="quiet">${empty.length === 0 ? l10n.t('empty') : l10n.t('without a value: {0}', empty.join(', '))}</p>` : nothing}`)}
      ${items.length > shown.length ? html`
        <p class="quiet">${l10n.t('{0} more in the JSON tab.', count(items.length - shown.length))}</p>` : nothing}`;
  }
}

customElements.define('lp-attributes', AttributesTab);
