import type { JsonExpansion, JsonMatch, JsonRow, JsonTreeView } from '../protocol/jsonTree.ts';
import type { RowPage, RowRange } from '../protocol/rows.ts';
import { jsonPath } from './jsonPath.ts';
import { readJsonNodes, type JsonNodes } from './jsonNodes.ts';
import { searchNodes } from './jsonSearch.ts';

/** Longer values are cut on screen; copying takes the whole. */
const longestValue = 400;
/** Deeper parts are closed at first. */
const openDepth = 3;
/** A part with more members than this is closed at first. */
const openMembers = 100;

/** A JSON text as a tree of lines that opens and closes. It keeps the text and gives out the lines that are asked for. */
export class JsonTree {
  private readonly text: string;
  private readonly nodes: JsonNodes;
  private readonly expanded: Uint8Array;
  private visible: Int32Array;
  private revision: number;
  private found: Int32Array = new Int32Array(0);

  /** `revision` must differ from that of any tree the page has seen before. */
  constructor(text: string, revision: number) {
    this.text = text;
    this.revision = revision;
    this.nodes = readJsonNodes(text);
    this.expanded = new Uint8Array(this.nodes.count);
    for (let node = 0; node < this.nodes.count; node++) {
      const depth = this.nodes.depths[node] ?? 0;
      this.expanded[node] = depth === 0 || (depth < openDepth && (this.nodes.childCounts[node] ?? 0) <= openMembers) ? 1 : 0;
    }
    this.visible = this.collectVisible();
  }

  get view(): JsonTreeView {
    return { revision: this.revision, rowCount: this.visible.length };
  }

  rows({ from, to }: RowRange): RowPage<JsonRow> {
    return { from, rows: Array.from(this.visible.subarray(from, to), (node) => this.row(node)) };
  }

  expand(expansion: JsonExpansion): JsonTreeView {
    if (expansion.kind === 'node') {
      this.expanded[expansion.node] = expansion.expanded ? 1 : 0;
    } else {
      this.expanded.fill(expansion.expanded ? 1 : 0);
      this.expanded[0] = 1;
    }
    return this.changed();
  }

  /** Number of nodes whose key or value contains the text, in collapsed parts too. */
  search(text: string): number {
    this.found = searchNodes(this.text, this.nodes, text);
    return this.found.length;
  }

  /** Opens everything around a match of the last search. */
  reveal(match: number): JsonMatch | null {
    if (this.found.length === 0) return null;
    const wrapped = ((match % this.found.length) + this.found.length) % this.found.length;
    const node = this.found[wrapped] ?? 0;
    let opened = false;
    for (let parent = this.nodes.parents[node] ?? -1; parent >= 0; parent = this.nodes.parents[parent] ?? -1) {
      opened ||= this.expanded[parent] === 0;
      this.expanded[parent] = 1;
    }
    const view = opened ? this.changed() : this.view;
    return { ...view, match: wrapped, row: this.visible.indexOf(node) };
  }

  path(node: number): string {
    return jsonPath(this.text, this.nodes, node);
  }

  /** The value as sent; of a string, what it says. */
  value(node: number): string {
    const sent = this.text.slice(this.nodes.starts[node], this.nodes.ends[node]);
    return this.nodes.kinds[node] === 'string' ? unquoted(sent) : sent;
  }

  private row(node: number): JsonRow {
    const { kinds, depths, starts, ends, keyStarts, keyEnds, positions, childCounts, parents } = this.nodes;
    const kind = kinds[node] ?? 'null';
    const start = starts[node] ?? 0;
    const end = ends[node] ?? 0;
    const isLeaf = kind !== 'object' && kind !== 'array';
    const keyStart = keyStarts[node] ?? -1;
    const isIndex = keyStart < 0 && (parents[node] ?? -1) >= 0;
    return {
      node,
      depth: depths[node] ?? 0,
      ...(keyStart >= 0 && { key: unquoted(this.text.slice(keyStart, keyEnds[node])) }),
      ...(isIndex && { key: String(positions[node] ?? 0) }),
      isIndex,
      kind,
      text: isLeaf ? this.text.slice(start, Math.min(end, start + longestValue)) : '',
      cut: isLeaf && end - start > longestValue,
      children: childCounts[node] ?? 0,
      expanded: this.expanded[node] === 1,
    };
  }

  private changed(): JsonTreeView {
    this.visible = this.collectVisible();
    this.revision += 1;
    return this.view;
  }

  private collectVisible(): Int32Array {
    const { count, childCounts, afters } = this.nodes;
    const visible = new Int32Array(count);
    let length = 0;
    for (let node = 0; node < count;) {
      visible[length++] = node;
      const closed = (childCounts[node] ?? 0) > 0 && this.expanded[node] === 0;
      node = closed ? (afters[node] ?? count) : node + 1;
    }
    return visible.slice(0, length);
  }
}

function unquoted(sent: string): string {
  try {
    const value: unknown = JSON.parse(sent);
    return typeof value === 'string' ? value : sent;
  } catch {
    return sent; // a text that was cut off in the middle of a string is shown as it came
  }
}
