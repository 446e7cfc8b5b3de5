import { visit } from 'jsonc-parser';

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'flag' | 'null';

/**
 * Where everything is in a JSON text. Nodes are numbered in the order of the text, so the descendants of a node are the numbers
 * behind it up to `last`. Offsets only: the text itself stays as it was received, and so does every number in it.
 */
export interface JsonIndex {
  readonly text: string;
  readonly size: number;
  readonly kind: readonly JsonKind[];
  /** Of the value: first character, and the one behind the last. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Of the key, quotes included; -1 for items of arrays and the root. */
  readonly keyStart: readonly number[];
  readonly keyEnd: readonly number[];
  /** -1 for the root. */
  readonly parent: readonly number[];
  readonly depth: readonly number[];
  /** Place among the children of its parent. */
  readonly place: readonly number[];
  readonly children: readonly number[];
  /** The last descendant; the node itself when it has none. */
  readonly last: readonly number[];
}

/** Reads a JSON text into an index. Text that is not JSON gives as many nodes as could be made out. */
export function jsonIndex(text: string): JsonIndex {
  const kind: JsonKind[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const keyStart: number[] = [];
  const keyEnd: number[] = [];
  const parent: number[] = [];
  const depth: number[] = [];
  const place: number[] = [];
  const children: number[] = [];
  const last: number[] = [];
  const open: number[] = [];
  let key: readonly [start: number, end: number] = [-1, -1];
  const add = (nodeKind: JsonKind, offset: number, length: number): void => {
    const node = kind.length;
    const above = open.at(-1) ?? -1;
    kind.push(nodeKind);
    start.push(offset);
    end.push(offset + length);
    keyStart.push(key[0]);
    keyEnd.push(key[1]);
    parent.push(above);
    depth.push(open.length);
    place.push(children[above] ?? 0);
    children.push(0);
    last.push(node);
    if (above >= 0) children[above] = (children[above] ?? 0) + 1;
    key = [-1, -1];
  };
  const begin = (nodeKind: JsonKind) => (offset: number): void => {
    add(nodeKind, offset, 1);
    open.push(kind.length - 1);
  };
  const close = (offset: number, length: number): void => {
    const node = open.pop();
    if (node === undefined) return;
    end[node] = offset + length;
    last[node] = kind.length - 1;
  };
  visit(text, {
    onObjectBegin: begin('object'),
    onArrayBegin: begin('array'),
    onObjectEnd: close,
    onArrayEnd: close,
    onObjectProperty: (_name, offset, length) => { key = [offset, offset + length]; },
    onLiteralValue: (value, offset, length) => { add(literalKind(value), offset, length); },
  });
  return { text, size: kind.length, kind, start, end, keyStart, keyEnd, parent, depth, place, children, last };
}

function literalKind(value: unknown): JsonKind {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'flag' : 'null';
}
