import { html, nothing, type TemplateResult } from 'lit';
import type { EngagementQuery, SearchStatus } from '../../panels/protocol/search.ts';
import { emptyNote } from '../elements/facts.ts';

/** What stands where results would: an invitation before the first search, and the reasons when nothing was found. */
export function emptyResult(status: SearchStatus, use: (query: EngagementQuery) => void): TemplateResult | typeof nothing {
  if (status.phase === 'idle') return emptyNote('Nothing searched yet.', 'Set a time range, a keyword or filters, and press Enter. Transcripts of ended chats are kept for thirteen months.');
  if (status.phase !== 'done') return nothing;
  return html`
    <section class="empty" aria-label="Nothing found">
      <p>No chat matches. It may be because:</p>
      <ul class="empty-reasons">
        ${status.emptyReasons.map(({ text, remedy }) => html`
          <li>${text}${remedy ? html` <vscode-button appearance="secondary" @click=${() => { use(remedy.query); }}>${remedy.label}</vscode-button>` : nothing}</li>`)}
      </ul>
    </section>`;
}
