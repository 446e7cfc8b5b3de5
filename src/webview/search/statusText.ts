import * as l10n from '@vscode/l10n';
import type { SearchStatus } from '../../panels/protocol/search.ts';
import { count as formatted, counted, oneDecimal } from '../times.ts';

/** How a search stands, in one sentence. */
export function statusText({ phase, shown, count, windows, windowsDone, elapsedMs }: SearchStatus): string {
  const chats = counted(shown, l10n.t('record'), l10n.t('records'));
  const all = formatted(Math.max(count, shown));
  const time = l10n.t('{0} s', oneDecimal(elapsedMs / 1000));
  const place = windows > 1 ? [l10n.t('window {0} of {1}', windowsDone + 1, windows)] : [];
  switch (phase) {
    case 'idle':
      return '';
    case 'running':
      if (shown === 0) return l10n.t('Searching …');
      return [l10n.t('{0} of {1} so far', chats, all), ...place, time].join(', ');
    case 'done':
      return l10n.t('{0} in {1}', chats, time);
    case 'paused':
      return windows > 1 ? l10n.t('The first {0} in {1}', chats, time) : l10n.t('The first {0} of {1} in {2}', chats, all, time);
    case 'cancelled':
      return l10n.t('Cancelled. {0} were in after {1}; more may match.', chats, time);
    case 'failed':
      return l10n.t('Stopped by a failure. {0} were in after {1}; more may match.', chats, time);
  }
}
