import type { ShownEngagement } from './visitState.ts';

/** Web Tag events page. 0 and 3 are in client code only, without a documented meaning. */
const states: ReadonlyMap<number, string> = new Map([
  [1, 'online'],
  [2, 'offline'],
  [4, 'busy'],
]);

/** As above. 4 is in client code only. */
const types: ReadonlyMap<number, string> = new Map([
  [0, 'peeling corner'],
  [1, 'overlay'],
  [2, 'toaster'],
  [3, 'slide-out'],
  [5, 'embedded'],
  [6, 'sticky'],
]);

/** Engagement History's scale. */
const channels: ReadonlyMap<number, string> = new Map([
  [-1, 'unknown'],
  [1, 'web'],
  [2, 'voice'],
]);

/** From client code, in no document. */
const conversationTypes: ReadonlyMap<number, string> = new Map([
  [0, 'chat'],
  [1, 'messaging'],
]);

/** `online`, `offline`, `busy`; other numbers are shown as they are. */
export function engagementStateInWords(state: number | undefined): string | undefined {
  return inWords(states, state, 'state');
}

/** `sticky`, `overlay` … */
export function engagementTypeInWords(type: number | undefined): string | undefined {
  return inWords(types, type, 'type');
}

/** `web`, `voice`. */
export function channelInWords(channel: number | undefined): string | undefined {
  return inWords(channels, channel, 'channel');
}

/** `chat`, `messaging`. */
export function conversationTypeInWords(conversationType: number | undefined): string | undefined {
  return inWords(conversationTypes, conversationType, 'conversation type');
}

/** What became of a campaign engagement, in one sentence. It is in the visit state because it was offered. */
export function outcomeInWords(engagement: ShownEngagement): string {
  const clicks = engagement.accepted.length;
  const where = engagement.pageId === undefined ? '' : ` on page ${engagement.pageId}`;
  if (clicks === 0) {
    return `Shown${where}, not accepted`;
  }
  return clicks === 1 ? `Shown${where}, accepted` : `Shown${where}, accepted ${clicks} times`;
}

function inWords(meanings: ReadonlyMap<number, string>, code: number | undefined, kind: string): string | undefined {
  return code === undefined ? undefined : (meanings.get(code) ?? `${kind} ${code} (not documented)`);
}
