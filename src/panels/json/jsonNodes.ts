import { visit } from 'jsonc-parser';
import type { JsonKind } from '../protocol/jsonTree.ts';

/**
 * The nodes of a JSON text in document order, as columns of numbers: offsets into the text instead of parsed values, so that what is
 * shown is what was sent, and a text of many megabytes costs little memory.
 */
export interface JsonNodes {
  readonly count: number;
  readonly kinds: readonly JsonKind[];
  readonly parents: Int32Array;
  readonly depths: Uint16Array;
  /** Where the value begins and ends in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where the property name stands, quotes included; -1 in arrays and for the root. */
  readonly keyStarts: Int32Array;
  readonly keyEnds: Int32Array;
  /** Position among its siblings. */
  readonly positions: Int32Array;
  readonly childCounts: Int32Array;
  /** The node behind the last descendant. */
  readonly afters: Int32Array;
}

/** Nodes of a text. Of a text that is not JSON, or is nested thousands of levels deep, what could be read. */
export function readJsonNodes(text: string): JsonNodes {
  const builder = new NodeBuilder();
  try {
    visitText(text, builder);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // the parser calls itself for every level and runs out of stack
  }
  return builder.build(text.length);
}

function visitText(text: string, builder: NodeBuilder): void {
  visit(text, {
    onObjectBegin: (offset) => { builder.open('object', offset); },
    onObjectEnd: (offset, length) => { builder.close(offset + length); },
    onObjectProperty: (_property, offset, length) => { builder.key(offset, offset + length); },
    onArrayBegin: (offset) => { builder.open('array', offset); },
    onArrayEnd: (offset, length) => { builder.close(offset + length); },
    onLiteralValue: (value: unknown, offset, length) => { builder.literal(kindOf(value), offset, offset + length); },
  });
}

function kindOf(value: unknown): JsonKind {
  if (value === null) return 'null';
  return typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : 'number';
}

class NodeBuilder {
  private readonly kinds: JsonKind[] = [];
  private readonly parents: number[] = [];
  private readonly depths: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly keyStarts: number[] = [];
  private readonly keyEnds: number[] = [];
  private readonly positions: number[] = [];
  private readonly childCounts: number[] = [];
  private readonly afters: number[] = [];
  private readonly openNodes: number[] = [];
  private pendingKey: readonly [start: number, end: number] = [-1, -1];

  key(start: number, end: number): void {
    this.pendingKey = [start, end];
  }

  open(kind: JsonKind, start: number): void {
    this.openNodes.push(this.add(kind, start, start));
  }

  close(end: number): void {
    const node = this.openNodes.pop();
    if (node === undefined) return;
    this.ends[node] = end;
    this.afters[node] = this.kinds.length;
  }

  literal(kind: JsonKind, start: number, end: number): void {
    this.add(kind, start, end);
  }

  build(textLength: number): JsonNodes {
    while (this.openNodes.length > 0) this.close(textLength);
    return {
      count: this.kinds.length,
      kinds: this.kinds,
      parents: Int32Array.from(this.parents),
      depths: Uint16Array.from(this.depths),
      starts: Int32Array.from(this.starts),
      ends: Int32Array.from(this.ends),
      keyStarts: Int32Array.from(this.keyStarts),
      keyEnds: Int32Array.from(this.keyEnds),
      positions: Int32Array.from(this.positions),
      childCounts: Int32Array.from(this.childCounts),
      afters: Int32Array.from(this.afters),
    };
  }

  private add(kind: JsonKind, start: number, end: number): number {
    const node = this.kinds.length;
    const parent = this.openNodes.at(-1) ?? -1;
    this.kinds.push(kind);
    this.parents.push(parent);
    this.depths.push(this.openNodes.length);
    this.starts.push(start);
    this.ends.push(end);
    this.keyStarts.push(this.pendingKey[0]);
    this.keyEnds.push(this.pendingKey[1]);
    this.pendingKey = [-1, -1];
    const position = this.childCounts[parent] ?? 0;
    this.positions.push(position);
    if (parent >= 0) this.childCounts[parent] = position + 1;
    this.childCounts.push(0);
    this.afters.push(node + 1);
    return node;
  }
}
