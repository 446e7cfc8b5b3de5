import { retentionSpan } from '../../liveperson/documentedSpans.ts';
import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { LivePersonClient } from '../../liveperson/livePersonClient.ts';
import { dayOf } from '../chatDay.ts';
import type { EngagementAddress } from '../documentAddress.ts';
import type { ChatOfTranscript } from '../documentContent.ts';

export type Direction = 'previous' | 'next';

export type NeighbouringChat = Pick<EngagementAddress, 'engagementId' | 'day'>;

/**
 * The visitor's chat before or after another one, by start; undefined where there is none within 13 months.
 * Windows are asked one after the other, nearest first, and no further than needed. Rejects with the client's errors.
 */
export async function neighbouringChat(
  client: Pick<LivePersonClient, 'searchEngagements'>,
  chat: ChatOfTranscript,
  direction: Direction,
  { now, signal }: { readonly now: number; readonly signal: AbortSignal },
): Promise<NeighbouringChat | undefined> {
  const { visitorId, startTime } = chat;
  if (visitorId === undefined || startTime === undefined) return undefined;
  const query = queryOf(visitorId, startTime, direction, now);
  for await (const page of client.searchEngagements(query, { signal, concurrency: 1, readAhead: false })) {
    // The documents disagree on whether a search by visitor heeds the times, so they are compared here.
    const found = page.records.find((record) => {
      const { startTime: other } = record.info;
      if (other === undefined || isOf(chat, record)) return false;
      return direction === 'previous' ? other < startTime : other > startTime;
    });
    if (found === undefined) continue;
    const day = dayOf(found.info.startTime);
    return { engagementId: found.engagementId, ...(day !== undefined && { day }) };
  }
  return undefined;
}

/** Whether a record is one of the chat's own: one that was transferred has several, with ids of their own or not. */
function isOf(chat: ChatOfTranscript, { engagementId, info }: EngagementRecord): boolean {
  const { sessionId, engagementSet } = chat;
  const sameSet = sessionId !== undefined && engagementSet !== undefined && info.engagementSet === engagementSet;
  return engagementId === chat.engagementId || (sameSet && info.sessionId === sessionId);
}

function queryOf(visitor: string, startTime: number, direction: Direction, now: number): EngagementQuery {
  return direction === 'previous'
    ? { from: startTime - retentionSpan, to: startTime, visitor, sort: 'start:desc' }
    : { from: startTime, to: Math.max(startTime + 1, Math.min(now, startTime + retentionSpan)), visitor, sort: 'start:asc' };
}
