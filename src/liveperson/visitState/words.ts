import * as l10n from '@vscode/l10n';
import type { ShownEngagement } from './visitState.ts';

/** Web Tag events page. 0 and 3 are in client code only, without a documented meaning. */
const states: ReadonlyMap<number, string> = new Map([
  [1, l10n.t('online')],
  [2, l10n.t('offline')],
  [4, l10n.t('busy')],
]);

/** As above. 4 is in client code only. */
const types: ReadonlyMap<number, string> = new Map([
  [0, l10n.t('peeling corner')],
  [1, l10n.t('overlay')],
  [2, l10n.t('toaster')],
  [3, l10n.t('slide-out')],
  [5, l10n.t('embedded')],
  [6, l10n.t('sticky')],
]);

/** Engagement History's scale. */
const channels: ReadonlyMap<number, string> = new Map([
  [-1, l10n.t('unknown')],
  [1, l10n.t('web')],
  [2, l10n.t('voice')],
]);

/** From client code, in no document. */
const conversationTypes: ReadonlyMap<number, string> = new Map([
  [0, l10n.t('chat')],
  [1, l10n.t('messaging')],
]);

/** `online`, `offline`, `busy`; other numbers are shown as they are. */
export function engagementStateInWords(state: number | undefined): string | undefined {
  return inWords(states, state, l10n.t('state'));
}

/** `sticky`, `overlay` … */
export function engagementTypeInWords(type: number | undefined): string | undefined {
  return inWords(types, type, l10n.t('type'));
}

/** `web`, `voice`. */
export function channelInWords(channel: number | undefined): string | undefined {
  return inWords(channels, channel, l10n.t('channel'));
}

/** `chat`, `messaging`. */
export function conversationTypeInWords(conversationType: number | undefined): string | undefined {
  return inWords(conversationTypes, conversationType, l10n.t('conversation type'));
}

/** What became of a campaign engagement, in one sentence. It is in the visit state because it was offered. */
export function outcomeInWords(engagement: ShownEngagement): string {
  const clicks = engagement.accepted.length;
  const shown = engagement.pageId === undefined ? l10n.t('Shown') : l10n.t('Shown on page {0}', engagement.pageId);
  if (clicks === 0) {
    return l10n.t('{0}, not accepted', shown);
  }
  return clicks === 1 ? l10n.t('{0}, accepted', shown) : l10n.t('{0}, accepted {1} times', shown, clicks);
}

function inWords(meanings: ReadonlyMap<number, string>, code: number | undefined, kind: string): string | undefined {
  return code === undefined ? undefined : (meanings.get(code) ?? l10n.t('{0} {1} (not documented)', kind, code));
}
