import { planConversationSearch } from '../liveperson/messagingInteractions/plan.ts';
import { planSearch } from '../liveperson/search/plan.ts';
import type { SearchPlan } from '../liveperson/search/search.ts';
import type { SearchFile } from './searchFile.ts';

/** How the client would run the search of a file; no network. */
export function planOf(search: SearchFile, now: number): SearchPlan {
  return search.product === 'chats' ? planSearch(search.query, now) : planConversationSearch(search.query, now);
}
