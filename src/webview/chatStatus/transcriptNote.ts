import { html, type TemplateResult } from 'lit';
import type { TranscriptSearch } from '../../panels/protocol/chatStatus.ts';
import { duration } from '../times.ts';

/** The way to the transcript of a chat that is over. */
export function transcriptNote({ state, nextAt, failure }: TranscriptSearch, now: number, want: (on: boolean) => void): TemplateResult {
  const open = html`<vscode-button appearance="primary" @click=${() => { want(true); }}>Open Transcript</vscode-button>`;
  const stop = html`<vscode-button appearance="secondary" @click=${() => { want(false); }}>Stop Waiting</vscode-button>`;
  return html`<section class="transcript-note" aria-label="Transcript">${content()}</section>`;

  function content(): TemplateResult {
    switch (state) {
      case 'idle':
        return html`<p>The chat is over. Its transcript is in the history.</p>${open}`;
      case 'opened':
        return html`<p role="status">The transcript is open.</p>${open}`;
      case 'looking':
        return html`<p role="status">Looking for the transcript…</p>${stop}`;
      case 'waiting':
        return html`<p role="status">The history does not have it yet: 99.5 % of transcripts are there within five minutes. Next look in ${duration((nextAt ?? now) - now)}.</p>${stop}`;
      case 'failed':
        return html`<p role="status">${failure?.message}${nextAt === undefined ? '' : ` Next try in ${duration(nextAt - now)}.`}</p>${open}${stop}`;
    }
  }
}
