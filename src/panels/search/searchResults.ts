import type { ResultRow, SortColumn, SortDirection } from '../protocol/search.ts';

const valueOf: Readonly<Record<SortColumn, (row: ResultRow) => string | number | undefined>> = {
  start: ({ start }) => start,
  visitor: ({ visitorName, visitorId }) => visitorName ?? visitorId,
  agent: ({ agent }) => agent,
  skill: ({ skill }) => skill,
  duration: ({ duration }) => duration,
  lines: ({ lines }) => lines,
  mcs: ({ mcs }) => mcs,
  endReason: ({ endReason }) => endReason,
};

/** The rows of one search, in the order they arrived or sorted by a column. Sorting is stable; rows without the value come last. */
export class SearchResults {
  readonly #arrived: ResultRow[] = [];
  #order: { readonly column: SortColumn; readonly direction: SortDirection } | undefined;
  /** Made when rows are asked for; arrivals and sorting drop it. */
  #sorted: readonly ResultRow[] | undefined;

  get length(): number {
    return this.#arrived.length;
  }

  add(rows: readonly ResultRow[]): void {
    for (const row of rows) this.#arrived.push(row);
    this.#sorted = undefined;
  }

  sort(order: { readonly column: SortColumn; readonly direction: SortDirection } | undefined): void {
    this.#order = order;
    this.#sorted = undefined;
  }

  /** Rows `from` (inclusive) to `to` (exclusive) in the present order. */
  slice(from: number, to: number): readonly ResultRow[] {
    return this.#inOrder().slice(from, to);
  }

  find(engagementId: string): ResultRow | undefined {
    return this.#arrived.find((row) => row.engagementId === engagementId);
  }

  #inOrder(): readonly ResultRow[] {
    if (!this.#order) return this.#arrived;
    this.#sorted ??= sorted(this.#arrived, this.#order);
    return this.#sorted;
  }
}

function sorted(rows: readonly ResultRow[], { column, direction }: { readonly column: SortColumn; readonly direction: SortDirection }): readonly ResultRow[] {
  const read = valueOf[column];
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: comparable(read(row)) }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === undefined) return 1;
    if (b.key === undefined) return -1;
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map(({ row }) => row);
}

function comparable(value: string | number | undefined): string | number | undefined {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
