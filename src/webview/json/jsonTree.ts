import * as l10n from '@vscode/l10n';
import type { JsonIndex } from './jsonIndex.ts';
import { showControls } from './showControls.ts';

/** Longer values are cut in a row; copying gives all of them. */
const longest = 1000;

/** One line of the tree. */
export interface JsonRow {
  readonly node: number;
  readonly level: number;
  readonly kind: JsonIndex['kind'][number];
  /** The key as sent, without its quotes, or the place in an array; absent for the root. */
  readonly label?: string;
  /** The value exactly as sent; for objects and arrays how much is in them. */
  readonly value: string;
  readonly expandable: boolean;
}

/** The nodes to show, in order: those all of whose ancestors are expanded. */
export function visibleNodes(index: JsonIndex, expanded: ReadonlySet<number>): readonly number[] {
  const visible: number[] = [];
  for (let node = 0; node < index.size; node++) {
    visible.push(node);
    if (!expanded.has(node)) node = index.last[node] ?? node;
  }
  return visible;
}

export function jsonRow(index: JsonIndex, node: number): JsonRow {
  const kind = index.kind[node] ?? 'null';
  const children = index.children[node] ?? 0;
  const label = labelOf(index, node);
  return {
    node,
    kind,
    level: (index.depth[node] ?? 0) + 1,
    value: kind === 'object' || kind === 'array' ? sizeOf(kind, children) : showControls(cut(sent(index, node))),
    expandable: children > 0,
    ...(label !== undefined && { label }),
  };
}

function sizeOf(kind: 'object' | 'array', children: number): string {
  if (children === 0) return kind === 'object' ? '{}' : '[]';
  if (kind === 'object') return `{ ${children.toLocaleString()} ${children === 1 ? l10n.t('field') : l10n.t('fields')} }`;
  return `[ ${children.toLocaleString()} ${children === 1 ? l10n.t('item') : l10n.t('items')} ]`;
}

function labelOf(index: JsonIndex, node: number): string | undefined {
  const parent = index.parent[node] ?? -1;
  if (parent < 0) return undefined;
  if (index.kind[parent] === 'array') return String(index.place[node] ?? 0);
  return showControls(index.text.slice((index.keyStart[node] ?? 0) + 1, (index.keyEnd[node] ?? 0) - 1));
}

/** The text of a node's value, exactly as received. */
export function sent(index: JsonIndex, node: number): string {
  return index.text.slice(index.start[node] ?? 0, index.end[node] ?? 0);
}

/** What copying a value gives: the text that a string holds, anything else as received. */
export function copyableValue(index: JsonIndex, node: number): string {
  const value = sent(index, node);
  if (index.kind[node] !== 'string') return value;
  const text: unknown = JSON.parse(value);
  return String(text);
}

/** The path of a node: `$.appSessions[0].events[3]`, keys that are no plain names in brackets as sent. */
export function jsonPath(index: JsonIndex, node: number): string {
  const parts: string[] = [];
  for (let at = node; (index.parent[at] ?? -1) >= 0; at = index.parent[at] ?? -1) parts.push(step(index, at));
  return `$${parts.reverse().join('')}`;
}

function step(index: JsonIndex, node: number): string {
  if (index.kind[index.parent[node] ?? 0] === 'array') return `[${index.place[node] ?? 0}]`;
  const key = index.text.slice(index.keyStart[node], index.keyEnd[node]);
  return /^"[A-Za-z_$][\w$]*"$/.test(key) ? `.${key.slice(1, -1)}` : `[${key}]`;
}

/** The nodes above one, nearest first. */
export function ancestors(index: JsonIndex, node: number): readonly number[] {
  const above: number[] = [];
  for (let at = index.parent[node] ?? -1; at >= 0; at = index.parent[at] ?? -1) above.push(at);
  return above;
}

function cut(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value;
}
