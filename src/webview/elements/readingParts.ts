import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { FailureView } from '../../panels/protocol/failure.ts';
import { clockTime, exactTime } from '../times.ts';
import { emptyNote } from './facts.ts';
import './failureView.ts';

/** A time of day, with all that is known of it as its title. */
export function moment(time: number): TemplateResult {
  return html`<time title=${exactTime(time)}>${clockTime(time)}</time>`;
}

/** Why the last reading failed, above the answer before it, if there is one. */
export function failedReading(
  failure: FailureView | undefined,
  tone: 'error' | 'notice',
  lastAnswerAt: number | undefined,
): TemplateResult | typeof nothing {
  if (failure === undefined) return nothing;
  return html`
    <div class="failed">
      <lp-failure .failure=${failure} .tone=${tone}></lp-failure>
      ${lastAnswerAt === undefined ? nothing : html`
        <p class="quiet">${l10n.t('Below is the last answer, of {0}.', clockTime(lastAnswerAt))}</p>`}
    </div>`;
}

/** What stands in place of the first answer; of a failure nothing, for that says all itself. */
export function waitingForAnswer(
  { busy, failure }: { readonly busy: boolean; readonly failure?: FailureView },
  asking: string,
): TemplateResult | typeof nothing {
  if (failure !== undefined) return nothing;
  const note = busy ? emptyNote(asking) : emptyNote(l10n.t('The request was cancelled.'), l10n.t('Refresh asks again.'));
  return html`<div class="panel">${note}</div>`;
}
