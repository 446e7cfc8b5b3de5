import { html, nothing, type TemplateResult } from 'lit';
import type { VisitStatus } from '../../panels/protocol/visitState.ts';
import { watchIntervals } from '../../panels/protocol/visitState.ts';
import { facts } from '../elements/facts.ts';
import type { ReadingActions } from '../elements/readingActions.ts';
import { watchControl } from '../elements/watchControl.ts';
import { clockTime, duration, exactTime } from '../times.ts';

export interface HeaderActions extends ReadingActions {
  readonly compare: () => void;
}

/** Whose visit this is, how long it can still be seen, and what can be done with it. */
export function header(status: VisitStatus, actions: HeaderActions, now: number): TemplateResult {
  const { summary } = status;
  return html`
    <header class="head">
      <div class="title-row">
        <h1>Visit state</h1>
        <span class="quiet foreign">${status.accountName}</span>
        ${toolbar(status, actions, now)}
      </div>
      <div class="fact-columns">
        ${facts([
          { label: 'Visitor', value: status.visitorId, code: true },
          { label: 'Session', value: status.sessionId, code: true },
          { label: 'Started', value: summary?.startTime === undefined ? undefined : moment(summary.startTime) },
          { label: 'Time left', value: timeLeft(status, now) },
        ])}
        ${facts([
          { label: 'Place', value: summary?.place },
          { label: 'Network', value: [summary?.network, summary?.address].filter((part) => part !== undefined).join(' · ') },
          { label: 'Device', value: summary?.device },
          { label: 'Referrer', value: summary?.referrer },
        ])}
      </div>
    </header>`;
}

function toolbar(status: VisitStatus, { refresh, cancel, openDocument, compare, watch }: HeaderActions, now: number): TemplateResult {
  const hint = status.canCompare ? 'The last answer beside the one before' : 'There is no earlier answer that differs';
  const ended = 'Stopped: the visit is over.';
  return html`
    <div class="toolbar" role="toolbar" aria-label="Visit state">
      ${watchControl({ watch: status.watch, label: 'Watch', intervals: watchIntervals, ended, now, set: watch })}
      ${status.busy
        ? html`<vscode-button appearance="secondary" @click=${cancel}>Cancel</vscode-button>`
        : html`<vscode-button appearance="primary" @click=${refresh}>Refresh</vscode-button>`}
      <vscode-button appearance="secondary" title=${hint} ?disabled=${!status.canCompare} @click=${compare}>Compare with Previous</vscode-button>
      <vscode-button appearance="secondary" ?disabled=${status.revision === 0} @click=${openDocument}>Open as Document</vscode-button>
    </div>`;
}

export function moment(time: number): TemplateResult {
  return html`<time title=${exactTime(time)}>${clockTime(time)}</time>`;
}

function timeLeft({ summary, expired }: VisitStatus, now: number): TemplateResult | string | undefined {
  if (expired) return html`<strong>none: the service no longer holds this visit</strong>`;
  if (summary?.expiresAt === undefined) return summary === undefined ? undefined : 'unknown: the answer has no start time';
  const left = summary.expiresAt - now;
  if (left <= 0) return html`<strong>none: six hours have passed</strong>`;
  return html`at most ${duration(left)}${left < 600_000 ? html` <strong>(soon over)</strong>` : nothing} <span class="quiet">of six hours</span>`;
}
