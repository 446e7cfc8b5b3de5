import type { EngagementSummary } from './engagementSummary.ts';

/** A session of a visitor, as far as it is known. */
export interface Visit {
  readonly visitorId: string;
  readonly sessionId: string;
  /** Epoch ms of a moment at which the visit had already begun; absent when nothing tells. */
  readonly begunBy?: number;
}

/** One chat: a single record, or several when it was transferred. */
export interface Chat {
  /** Stable over refreshes. */
  readonly key: string;
  /** In the order in which the chat went through them. At least one. */
  readonly engagements: readonly EngagementSummary[];
  /** Epoch ms. */
  readonly startTime?: number;
  readonly endTime?: number;
}

/** A visitor and what is known about it in the chosen time range. */
export interface Visitor {
  /** Monitoring visitor id; absent for the group of chats whose records name no visitor. */
  readonly visitorId?: string;
  readonly name?: string;
  /** Newest first. */
  readonly chats: readonly Chat[];
  /** Newest first. */
  readonly visits: readonly Visit[];
  /** Epoch ms of the newest chat's start. */
  readonly lastSeen?: number;
}

/** Groups history records into visitors and their chats, newest first. Visits that were looked up are added to their visitor. */
export function groupVisitors(records: Iterable<EngagementSummary>, visits: readonly Visit[] = []): readonly Visitor[] {
  const byVisitor = Map.groupBy(records, ({ info }) => info.visitorId);
  const lookedUp = Map.groupBy(visits, ({ visitorId }) => visitorId);
  for (const { visitorId } of visits) if (!byVisitor.has(visitorId)) byVisitor.set(visitorId, []);
  return Array.from(byVisitor, ([visitorId, own]) =>
    toVisitor(visitorId, own, visitorId === undefined ? [] : (lookedUp.get(visitorId) ?? [])),
  ).sort((a, b) => (b.lastSeen ?? 0) - (a.lastSeen ?? 0));
}

/**
 * Groups the records of one visitor into chats: records of the same session and engagement set are one chat that was
 * transferred. The session is taken out of `sharkEngagementId`; a record without it is a chat of its own.
 */
export function groupChats(records: Iterable<EngagementSummary>): readonly Chat[] {
  return Array.from(Map.groupBy(records, chatKey), ([key, engagements]) => toChat(key, engagements)).sort(
    (a, b) => (b.startTime ?? 0) - (a.startTime ?? 0),
  );
}

function chatKey({ key, engagementId, info: { sessionId, engagementSet } }: EngagementSummary): string {
  return sessionId !== undefined && engagementSet !== undefined ? `${sessionId}/${engagementSet}` : engagementId || key;
}

function toChat(key: string, engagements: readonly EngagementSummary[]): Chat {
  const ordered =
    engagements.length === 1
      ? engagements
      : engagements.toSorted((a, b) => order(a) - order(b) || (a.info.startTime ?? 0) - (b.info.startTime ?? 0));
  let startTime: number | undefined;
  let endTime: number | undefined;
  for (const { info } of ordered) {
    startTime = least(startTime, info.startTime);
    endTime = greatest(endTime, info.endTime);
  }
  return { key, engagements: ordered, ...(startTime !== undefined && { startTime }), ...(endTime !== undefined && { endTime }) };
}

function order({ info }: EngagementSummary): number {
  return info.engagementSequence ?? 0;
}

function toVisitor(visitorId: string | undefined, records: readonly EngagementSummary[], lookedUp: readonly Visit[]): Visitor {
  const chats = groupChats(records);
  const lastSeen = chats[0]?.startTime;
  const name = nameOf(records);
  return {
    ...(visitorId !== undefined && { visitorId }),
    ...(name !== undefined && { name }),
    chats,
    visits: visitorId === undefined ? [] : mergeVisits([...lookedUp, ...visitsOf(visitorId, records)]),
    ...(lastSeen !== undefined && { lastSeen }),
  };
}

/**
 * `You` and `visitor` are what the service writes when the visitor gave no name. Source: Engagement History API, `visitorName`.
 */
function nameOf(records: readonly EngagementSummary[]): string | undefined {
  return records.map(({ info }) => info.visitorName).find((name) => name !== undefined && !/^(?:you|visitor)$/i.test(name));
}

function visitsOf(visitorId: string, records: readonly EngagementSummary[]): readonly Visit[] {
  return records.flatMap(({ info: { sessionId, chatRequestedTime, startTime } }) => {
    const begunBy = chatRequestedTime ?? startTime;
    return sessionId === undefined ? [] : [{ visitorId, sessionId, ...(begunBy !== undefined && { begunBy }) }];
  });
}

/** One entry per session, with the earliest moment that is known of it; newest first, those without a time before all. */
function mergeVisits(visits: readonly Visit[]): readonly Visit[] {
  const merged = new Map<string, Visit>();
  for (const visit of visits) {
    const { visitorId, sessionId } = visit;
    const begunBy = least(merged.get(sessionId)?.begunBy, visit.begunBy);
    merged.set(sessionId, { visitorId, sessionId, ...(begunBy !== undefined && { begunBy }) });
  }
  return [...merged.values()].sort((a, b) => (b.begunBy ?? Infinity) - (a.begunBy ?? Infinity) || 0);
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function greatest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
