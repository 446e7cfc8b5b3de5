import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import type { Ids } from './commandArgument.ts';

/** Records are kept for 13 months, and a longer range is refused before it is sent. */
const keptMs = 390 * 86_400_000;

/**
 * The search that goes on from what is known: all chats of a visitor, or a chat by its id, which may have been at any time of
 * those that are kept. `now` is epoch ms.
 */
export function historySearch({ visitorId, engagementId }: Ids, now: number): { readonly query?: Partial<EngagementQuery> } {
  if (visitorId !== undefined) return { query: { visitor: visitorId } };
  return engagementId === undefined ? {} : { query: { engagementId, from: now - keptMs, to: now } };
}
