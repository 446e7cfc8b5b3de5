import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageRow, VisitPages } from '../../panels/protocol/visitState.ts';
import { emptyNote } from '../elements/facts.ts';
import { count, duration } from '../times.ts';
import { moment } from '../elements/readingParts.ts';

/** More rows are not read in a table; the JSON tab has them all. */
const most = 500;

export function pagesTab({ rows }: VisitPages): TemplateResult {
  if (rows.length === 0) {
    return emptyNote(
      l10n.t('No page view was reported in this visit.'),
      l10n.t('A visit state holds only what was reported: no page of this visit reported itself.'),
    );
  }
  return html`
    <table class="grid">
      <thead><tr><th scope="col">${l10n.t('Viewed')}</th><th scope="col">${l10n.t('Page')}</th><th scope="col"
        class="number">${l10n.t('Time on page')}</th><th scope="col"
          class="number">${l10n.t('Reports')}</th><th scope="col">${l10n.t('Sections')}</th></tr></thead>
      <tbody>${rows.slice(0, most).map(row)}</tbody>
    </table>
    ${rows.length > most ? html`
      <p class="quiet note">${l10n.t('{0} more pages are in the JSON tab.', count(rows.length - most))}</p>` : nothing}`;
}

function row({ title, url, startTime, timeOnPageMs, loaded, referrer, sections, reports, isNew }: PageRow): TemplateResult {
  return html`
    <tr class=${isNew ? 'new' : ''}>
      <td class="nowrap">${startTime === undefined ? l10n.t('not sent') : moment(startTime)}${isNew ? html` <span class="new-mark">${l10n.t('new')}</span>` : nothing}</td>
      <td>
        <div class="foreign">${title === undefined || title === '' ? html`<span class="quiet">${l10n.t('no title')}</span>` : title}</div>
        ${url === undefined ? nothing : html`<div class="quiet foreign">${url}</div>`}
        ${referrer === undefined || referrer === '' ? nothing : html`
          <div class="quiet foreign">${l10n.t('from {0}', referrer)}</div>`}
        ${loaded === false ? html`<div class="quiet">${l10n.t('not loaded to its end')}</div>` : nothing}
      </td>
      <td class="number nowrap">${timeOnPageMs === undefined ? '' : duration(timeOnPageMs)}</td>
      <td class="number">${count(reports)}</td>
      <td class="foreign">${sections.join(' › ')}</td>
    </tr>`;
}
