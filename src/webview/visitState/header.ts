import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { VisitStatus } from '../../panels/protocol/visitState.ts';
import { watchIntervals } from '../../panels/protocol/visitState.ts';
import { button } from '../elements/button.ts';
import { facts } from '../elements/facts.ts';
import type { ReadingActions } from '../elements/readingActions.ts';
import '../elements/readingButton.ts';
import { moment } from '../elements/readingParts.ts';
import { watchControl } from '../elements/watchControl.ts';
import { duration } from '../times.ts';

export interface HeaderActions extends ReadingActions {
  readonly compare: () => void;
}

/** Whose visit this is, how long it can still be seen, and what can be done with it. */
export function header(status: VisitStatus, actions: HeaderActions, now: number): TemplateResult {
  const { summary } = status;
  return html`
    <header class="head">
      <div class="title-row">
        <h1>${l10n.t('Visit state')}</h1>
        <span class="quiet foreign">${status.accountName}</span>
        ${toolbar(status, actions, now)}
      </div>
      <div class="fact-columns">
        ${facts([
          { label: l10n.t('Visitor'), value: status.visitorId, code: true },
          { label: l10n.t('Session'), value: status.sessionId, code: true },
          { label: l10n.t('Started'), value: summary?.startTime === undefined ? undefined : moment(summary.startTime) },
          { label: l10n.t('Time left'), value: timeLeft(status, now) },
        ])}
        ${facts([
          { label: l10n.t('Place'), value: summary?.place },
          {
            label: l10n.t('Network'),
            value: [summary?.network, summary?.address].filter((part) => part !== undefined).join(' · '),
          },
          { label: l10n.t('Device'), value: summary?.device },
          { label: l10n.t('Referrer'), value: summary?.referrer },
        ])}
      </div>
    </header>`;
}

function toolbar(
  status: VisitStatus,
  { refresh, cancel, openDocument, compare, watch }: HeaderActions,
  now: number,
): TemplateResult {
  const hint = status.canCompare
    ? l10n.t('The last answer beside the one before')
    : l10n.t('There is no earlier answer that differs');
  const ended = l10n.t('Stopped: the visit is over.');
  return html`
    <div class="toolbar" role="toolbar" aria-label=${l10n.t('Visit state')}>
      ${watchControl({ watch: status.watch, label: l10n.t('Watch'), intervals: watchIntervals, ended, now, set: watch })}
      <lp-reading-button .label=${l10n.t('Refresh')} .busy=${status.busy} .start=${refresh} .cancel=${cancel}></lp-reading-button>
      ${button(l10n.t('Compare with Previous'), compare, { hint, off: !status.canCompare })}
      ${button(l10n.t('Open as Document'), openDocument, { off: status.revision === 0 })}
    </div>`;
}

function timeLeft({ summary, expired }: VisitStatus, now: number): TemplateResult | string | undefined {
  if (expired) return html`<strong>${l10n.t('none: the service no longer holds this visit')}</strong>`;
  if (summary?.expiresAt === undefined)
    return summary === undefined ? undefined : l10n.t('unknown: the answer has no start time');
  const left = summary.expiresAt - now;
  if (left <= 0) return html`<strong>${l10n.t('none: six hours have passed')}</strong>`;
  return html`${l10n.t('at most {0}', duration(left))}${left < 600_000 ? html` <strong>${l10n.t('(soon over)')}</strong>` : nothing} <span class="quiet">${l10n.t('of six hours')}</span>`;
}
