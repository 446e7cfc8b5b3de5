import type { ResultRow, SortColumn } from '../../panels/protocol/search.ts';
import { toLocalInput } from './timeRange.ts';

export interface Column {
  readonly id: SortColumn | 'snippet';
  readonly label: string;
  readonly numeric?: true;
  readonly text: (row: ResultRow) => string;
}

/** Local time as 2026-11-21 22:59: sorts by eye, and as wide in every language. */
export function formatTime(time: number | undefined): string {
  return time === undefined ? '' : toLocalInput(time).replace('T', ' ');
}

/** Seconds as 1:02:03 or 2:03. */
export function formatDuration(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** In the order shown; their widths are in search.css. */
export const columns: readonly Column[] = [
  { id: 'start', label: 'Start', text: ({ start }) => formatTime(start) },
  { id: 'visitor', label: 'Visitor', text: ({ visitorName, visitorId }) => visitorName ?? visitorId ?? '' },
  { id: 'snippet', label: 'Conversation', text: ({ snippet: { before, hit, after } }) => before + hit + after },
  { id: 'agent', label: 'Agent', text: ({ agent }) => agent ?? '' },
  { id: 'skill', label: 'Skill', text: ({ skill }) => skill ?? '' },
  { id: 'duration', label: 'Duration', numeric: true, text: ({ duration }) => formatDuration(duration) },
  { id: 'lines', label: 'Lines', numeric: true, text: ({ lines }) => String(lines) },
  { id: 'mcs', label: 'MCS', numeric: true, text: ({ mcs }) => (mcs === undefined ? '' : String(mcs)) },
  { id: 'endReason', label: 'Ended', text: ({ endReason }) => endReason ?? '' },
];
