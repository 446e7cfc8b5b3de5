import { threeMonthSpan } from '../documentedSpans.ts';
import { planWindows } from '../search/plan.ts';
import type { SearchPlan } from '../search/search.ts';
import type { ConversationQuery } from './conversationQuery.ts';
import { checkConversationQuery } from './rules.ts';
import { parseConversationSort } from './sort.ts';

/** As `planSearch`, for messaging conversations: windows of up to twelve weeks, legal whatever "three months" means. */
export function planConversationSearch(query: ConversationQuery, now: number): SearchPlan {
  const { keys } = parseConversationSort(query.sort);
  return planWindows({
    range: query,
    span: threeMonthSpan,
    sort: keys,
    limit: query.limit,
    problems: checkConversationQuery(query, now),
    byId: false,
  });
}
