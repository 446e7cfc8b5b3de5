/** Rows of a long list that a page wants to show. Zero-based, `to` excluded. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The rows asked for, as far as they exist. */
export interface RowPage<Row> {
  readonly from: number;
  readonly rows: readonly Row[];
}
