import { retentionSpan } from '../liveperson/documentedSpans.ts';

/** How far back the tree shows chats. */
export const timeRanges = ['hour', 'day', 'week', 'month', 'quarter', 'everything'] as const;
export type TimeRange = (typeof timeRanges)[number];

export const defaultTimeRange: TimeRange = 'week';

const dayMs = 24 * 60 * 60 * 1000;

/** In ms. */
export function rangeMs(range: TimeRange): number {
  switch (range) {
    case 'hour':
      return dayMs / 24;
    case 'day':
      return dayMs;
    case 'week':
      return 7 * dayMs;
    case 'month':
      return 30 * dayMs;
    case 'quarter':
      return 90 * dayMs;
    case 'everything':
      return retentionSpan;
  }
}

export function isTimeRange(value: unknown): value is TimeRange {
  return timeRanges.some((range) => range === value);
}
