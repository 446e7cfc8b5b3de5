import { html, nothing, type TemplateResult } from 'lit';
import type { FailureView } from '../../panels/protocol/failure.ts';
import type { Preview, ResultRow } from '../../panels/protocol/search.ts';
import { facts } from '../elements/facts.ts';

export interface PreviewActions {
  open(engagementId: string): void;
  visitor(visit: { readonly visitorId: string; readonly sessionId: string }): void;
}

/** The selected conversation beside the results. */
export function resultPreview(row: ResultRow | undefined, preview: Preview | FailureView | undefined, actions: PreviewActions): TemplateResult {
  if (!row) return html`<aside class="preview" aria-label="Preview"><p class="quiet">Loading …</p></aside>`;
  const { engagementId, visitorId, sessionId } = row;
  return html`
    <aside class="preview" aria-label="Preview">
      <h2 class="code">${engagementId}</h2>
      <p class="buttons">
        <vscode-button @click=${() => { actions.open(engagementId); }}>Open transcript</vscode-button>
        ${visitorId !== undefined && sessionId !== undefined
          ? html`<vscode-button appearance="secondary" @click=${() => { actions.visitor({ visitorId, sessionId }); }}>Visit state</vscode-button>`
          : nothing}
      </p>
      ${preview === undefined ? html`<p class="quiet">Loading …</p>` : 'lines' in preview ? conversation(preview) : html`<lp-failure .failure=${preview}></lp-failure>`}
    </aside>`;
}

function conversation({ facts: known, lines, more }: Preview): TemplateResult {
  return html`
    ${facts(known.map(({ label, value }) => (label.endsWith(' id') ? { label, value, code: true as const } : { label, value })))}
    <ol class="preview-lines">
      ${lines.map(({ speaker, role, text }) => html`<li class=${role === 'visitor' || role === 'agent' ? role : 'other'}><bdi class="speaker">${speaker}</bdi>${role === 'agents only' ? ' (agents only)' : ''} <bdi>${text}</bdi></li>`)}
    </ol>
    ${more > 0 ? html`<p class="quiet">${more} more lines</p>` : nothing}`;
}
