import type { SearchStatus } from '../../panels/protocol/search.ts';

const seconds = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const whole = new Intl.NumberFormat();

/** How a search stands, in one sentence. */
export function statusText({ phase, shown, count, windows, windowsDone, elapsedMs }: SearchStatus): string {
  const chats = `${whole.format(shown)} ${shown === 1 ? 'record' : 'records'}`;
  const time = `${seconds.format(elapsedMs / 1000)} s`;
  const place = windows > 1 ? [`window ${windowsDone + 1} of ${windows}`] : [];
  switch (phase) {
    case 'idle':
      return '';
    case 'running':
      if (shown === 0) return 'Searching …';
      return [`${chats} of ${whole.format(Math.max(count, shown))} so far`, ...place, time].join(', ');
    case 'done':
      return `${chats} in ${time}`;
    case 'paused':
      return `The first ${chats}${windows > 1 ? '' : ` of ${whole.format(Math.max(count, shown))}`} in ${time}`;
    case 'cancelled':
      return `Cancelled. ${chats} were in after ${time}; more may match.`;
    case 'failed':
      return `Stopped by a failure. ${chats} were in after ${time}; more may match.`;
  }
}
