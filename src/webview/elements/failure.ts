import { html, nothing, type TemplateResult } from 'lit';
import type { CauseView, FailureView, StepView } from '../../panels/protocol/failure.ts';
import { runNextStep } from '../../panels/protocol/panel.ts';
import type { Connection } from '../connection.ts';
import { formatClock } from '../format.ts';
import { t } from '../text.ts';
import { visible } from '../visibleText.ts';
import { icons } from './icons.ts';

const mostButtons = 4;

/**
 * A failed call: one sentence, causes in order of likelihood, next steps as buttons. `stale` tells that what stands below is older
 * than the failure.
 */
export function failure(connection: Connection, { summary, causes, gone, at }: FailureView, stale?: string): TemplateResult {
  const kind = gone ? 'info' : 'error';
  return html`<section class="failure ${kind}" role=${gone ? 'status' : 'alert'}>
    <span class="failure-icon">${gone ? icons.info() : icons.error()}</span>
    <div class="failure-body">
      <p class="failure-summary">${visible(summary)}</p>
      ${stale === undefined ? nothing : html`<p class="failure-stale">${stale} <span class="quiet">${t('Tried at {0}.', formatClock(at))}</span></p>`}
      ${causes.length === 0 ? nothing : html`<ul class="causes">${causes.map(cause)}</ul>`}
      ${buttons(connection, causes)}
    </div>
  </section>`;
}

function cause({ text, evidence, steps }: CauseView): TemplateResult {
  const advice = steps.filter(({ action }) => action === undefined);
  return html`<li>${visible(text)}${evidence === undefined ? nothing : html` <span class="evidence">${visible(evidence)}</span>`}
    ${advice.map(({ label }) => html`<div class="advice">${visible(label)}</div>`)}</li>`;
}

/** Every action once, the likeliest cause's first. */
function buttons(connection: Connection, causes: readonly CauseView[]): TemplateResult | typeof nothing {
  const steps = new Map<string, StepView>();
  for (const step of causes.flatMap((each) => each.steps)) if (step.action !== undefined && !steps.has(step.action)) steps.set(step.action, step);
  const offered = [...steps.values()].slice(0, mostButtons);
  if (offered.length === 0) {
    return html`<div class="buttons"><vscode-button appearance="secondary" @click=${() => { connection.tell(runNextStep, { action: 'retry' }); }}>${t('Retry')}</vscode-button></div>`;
  }
  return html`<div class="buttons">${offered.map(({ label, action }, index) => html`<vscode-button appearance=${index === 0 ? 'primary' : 'secondary'}
    @click=${() => { if (action) connection.tell(runNextStep, { action }); }}>${visible(label)}</vscode-button>`)}</div>`;
}
