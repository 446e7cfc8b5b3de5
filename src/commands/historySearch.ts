import { retentionSpan } from '../liveperson/documentedSpans.ts';
import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import type { Ids } from './commandArgument.ts';

/**
 * The search that goes on from what is known: all chats of a visitor, or a chat by its id, which may have been at any time of
 * those that are kept. `now` is epoch ms.
 */
export function historySearch({ visitorId, engagementId }: Ids, now: number): { readonly query?: Partial<EngagementQuery> } {
  if (visitorId !== undefined) return { query: { visitor: visitorId } };
  return engagementId === undefined ? {} : { query: { engagementId, from: now - retentionSpan, to: now } };
}
