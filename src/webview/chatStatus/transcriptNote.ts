import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { TranscriptSearch } from '../../panels/protocol/chatStatus.ts';
import { button } from '../elements/button.ts';
import '../elements/readingButton.ts';
import { duration } from '../times.ts';

/** The way to the transcript of a chat that is over. */
export function transcriptNote(search: TranscriptSearch, now: number, want: (on: boolean) => void): TemplateResult {
  const { state } = search;
  const stop = (): void => { want(false); };
  return html`
    <section class="transcript-note" aria-label=${l10n.t('Transcript')}>
      <p><span role=${state === 'idle' ? nothing : 'status'}>${sentence(search)}</span> ${nextLook(search, now)}</p>
      <lp-reading-button .label=${l10n.t('Open Transcript')} .cancelLabel=${l10n.t('Stop Waiting')}
        .busy=${state === 'looking' || state === 'waiting'} .start=${() => { want(true); }} .cancel=${stop}></lp-reading-button>
      ${state === 'failed' ? button(l10n.t('Stop Waiting'), stop) : nothing}
    </section>`;
}

/** Not part of the status: a screen reader would speak with every second. */
function nextLook({ state, nextAt }: TranscriptSearch, now: number): string {
  if (nextAt === undefined) return '';
  const next = duration(nextAt - now);
  if (state === 'waiting') return l10n.t('Next look in {0}.', next);
  return state === 'failed' ? l10n.t('Next try in {0}.', next) : '';
}

function sentence({ state, failure }: TranscriptSearch): string {
  switch (state) {
    case 'idle':
      return l10n.t('The chat is over. Its transcript gets into the history, mostly within five minutes of the end.');
    case 'opened':
      return l10n.t('The transcript is open.');
    case 'looking':
      return l10n.t('Looking for the transcript…');
    case 'waiting':
      return l10n.t('The history does not have it yet: 99.5 % of transcripts are there within five minutes.');
    case 'failed':
      return failure?.message ?? '';
  }
}
