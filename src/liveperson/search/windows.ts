import type { Range } from '../engagementHistory/engagementQuery.ts';

/** The histories round the start of a range down and its end up to a full ten minutes. */
export const tenMinutes = 600_000;

/** The range as the services round it: outward, to ten-minute marks. */
function roundOutward({ from, to }: Range): Range {
  return { from: Math.floor(from / tenMinutes) * tenMinutes, to: Math.ceil(to / tenMinutes) * tenMinutes };
}

/**
 * Cuts a range into windows of at most `span` ms on ten-minute marks, so that the service's rounding changes none of them.
 * Neighbours share a mark: both ends are inclusive, a record that starts at that very millisecond arrives twice and is recognised
 * by its id. `descending` puts the newest window first. All times epoch ms.
 */
export function cutWindows(range: Range, span: number, order: 'ascending' | 'descending'): readonly Range[] {
  const { from, to } = roundOutward(range);
  if (from === to) {
    return [{ from, to: to + tenMinutes }];
  }
  const step = Math.max(tenMinutes, Math.floor(span / tenMinutes) * tenMinutes);
  const windows: Range[] = [];
  if (order === 'descending') {
    for (let end = to; end > from; end -= step) {
      windows.push({ from: Math.max(from, end - step), to: end });
    }
  } else {
    for (let start = from; start < to; start += step) {
      windows.push({ from: start, to: Math.min(to, start + step) });
    }
  }
  return windows;
}

/**
 * Halves, thirds … of a window that is already on marks; fewer parts when there are not enough marks, one part when it cannot be
 * cut.
 */
export function splitWindow(window: Range, parts: number, order: 'ascending' | 'descending'): readonly Range[] {
  const marks = Math.round((window.to - window.from) / tenMinutes);
  return cutWindows(window, Math.ceil(marks / Math.max(1, Math.min(parts, marks))) * tenMinutes, order);
}
