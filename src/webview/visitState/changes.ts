import { html, type TemplateResult } from 'lit';
import type { ChangeView, VisitStateSnapshot } from '../../panels/protocol/visitState.ts';
import { formatClock } from '../format.ts';
import { t } from '../text.ts';
import { visible } from '../visibleText.ts';
import { attributeName } from '../words.ts';

/** What came with later answers, latest first. */
export function changeList({ changes, watch }: VisitStateSnapshot): TemplateResult {
  if (changes.length === 0) return html`<p class="quiet">${watch.on ? t('Nothing new so far.') : t('Switch on Watch or press Refresh to see what is new.')}</p>`;
  return html`<ol class="timeline">${changes.map((change) => html`<li><span class="time">${formatClock(change.time ?? change.seenAt)}</span><span>${sentence(change)}</span></li>`)}</ol>`;
}

function sentence({ kind, what }: ChangeView): string {
  switch (kind) {
    case 'page':
      return t('Page opened: {0}', visible(what));
    case 'attribute':
      return t('Attribute reported: {0}', visible(attributeName(what)));
    case 'engagement':
      return t('Campaign engagement shown: {0}', visible(what));
    case 'accepted':
      return t('Campaign engagement accepted: {0}', visible(what));
  }
}
