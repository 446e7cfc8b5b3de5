import type { Deviation } from '../../liveperson/answer.ts';
import { attributeTitle } from '../../liveperson/attributes/nameMap.ts';
import { visitLifetime } from '../../liveperson/documentedSpans.ts';
import type { AppSession, VisitState } from '../../liveperson/visitState/visitState.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { VisitOverview, VisitSummary } from '../protocol/visitState.ts';
import type { CheckedReport } from './checkedReports.ts';
import { partsOf } from './visitParts.ts';
import { targetingName } from './words.ts';

/** What the head of the page tells. */
export function summaryOf(state: VisitState, receivedAt: number): VisitSummary {
  const { events, pages, engagements } = partsOf(state);
  const startTimes = state.sessions.flatMap(({ startTime }) => startTime ?? []);
  const startTime = startTimes.length === 0 ? undefined : Math.min(...startTimes);
  const session = state.sessions[0];
  return {
    receivedAt,
    counts: { attributes: events.length, pages: pages.length, engagements: engagements.length },
    ...(startTime !== undefined && { startTime, expiresAt: startTime + visitLifetime }),
    ...(session && factsOf(session)),
  };
}

function factsOf({ geo, ipv4, deviceFamily, deviceOS, userAgent, externalReferrer }: AppSession): Partial<VisitSummary> {
  const place = joined([geo?.city, geo?.state, geo?.country], ', ');
  const network = joined([geo?.isp, geo?.org === geo?.isp ? undefined : geo?.org], ', ');
  const device = joined([deviceFamily, deviceOS], ', ');
  return {
    ...(place !== '' && { place }),
    ...(network !== '' && { network }),
    ...(ipv4 !== undefined && ipv4 !== '' && { address: visibleWord(ipv4) }),
    ...(device !== '' && { device }),
    ...(userAgent !== undefined && { userAgent: visibleWord(userAgent) }),
    ...(externalReferrer !== undefined && externalReferrer !== '' && { referrer: visibleWord(externalReferrer) }),
  };
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return visibleWord(parts.filter((part) => part !== undefined && part !== '').join(separator));
}

/** The first tab, without the timeline. */
export function overviewOf(
  state: VisitState,
  reports: readonly CheckedReport[],
  deviations: readonly Deviation[],
): Omit<VisitOverview, 'revision' | 'changes' | 'answers'> {
  const session = state.sessions[0];
  const searchEngine = joined([session?.searchEngine?.searchEngine, session?.searchEngine?.keywords], ': ');
  return {
    deviations: deviations.map(({ path, message }) => ({ path: visibleWord(path), message: visibleWord(message) })),
    reported: reportedOf(reports),
    problems: reports.reduce((sum, { problems }) => sum + problems.length, 0),
    targeting: Object.entries(session?.targeting ?? {}).map(([key, ids]) => ({
      name: targetingName(key),
      ids: ids.map(visibleWord),
    })),
    ...(state.id !== undefined && { monitoringSessionId: visibleWord(state.id) }),
    ...(searchEngine !== '' && { searchEngine }),
    ...(session?.siteControlGroup !== undefined && { siteControlGroup: visibleWord(session.siteControlGroup) }),
  };
}

function reportedOf(reports: readonly CheckedReport[]): VisitOverview['reported'] {
  const found = new Map<string, { name: string; count: number; problems: number }>();
  for (const { event: { key }, problems } of reports) {
    const entry = found.get(key) ?? { name: visibleWord(attributeTitle(key)), count: 0, problems: 0 };
    found.set(key, { ...entry, count: entry.count + 1, problems: entry.problems + problems.length });
  }
  return [...found.values()];
}
