import type { ExportedSearch, Selection } from './exportedRecord.ts';

/**
 * The part of a search in which the selected results are, when it is known where they start. A limit is about the order of all
 * results; here it could cut a selected one off.
 */
export function selectedSearch(search: ExportedSearch, selection: Selection): ExportedSearch {
  return search.product === 'chats'
    ? { product: 'chats', query: narrowed(search.query, selection) }
    : { product: 'conversations', query: narrowed(search.query, selection) };
}

interface Bounded {
  readonly from: number;
  readonly to: number;
  readonly limit?: number;
}

function narrowed<Q extends Bounded>({ limit: _limit, ...query }: Q, { from = query.from, to = query.to }: Selection) {
  return { ...query, from: Math.max(query.from, from), to: Math.min(query.to, to) };
}
