import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** Where the records are in an answer. Source: Engagement History API and Messaging Interactions API, methods pages. */
const lists = ['interactionHistoryRecords', 'conversationHistoryRecords'];

/**
 * Cuts the record out of the answer to a search by its id, as text, so that no number passes through JavaScript's. An
 * answer of several records (a transferred chat) gives their list, anything else is returned whole.
 */
export function recordJson(raw: string): string {
  const root = parseTree(raw);
  const records = root && lists.map((list) => findNodeAtLocation(root, [list])).find((node) => node?.type === 'array');
  if (records === undefined) return raw;
  const [first, ...others] = records.children ?? [];
  const node = first !== undefined && others.length === 0 ? first : records;
  return raw.slice(node.offset, node.offset + node.length);
}
