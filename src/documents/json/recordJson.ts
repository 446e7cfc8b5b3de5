import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/**
 * Cuts the history record out of the answer to a search by its id, as text, so that no number passes through JavaScript's. An answer
 * of several records (a transferred chat) gives their list, anything else is returned whole.
 * Source: Engagement History API, methods page (`interactionHistoryRecords`).
 */
export function recordJson(raw: string): string {
  const root = parseTree(raw);
  const records = root === undefined ? undefined : findNodeAtLocation(root, ['interactionHistoryRecords']);
  if (records?.type !== 'array') return raw;
  const [first, ...others] = records.children ?? [];
  const node = first !== undefined && others.length === 0 ? first : records;
  return raw.slice(node.offset, node.offset + node.length);
}
