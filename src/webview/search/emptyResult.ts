import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { EmptyReason, Search, SearchStatus } from '../../panels/protocol/search.ts';
import { button } from '../elements/button.ts';
import { emptyNote } from '../elements/facts.ts';

/** What stands where results would: an invitation before the first search, and the reasons when nothing was found. */
export function emptyResult(status: SearchStatus, use: (search: Search) => void): TemplateResult | typeof nothing {
  if (status.phase === 'idle') {
    const how = l10n.t('Set a time range, a keyword or filters, and press Enter. Transcripts are kept for thirteen months.');
    return emptyNote(l10n.t('Nothing searched yet.'), how);
  }
  if (status.phase !== 'done') return nothing;
  return html`
    <section class="empty" aria-label=${l10n.t('Nothing found')}>
      <p>${l10n.t('Nothing matches. It may be because:')}</p>
      <ul class="empty-reasons">${status.emptyReasons.map((reason) => html`<li>${reason.text} ${remedyButton(reason, use)}</li>`)}</ul>
    </section>`;
}

function remedyButton({ remedy }: EmptyReason, use: (search: Search) => void): TemplateResult | typeof nothing {
  if (remedy === undefined) return nothing;
  return button(remedy.label, () => { use(remedy.search); });
}
