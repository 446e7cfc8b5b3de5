import { html, nothing, type TemplateResult } from 'lit';
import { comparePreviousVisit, openVisitDocument, refreshVisit, watchVisit, type VisitStateSnapshot, type VisitView } from '../../panels/protocol/visitState.ts';
import type { Connection } from '../connection.ts';
import { copyableId } from '../elements/copyId.ts';
import { facts, type Fact } from '../elements/facts.ts';
import { intervalSwitch } from '../elements/interval.ts';
import { formatClock, formatDateTime, formatDuration, formatExact } from '../format.ts';
import { t } from '../text.ts';

const intervals = [5, 10, 30, 60];

/** What the visit is, and what can be done with it. */
export function visitHeader(connection: Connection, snapshot: VisitStateSnapshot, now: number): TemplateResult {
  const { accountId, accountName, visitorId, sessionId, visit, loading, watch } = snapshot;
  return html`<header class="page-header">
    <div class="title-row">
      <h1>${t('Visit state')}</h1>
      <span class="subtitle">${accountName === accountId ? t('Account {0}', accountId) : t('{0} (account {1})', accountName, accountId)}</span>
      <div class="actions">
        ${intervalSwitch(t('Watch'), watch, intervals, (polling) => { connection.tell(watchVisit, polling); })}
        <vscode-button appearance="secondary" ?disabled=${visit === undefined || visit.receivedAt === 0} @click=${() => { connection.tell(openVisitDocument, null); }}>${t('Open as Document')}</vscode-button>
        ${snapshot.changes.length === 0 ? nothing : html`<vscode-button appearance="secondary" @click=${() => { connection.tell(comparePreviousVisit, null); }}>${t('Compare with Previous')}</vscode-button>`}
        <vscode-button ?disabled=${loading} @click=${() => { connection.tell(refreshVisit, null); }}>${t('Refresh')}</vscode-button>
      </div>
    </div>
    ${facts([
      { label: t('Visitor'), value: copyableId(connection, visitorId, t('visitor id')), hint: t('Monitoring visitor id: vid, cookie LPVID, sharkVisitorId') },
      { label: t('Session'), value: copyableId(connection, sessionId, t('session id')), hint: t('Monitoring session id: sid, cookie LPSID, sharkSessionId') },
      ...(visit ? visitFacts(visit, now) : []),
    ], 'header-facts')}
    <p class="answer-line" role="status">${answerLine(snapshot, now)}</p>
  </header>`;
}

function visitFacts({ startTime, expiresAt, facts: sent }: VisitView, now: number): readonly Fact[] {
  return [
    { label: t('Started'), value: startTime === undefined ? t('not sent') : formatDateTime(startTime), ...(startTime !== undefined && { hint: formatExact(startTime) }) },
    { label: t('Kept for'), value: timeLeft(expiresAt, now), hint: t('LivePerson keeps a visit in memory for at most six hours after it started.') },
    { label: t('Place'), value: joined([sent.city, sent.state, sent.country]) },
    { label: t('Device'), value: joined([sent.deviceFamily, sent.deviceOS]) },
    { label: t('Referrer'), value: sent.referrer ?? t('none') },
  ];
}

function timeLeft(expiresAt: number | undefined, now: number): string | undefined {
  if (expiresAt === undefined) return undefined;
  return expiresAt > now ? t('at most {0} more', formatDuration(Math.ceil((expiresAt - now) / 60_000) * 60_000)) : t('longer than six hours already');
}

/** Equal neighbours, as with city and state, are said once. */
export function joined(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part, index) => part !== undefined && part !== '' && part !== parts[index - 1]);
  return said.length === 0 ? undefined : said.join(', ');
}

function answerLine({ visit, loading, watch }: VisitStateSnapshot, now: number): string {
  if (watch.ended === 'expired') return t('Watching ended: the visit has expired.');
  const answered = visit === undefined ? '' : t('Answer of {0}', formatClock(visit.receivedAt));
  if (loading && visit) return t('{0}. Asking again…', answered);
  if (watch.on && watch.nextAt !== undefined) {
    const next = t('next in {0}', formatDuration(Math.max(0, watch.nextAt - now)));
    return watch.failures > 0 ? t('{0}, {1}: slower after {2} failed calls', answered, next, watch.failures) : t('{0}, {1}', answered, next);
  }
  return answered;
}
