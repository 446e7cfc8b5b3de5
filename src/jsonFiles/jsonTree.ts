import * as l10n from '@vscode/l10n';
import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser';

/** Keys and indexes that lead to a part of a document. */
export type Path = readonly (string | number)[];

/** Searches are a screen long; what is larger or deeper is something else and is not read. */
const longest = 256 * 1024;
const deepest = 32;

export type JsonText =
  | { readonly kind: 'read'; readonly root: Node | undefined; readonly errors: readonly ParseError[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads JSON, also half-typed, for as far as it goes. Never throws: texts that would exhaust the parser are refused. */
export function readJson(text: string): JsonText {
  if (text.length > longest)
    return { kind: 'refused', reason: l10n.t('Longer than {0} kB: this is not read.', longest / 1024) };
  if (isTooDeep(text))
    return { kind: 'refused', reason: l10n.t('Nested deeper than {0} levels: this is not read.', deepest) };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  return { kind: 'read', root, errors };
}

/** The parser calls itself for each level; the scanner does not. */
function isTooDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const token = scanner.getTokenLength() === 1 ? text.charAt(scanner.getTokenOffset()) : '';
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth = Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return false;
}

/** The value of a part. Every key becomes a property of its own, `__proto__` too; of repeated keys the last one counts. */
export function valueOf(node: Node | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(valueOf);
  if (node?.type !== 'object') return node?.value;
  return Object.fromEntries(properties(node).map(({ key, value }) => [key, valueOf(value)]));
}

/** A stretch of a document's text. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/**
 * Where a field's value stands in a document, or its name. A field that is missing is told at the name of what lacks it, so that
 * a large object is not marked from end to end.
 */
export function stretchOf(root: Node, path: Path, part: 'name' | 'value'): Stretch {
  let place: Place = { name: root, value: root };
  for (const step of path) {
    const next = stepInto(place.value, step);
    if (next === undefined) return place.name === root ? { offset: root.offset, length: 1 } : place.name;
    place = next;
  }
  return place[part];
}

interface Place {
  readonly name: Node;
  readonly value: Node;
}

function stepInto(node: Node, step: string | number): Place | undefined {
  if (typeof step === 'string') return properties(node).findLast(({ key }) => key === step);
  const item = node.type === 'array' ? node.children?.[step] : undefined;
  return item && { name: item, value: item };
}

/** Properties that are complete enough to have a value. */
function properties(node: Node): readonly (Place & { readonly key: string })[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
    name === undefined || value === undefined ? [] : [{ key: String(name.value), name, value }],
  );
}
