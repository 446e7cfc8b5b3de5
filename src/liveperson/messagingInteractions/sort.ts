import { readSortKeys } from '../search/sortKeys.ts';

/** Reads `start:desc`; see `readSortKeys`. Source: Messaging Interactions API, `sort`. */
export function parseConversationSort(sort: string | undefined) {
  return readSortKeys(sort, ['start', 'end']);
}
