import * as l10n from '@vscode/l10n';
import type { Product, ResultRow, SortColumn } from '../../panels/protocol/search.ts';
import { toLocalInput } from './timeRange.ts';

export type ColumnId = SortColumn | 'snippet';

export interface Column {
  readonly id: ColumnId;
  readonly label: string;
  readonly numeric?: true;
  /** CSS pixels: the least, and the most where there is room; without it the column takes the rest. */
  readonly width: readonly [least: number, most?: number];
  readonly text: (row: ResultRow) => string;
}

/** Local time as 2026-11-21 22:59: sorts by eye, and as wide in every language. */
function formatTime(time: number | undefined): string {
  return time === undefined ? '' : toLocalInput(time).replace('T', ' ');
}

/** Seconds as 1:02:03 or 2:03; with a minus sign where the record says that it ended before it began. */
function formatDuration(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  if (seconds < 0) return `−${formatDuration(-seconds)}`;
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** In the order shown. */
export const columns: readonly Column[] = [
  { id: 'start', label: l10n.t('Start'), width: [136, 136], text: ({ start }) => formatTime(start) },
  {
    id: 'visitor',
    label: l10n.t('Visitor'),
    width: [72, 120],
    text: ({ visitorName, visitorId }) => visitorName ?? visitorId ?? '',
  },
  {
    id: 'snippet',
    label: l10n.t('Conversation'),
    width: [260],
    text: ({ snippet: { before, hit, after } }) => before + hit + after,
  },
  { id: 'agent', label: l10n.t('Agent'), width: [64, 100], text: ({ agent }) => agent ?? '' },
  { id: 'skill', label: l10n.t('Skill'), width: [80, 130], text: ({ skill }) => skill ?? '' },
  { id: 'channel', label: l10n.t('Channel'), width: [72, 90], text: ({ channel }) => channel ?? '' },
  { id: 'duration', label: l10n.t('Duration'), numeric: true, width: [88, 88], text: ({ duration }) => formatDuration(duration) },
  { id: 'lines', label: l10n.t('Lines'), numeric: true, width: [96, 96], text: ({ lines }) => String(lines) },
  { id: 'mcs', label: 'MCS', numeric: true, width: [60, 60], text: ({ mcs }) => (mcs === undefined ? '' : String(mcs)) },
  { id: 'endReason', label: l10n.t('Ended'), width: [80, 130], text: ({ endReason }) => endReason ?? '' },
];

/** Almost every web chat has the same channel. */
export const hiddenAtFirst: readonly ColumnId[] = ['channel'];

const renamed: Readonly<Record<Product, Partial<Record<ColumnId, string>>>> = {
  chats: {},
  conversations: { channel: l10n.t('Source'), lines: l10n.t('Messages'), endReason: l10n.t('Closed') },
};

/** The column's name for what is searched. */
export function columnLabel({ id, label }: Column, product: Product): string {
  return renamed[product][id] ?? label;
}

/** What a preview tells as well, or is missed least, gives way first; start, visitor and conversation stay. */
const givesWay: readonly ColumnId[] = ['channel', 'lines', 'mcs', 'endReason', 'duration', 'skill', 'agent'];

/**
 * The columns that have no room in a table `width` CSS pixels wide: as few as needed, never `kept`, the one that the rows are
 * sorted by.
 */
export function crowdedOut(hidden: readonly ColumnId[], width: number, kept: ColumnId | undefined): readonly ColumnId[] {
  const out: ColumnId[] = [];
  let shown = columns.filter(({ id }) => !hidden.includes(id));
  for (const id of givesWay) {
    if (gridTemplate(shown).leastWidth <= width) break;
    if (id === kept || hidden.includes(id)) continue;
    out.push(id);
    shown = shown.filter((column) => column.id !== id);
  }
  return out;
}

/** A CSS grid's columns, the marks before them. */
export function gridTemplate(shown: readonly Column[]): { readonly columns: string; readonly leastWidth: number } {
  const tracks = shown.map(({ width: [least, most] }) => `minmax(${least}px, ${most === undefined ? '1fr' : `${most}px`})`);
  return { columns: ['28px', ...tracks].join(' '), leastWidth: shown.reduce((sum, { width: [least] }) => sum + least, 28) };
}
