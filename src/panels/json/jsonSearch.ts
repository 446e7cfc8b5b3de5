import type { JsonNodes } from './jsonNodes.ts';

/** Nodes whose key or own value contains the text, in document order, each once. Case does not matter. Nothing is found for an empty text. */
export function searchNodes(text: string, nodes: JsonNodes, sought: string): Int32Array {
  const needle = sought.toLowerCase();
  if (needle === '') return new Int32Array(0);
  const hay = sameLengthLowerCase(text);
  const found: number[] = [];
  let node = 0;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    while (node + 1 < nodes.count && beginning(nodes, node + 1) <= at) node++;
    if (contains(nodes, node, at, at + needle.length)) {
      found.push(node);
      // The next occurrence of interest lies in another node.
      at = Math.max(at, ownEnd(nodes, node) - 1);
    }
  }
  return Int32Array.from(new Set(found));
}

/** Where a node's key, or without one its value, begins. Grows with the node's number. */
function beginning({ keyStarts, starts }: JsonNodes, node: number): number {
  const keyStart = keyStarts[node] ?? -1;
  return keyStart >= 0 ? keyStart : (starts[node] ?? 0);
}

/** A match counts when it lies inside the key or inside a literal, not when it spans punctuation. */
function contains({ kinds, keyStarts, keyEnds, starts, ends }: JsonNodes, node: number, from: number, to: number): boolean {
  const inKey = from >= (keyStarts[node] ?? -1) && to <= (keyEnds[node] ?? -1);
  const kind = kinds[node];
  const isLeaf = kind !== 'object' && kind !== 'array';
  return inKey || (isLeaf && from >= (starts[node] ?? 0) && to <= (ends[node] ?? 0));
}

function ownEnd({ kinds, keyEnds, starts, ends }: JsonNodes, node: number): number {
  const kind = kinds[node];
  return (kind === 'object' || kind === 'array' ? Math.max(keyEnds[node] ?? 0, starts[node] ?? 0) : ends[node]) ?? 0;
}

/** Offsets must stay valid: the few characters whose lower case is longer (as in Turkish) stay as they are. */
function sameLengthLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character)).join('');
}
