import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import type { TranscriptSearch } from '../../panels/protocol/chatStatus.ts';
import { duration } from '../times.ts';

/** The way to the transcript of a chat that is over. */
export function transcriptNote(
  { state, nextAt, failure }: TranscriptSearch,
  now: number,
  want: (on: boolean) => void,
): TemplateResult {
  const open = html`<vscode-button appearance="primary"
    @click=${() => { want(true); }}>${l10n.t('Open Transcript')}</vscode-button>`;
  const stop = html`<vscode-button appearance="secondary"
    @click=${() => { want(false); }}>${l10n.t('Stop Waiting')}</vscode-button>`;
  return html`<section class="transcript-note" aria-label=${l10n.t('Transcript')}>${content()}</section>`;

  function content(): TemplateResult {
    switch (state) {
      case 'idle':
        return html`<p>${l10n.t('The chat is over. Its transcript is in the history.')}</p>${open}`;
      case 'opened':
        return html`<p role="status">${l10n.t('The transcript is open.')}</p>${open}`;
      case 'looking':
        return html`<p role="status">${l10n.t('Looking for the transcript…')}</p>${stop}`;
      case 'waiting':
        return html`<p role="status">${l10n.t('The history does not have it yet: 99.5 % of transcripts are there within five minutes. Next look in {0}.', duration((nextAt ?? now) - now))}</p>${stop}`;
      case 'failed':
        return html`<p role="status">${failure?.message}${nextAt === undefined ? '' : ` ${l10n.t('Next try in {0}.', duration(nextAt - now))}`}</p>${open}${stop}`;
    }
  }
}
