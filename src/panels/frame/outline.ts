import * as l10n from '@vscode/l10n';
import { escapeHtml } from './escapeHtml.ts';

export type PageName = 'visitState' | 'chatStatus' | 'search';

/**
 * What a page is made of before its script has run: its title, and places as large as what will stand there, so that nothing
 * jumps. The page's script puts the page in its stead. HTML of words of the extension alone.
 */
export function outline(page: PageName): string {
  switch (page) {
    case 'visitState':
      return head(l10n.t('Visit state'), [l10n.t('Visitor'), l10n.t('Session')], 3);
    case 'chatStatus':
      return head(l10n.t('Live chat'), [], 3);
    case 'search':
      return form();
  }
}

function head(title: string, facts: readonly string[], buttons: number): string {
  const labels = facts.map((label) => `<dt>${escapeHtml(label)}</dt><dd>&nbsp;</dd>`).join('');
  return `
<main class="page outline" aria-busy="true">
  <header class="head">
    <div class="title-row"><h1>${escapeHtml(title)}</h1><div class="toolbar">${'<span class="button-place"></span>'.repeat(buttons)}</div></div>
    <dl class="facts">${labels}</dl>
  </header>
  ${progress()}
</main>`;
}

function form(): string {
  const place = (label: string, classes: string): string =>
    `<div class="${classes}"><span>${escapeHtml(label)}</span><div class="field-place"></div></div>`;
  return `
<main class="search outline" aria-busy="true">
  <h1 class="unseen">${escapeHtml(l10n.t('Search Transcripts'))}</h1>
  <div class="search-form">
    <div class="products"><span>${escapeHtml(l10n.t('Web chats'))}</span><span>${escapeHtml(l10n.t('Messaging conversations'))}</span></div>
    <div class="search-main">${place(l10n.t('Keyword'), 'field keyword')}${place(l10n.t('Time'), 'field')}</div>
    <p>${escapeHtml(l10n.t('Filters'))}</p>
  </div>
  ${progress()}
</main>`;
}

function progress(): string {
  return `<div class="progress busy"><span role="status" class="unseen">${escapeHtml(l10n.t('Loading'))}</span></div>`;
}
