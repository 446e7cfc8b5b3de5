import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { LivePersonClient } from '../../liveperson/livePersonClient.ts';
import { dayOf } from '../chatDay.ts';
import type { EngagementAddress } from '../documentAddress.ts';
import type { ChatOfTranscript } from '../documentContent.ts';

export type Direction = 'previous' | 'next';

export type NeighbouringChat = Pick<EngagementAddress, 'engagementId' | 'day'>;

/**
 * Records are kept for 13 months, and a longer range is refused before it is sent. Source: Engagement History API,
 * overview.
 */
const keptMs = 390 * 86_400_000;

/**
 * The visitor's chat before or after another one, by start; undefined where there is none within 13 months.
 * Windows are asked one after the other, nearest first, and no further than needed. Rejects with the client's errors.
 */
export async function neighbouringChat(
  client: Pick<LivePersonClient, 'searchEngagements'>,
  { engagementId, visitorId, startTime }: ChatOfTranscript,
  direction: Direction,
  { now, signal }: { readonly now: number; readonly signal: AbortSignal },
): Promise<NeighbouringChat | undefined> {
  if (visitorId === undefined || startTime === undefined) return undefined;
  for await (const page of client.searchEngagements(queryOf(visitorId, startTime, direction, now), { signal, concurrency: 1 })) {
    // The documents disagree on whether a search by visitor heeds the times, so they are compared here.
    const found = page.records.find(({ engagementId: other, info }) => {
      if (other === engagementId || info.startTime === undefined) return false;
      return direction === 'previous' ? info.startTime < startTime : info.startTime > startTime;
    });
    if (found === undefined) continue;
    const day = dayOf(found.info.startTime);
    return { engagementId: found.engagementId, ...(day !== undefined && { day }) };
  }
  return undefined;
}

function queryOf(visitor: string, startTime: number, direction: Direction, now: number): EngagementQuery {
  return direction === 'previous'
    ? { from: startTime - keptMs, to: startTime, visitor, sort: 'start:desc' }
    : { from: startTime, to: Math.max(startTime + 1, Math.min(now, startTime + keptMs)), visitor, sort: 'start:asc' };
}
