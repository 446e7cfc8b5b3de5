import { html, nothing, type TemplateResult } from 'lit';
import { getAttributeRows, type AttributeRow } from '../../panels/protocol/visitState.ts';
import type { RowPage, RowRange } from '../../panels/protocol/rows.ts';
import { formatClock, formatExact } from '../format.ts';
import { VirtualRows } from '../rows/virtualRows.ts';
import { t } from '../text.ts';
import { visible } from '../visibleText.ts';
import { attributeName } from '../words.ts';
import { valueList } from './values.ts';

/** Every report of every attribute, in time order. */
export class AttributeRows extends VirtualRows<AttributeRow> {
  protected override readonly roles = { list: 'grid', row: 'row' } as const;
  protected override readonly label = t('Engagement attributes as reported');
  protected override readonly rowHeight = 48;
  protected override readonly rowsVary = true;
  protected override readonly headerHeight = 28;

  protected override load(range: RowRange, signal: AbortSignal): Promise<RowPage<AttributeRow>> {
    return this.connection.ask(getAttributeRows, range, signal);
  }

  protected override renderHeader(): TemplateResult {
    return html`<div class="rows-header" role="rowgroup"><div class="row-cells attribute-cells" role="row">
      <span role="columnheader">${t('Time')}</span><span role="columnheader">${t('Attribute')}</span><span role="columnheader">${t('Values')}</span><span role="columnheader">${t('Page')}</span>
    </div></div>`;
  }

  protected override rowState(row: AttributeRow | undefined): { readonly className: string } {
    return { className: row?.isNew ? 'row-cells attribute-cells new' : 'row-cells attribute-cells' };
  }

  protected override renderRow({ key, time, pageTitle, pageUrl, values, more, isNew }: AttributeRow): TemplateResult {
    const name = attributeName(key);
    return html`<span role="gridcell" class="time" title=${time === undefined ? nothing : formatExact(time)}>${time === undefined ? '–' : formatClock(time)}</span>
      <span role="gridcell" class="attribute-name">${name}${name === key ? nothing : html`<code class="quiet">${key}</code>`}${isNew ? html`<span class="tag">${t('new')}</span>` : nothing}</span>
      <span role="gridcell">${valueList(key, values, more)}</span>
      <span role="gridcell" class="page-cell" title=${pageUrl === undefined ? nothing : visible(pageUrl)}>${visible(pageTitle ?? pageUrl ?? '–')}</span>`;
  }
}
