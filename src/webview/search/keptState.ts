import { columns, hiddenAtFirst, type ColumnId } from './columns.ts';
import type { QueryDraft } from './queryDraft.ts';

/** The page as it stood when it was thrown away: ids and positions, no data. */
export interface KeptState {
  readonly accountId: string;
  readonly draft: QueryDraft;
  readonly filtersOpen: boolean;
  readonly hiddenColumns: readonly ColumnId[];
  readonly selected: number;
  readonly selectedId?: string;
  /** The search whose row was selected. */
  readonly search: number;
}

/** The editor gives back what this page gave it; after an update of the extension it may be of an older kind. */
export function readKeptState(state: unknown): KeptState | undefined {
  return isKeptState(state) ? { ...state, hiddenColumns: columnsOf(state.hiddenColumns) } : undefined;
}

function isKeptState(state: unknown): state is KeptState {
  if (typeof state !== 'object' || state === null || !('draft' in state) || !('selected' in state)) return false;
  const { draft, selected } = state;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    'product' in draft &&
    'mcsFrom' in draft &&
    'more' in draft &&
    typeof selected === 'number'
  );
}

function columnsOf(hidden: unknown): readonly ColumnId[] {
  if (!Array.isArray(hidden)) return hiddenAtFirst;
  const names: readonly unknown[] = hidden;
  return columns.map(({ id }) => id).filter((id) => names.includes(id));
}
