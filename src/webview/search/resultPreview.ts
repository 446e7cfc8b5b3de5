import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { FailureView } from '../../panels/protocol/failure.ts';
import type { Preview, ResultRow } from '../../panels/protocol/search.ts';
import { button } from '../elements/button.ts';
import { facts } from '../elements/facts.ts';

export interface PreviewActions {
  open(id: string): void;
  visitor(visit: { readonly visitorId: string; readonly sessionId: string }): void;
}

/** The selected conversation beside the results. */
export function resultPreview(
  row: ResultRow | undefined,
  preview: Preview | FailureView | undefined,
  actions: PreviewActions,
): TemplateResult {
  if (!row)
    return html`<aside class="preview" aria-label=${l10n.t('Preview')}><p class="quiet">${l10n.t('Loading …')}</p></aside>`;
  const { id, visitorId, sessionId } = row;
  return html`
    <aside class="preview" aria-label=${l10n.t('Preview')}>
      <h2 class="code">${id}</h2>
      <p class="buttons">
        ${button(l10n.t('Open transcript'), () => { actions.open(id); }, { look: 'primary' })}
        ${visitorId === undefined || sessionId === undefined
          ? nothing
          : button(l10n.t('Visit state'), () => { actions.visitor({ visitorId, sessionId }); })}
      </p>
      ${content(preview)}
    </aside>`;
}

function content(preview: Preview | FailureView | undefined): TemplateResult {
  if (preview === undefined) return html`<p class="quiet">${l10n.t('Loading …')}</p>`;
  return 'lines' in preview ? conversation(preview) : html`<lp-failure .failure=${preview}></lp-failure>`;
}

function conversation({ facts: known, lines, more }: Preview): TemplateResult {
  return html`
    ${facts(known)}
    <ol class="preview-lines">${lines.map((line) => previewLine(line))}</ol>
    ${more > 0 ? html`<p class="quiet">${l10n.t('{0} more lines', more)}</p>` : nothing}`;
}

function previewLine({ speaker, role, text }: Preview['lines'][number]): TemplateResult {
  return html`
    <li class=${role === 'visitor' || role === 'agent' ? role : 'other'}>
      <bdi class="speaker">${speaker}</bdi>${role === 'agents only' ? ` (${l10n.t('agents only')})` : ''} <bdi>${text}</bdi></li>`;
}
