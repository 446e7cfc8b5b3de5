import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import {
  noFilter,
  type Facet,
  type FacetId,
  type FoundRows,
  type Product,
  type ResultFilter,
} from '../../panels/protocol/search.ts';
import '../elements/popup.ts';
import { LargeElement } from '../elements/pageElement.ts';
import { count } from '../times.ts';
import { columnLabel, columns, type ColumnId } from './columns.ts';
import { ColumnsWanted, FilterWanted } from './resultEvents.ts';

const facetLabels: Readonly<Record<Product, Readonly<Record<FacetId, string>>>> = {
  chats: { skill: l10n.t('Skill'), agent: l10n.t('Agent'), endReason: l10n.t('Ended'), channel: l10n.t('Channel'), mcs: 'MCS' },
  conversations: {
    skill: l10n.t('Skill'),
    agent: l10n.t('Agent'),
    endReason: l10n.t('Closed'),
    channel: l10n.t('Source'),
    mcs: 'MCS',
  },
};

/** What of the results is shown: words, facets with their counts, columns. */
export class FilterBarElement extends LargeElement {
  static override properties = {
    product: { attribute: false },
    filter: { attribute: false },
    found: { attribute: false },
    hiddenColumns: { attribute: false },
    crowdedOut: { attribute: false },
    shown: { type: Number },
  };

  declare product: Product;
  declare filter: ResultFilter;
  declare found: FoundRows;
  declare hiddenColumns: readonly ColumnId[];
  /** Of those not hidden. */
  declare crowdedOut: readonly ColumnId[];
  /** All rows, whatever the filter. */
  declare shown: number;

  protected override render(): TemplateResult {
    return html`
      <div class="filter-bar" role="group" aria-label=${l10n.t('Filter the results')}>
        <input type="search" class="result-filter" placeholder=${l10n.t('Filter results')} aria-label=${l10n.t('Filter results')}
          .value=${this.filter.text} @input=${this.#typed}>
        ${this.found.facets.map((facet) => this.#facet(facet))}
        <lp-popup .label=${l10n.t('Columns')} .content=${() => this.#columns()}></lp-popup>
        ${isFiltered(this.filter) ? html`
          <span role="status" class="nowrap">${l10n.t('{0} of {1}', count(this.found.matching), count(this.shown))}</span>
          <button class="link" @click=${() => { this.#want(noFilter); }}>${l10n.t('Clear filter')}</button>` : nothing}
      </div>`;
  }

  #facet(facet: Facet): TemplateResult | typeof nothing {
    const { id, values } = facet;
    const chosen = values.filter((value) => value.chosen).map(({ value }) => valueLabel(value));
    const note = chosen.length === 0 ? undefined : `${chosen[0] ?? ''}${chosen.length > 1 ? ` +${chosen.length - 1}` : ''}`;
    return html`<lp-popup .label=${facetLabels[this.product][id]} .note=${note}
      .content=${() => this.#values(facet)}></lp-popup>`;
  }

  #values({ id, values, more }: Facet): TemplateResult {
    if (values.length === 0) return html`<p class="quiet">${l10n.t('No row fits the other filters.')}</p>`;
    return html`
      <ul class="choices">${values.map(({ value, count: rows, chosen }) => html`
        <li><label><input type="checkbox" .checked=${chosen} @change=${() => { this.#toggle(id, value); }}>
          <span class="foreign choice ${value === '' ? 'quiet' : ''}">${valueLabel(value)}</span> <span class="choice-count">${count(rows)}</span></label></li>`)}
      </ul>
      ${more === 0 ? nothing : html`
        <p class="quiet">${l10n.t('{0} more, less frequent: filter by words to find them.', count(more))}</p>`}`;
  }

  #columns(): TemplateResult {
    return html`
      <ul class="choices">${columns.map((column) => {
        const isShown = !this.hiddenColumns.includes(column.id);
        const isLast = isShown && this.hiddenColumns.length === columns.length - 1;
        return html`
          <li><label><input type="checkbox" .checked=${isShown} ?disabled=${isLast}
            @change=${() => { this.#toggleColumn(column.id); }}>
            <span class="choice">${columnLabel(column, this.product)}</span>
            ${this.crowdedOut.includes(column.id) ? html`<span class="choice-note">${l10n.t('no room')}</span>` : nothing}</label></li>`;
      })}
      </ul>`;
  }

  readonly #typed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#want({ ...this.filter, text: event.target.value });
  };

  #toggle(id: FacetId, value: string): void {
    const before = this.filter.facets[id] ?? [];
    const values = before.includes(value) ? before.filter((known) => known !== value) : [...before, value];
    const { [id]: _former, ...others } = this.filter.facets;
    this.#want({ ...this.filter, facets: values.length === 0 ? others : { ...others, [id]: values } });
  }

  #toggleColumn(id: ColumnId): void {
    const hidden = this.hiddenColumns.includes(id)
      ? this.hiddenColumns.filter((known) => known !== id)
      : [...this.hiddenColumns, id];
    this.dispatchEvent(new ColumnsWanted(hidden));
  }

  #want(filter: ResultFilter): void {
    this.dispatchEvent(new FilterWanted(filter));
  }
}

function isFiltered({ text, facets, time }: ResultFilter): boolean {
  return text.trim() !== '' || time !== undefined || Object.keys(facets).length > 0;
}

function valueLabel(value: string): string {
  return value === '' ? l10n.t('not sent') : value;
}

customElements.define('lp-filter-bar', FilterBarElement);
