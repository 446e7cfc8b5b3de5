import type { ResultFilter, SortOrder } from '../../panels/protocol/search.ts';
import type { ColumnId } from './columns.ts';

/** A column's header was pressed. */
export class SortWanted extends Event {
  static readonly eventName = 'sort-wanted';
  readonly order: SortOrder | null;

  constructor(order: SortOrder | null) {
    super(SortWanted.eventName);
    this.order = order;
  }
}

/** A row was selected (`row-selected`), marked or unmarked (`row-marked`), or is to be opened (`row-opened`). */
export class RowEvent extends Event {
  readonly index: number;

  constructor(name: 'row-selected' | 'row-marked' | 'row-opened', index: number) {
    super(name);
    this.index = index;
  }
}

/** Other rows are to be shown. Bubbles up to the page. */
export class FilterWanted extends Event {
  static readonly eventName = 'filter-wanted';
  readonly filter: ResultFilter;

  constructor(filter: ResultFilter) {
    super(FilterWanted.eventName, { bubbles: true });
    this.filter = filter;
  }
}

/** Other columns are to be hidden. Bubbles up to the page. */
export class ColumnsWanted extends Event {
  static readonly eventName = 'columns-wanted';
  readonly hidden: readonly ColumnId[];

  constructor(hidden: readonly ColumnId[]) {
    super(ColumnsWanted.eventName, { bubbles: true });
    this.hidden = hidden;
  }
}

/** The table has another width: that of its rows without border and scroll bar, CSS pixels. */
export class TableResized extends Event {
  static readonly eventName = 'table-resized';
  readonly width: number;

  constructor(width: number) {
    super(TableResized.eventName);
    this.width = width;
  }
}
