import { html, nothing, type TemplateResult } from 'lit';
import { getPageRows, type PageRow } from '../../panels/protocol/visitState.ts';
import type { RowPage, RowRange } from '../../panels/protocol/rows.ts';
import { formatClock, formatDuration, formatExact } from '../format.ts';
import { VirtualRows } from '../rows/virtualRows.ts';
import { t } from '../text.ts';
import { visible } from '../visibleText.ts';

/** The path of the visit through the site. */
export class PageRows extends VirtualRows<PageRow> {
  protected override readonly roles = { list: 'grid', row: 'row' } as const;
  protected override readonly label = t('Pages in visiting order');
  protected override readonly rowHeight = 48;
  protected override readonly rowsVary = true;
  protected override readonly headerHeight = 28;

  protected override load(range: RowRange, signal: AbortSignal): Promise<RowPage<PageRow>> {
    return this.connection.ask(getPageRows, range, signal);
  }

  protected override renderHeader(): TemplateResult {
    return html`<div class="rows-header" role="rowgroup"><div class="row-cells page-cells" role="row">
      <span role="columnheader">${t('Opened')}</span><span role="columnheader">${t('Page')}</span><span role="columnheader">${t('Time on page')}</span><span role="columnheader">${t('Attributes')}</span>
    </div></div>`;
  }

  protected override rowState(row: PageRow | undefined): { readonly className: string } {
    return { className: row?.isNew ? 'row-cells page-cells new' : 'row-cells page-cells' };
  }

  protected override renderRow({ time, title, url, timeOnPageMs, sections, referrer, loaded, attributes, isNew }: PageRow, index: number): TemplateResult {
    return html`<span role="gridcell" class="time" title=${time === undefined ? nothing : formatExact(time)}>${time === undefined ? '–' : formatClock(time)}</span>
      <span role="gridcell" class="page-what">
        <span class="page-title">${visible(title ?? t('(no title)'))}${isNew ? html`<span class="tag">${t('new')}</span>` : nothing}${index === this.total - 1 ? html`<span class="tag">${t('latest')}</span>` : nothing}${
          loaded === false ? html`<span class="tag">${t('still loading')}</span>` : nothing}</span>
        ${url === undefined ? nothing : html`<code class="page-url">${visible(url)}</code>`}
        ${sections.length === 0 ? nothing : html`<span class="quiet">${t('Sections: {0}', sections.map(visible).join(' › '))}</span>`}
        ${referrer === undefined || referrer === '' ? nothing : html`<span class="quiet">${t('From {0}', visible(referrer))}</span>`}
      </span>
      <span role="gridcell" class="number">${timeOnPageMs === undefined ? '–' : formatDuration(timeOnPageMs)}</span>
      <span role="gridcell" class="number">${attributes === 0 ? '–' : attributes}</span>`;
  }
}
