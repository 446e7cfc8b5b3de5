import { found, type FoundId, type IdRole } from './foundId.ts';
import { isChatId, isMonitoringId, isMonitoringSessionId, isUuid, sessionIdOf, sharkEngagementParts } from './idForms.ts';
import { recogniseText } from './recogniseText.ts';

type Fields = readonly (readonly [name: string, value: unknown])[];

/** Names that mean one thing wherever they stand. */
const plainNames = new Map<string, IdRole>([
  ['accountId', 'accountId'],
  ['brandId', 'accountId'],
  ['sharkVisitorId', 'visitorId'],
  ['LETagVisitorId', 'visitorId'],
  ['svid', 'visitorId'],
  ['vid', 'visitorId'],
  ['sharkSessionId', 'sessionId'],
  ['LETagSessionId', 'sessionId'],
  ['ssid', 'sessionId'],
  ['sid', 'sessionId'],
  ['monitoringSessionId', 'sessionId'],
  ['sharkContextId', 'contextId'],
  ['LETagContextId', 'contextId'],
  ['chatSessionKey', 'chatId'],
  ['rtSessionId', 'rtSessionId'],
  ['campaignEngagementId', 'campaignEngagementId'],
  ['campaignId', 'campaignId'],
  ['conversationId', 'conversationId'],
]);

/**
 * Ids in JSON of the APIs, of the Web Tag and in HAR entries, told apart by the fields beside them: `visitorId` is a number in
 * chat info and a monitoring id elsewhere, `engagementId` is the campaign's in chat info and the chat's in history.
 */
export function recogniseJson(value: unknown): readonly FoundId[] {
  const ids: FoundId[] = [];
  const waiting: unknown[] = [value];
  // A list instead of recursion: pasted JSON may be nested without end. Taken from its end, filled in reverse: document order.
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') ids.push(...recogniseText(next));
    if (typeof next !== 'object' || next === null) continue;
    const fields: Fields = Object.entries(next);
    if (!Array.isArray(next)) ids.push(...fields.flatMap(([name, child]) => fieldIds(name, child, fields)));
    for (const [name, child] of fields.toReversed()) if (!isCoBrowse(name)) waiting.push(child);
  }
  return ids;
}

function fieldIds(name: string, value: unknown, siblings: Fields): readonly FoundId[] {
  const text = typeof value === 'string' ? value : typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : '';
  if (text === '' || text === '-1') return [];
  const plain = plainNames.get(name);
  if (plain === 'sessionId') return isMonitoringId(sessionIdOf(text)) ? [found('sessionId', sessionIdOf(text), name)] : [];
  if (plain === 'conversationId') return isUuid(text) ? [found('conversationId', text, name)] : [];
  if (plain !== undefined) return [found(plain, text, name)];
  switch (name) {
    case 'visitorId':
      return [found(isMonitoringId(text) ? 'visitorId' : 'chatVisitorId', text, name)];
    case 'sessionId':
      return isMonitoringId(text) ? [found('sessionId', text, name)] : [];
    case 'chatId':
      return isChatId(text) ? [found('chatId', text, name)] : [];
    case 'id':
      return isMonitoringSessionId(text) ? [found('sessionId', sessionIdOf(text), name)] : [];
    case 'engagementId':
      return [found(isHistory(siblings) ? 'engagementId' : 'campaignEngagementId', text, name)];
    case 'sharkEngagementId':
      return sharkIds(text);
    default:
      return [];
  }
}

function sharkIds(text: string): readonly FoundId[] {
  const parts = sharkEngagementParts(text);
  return parts
    ? [found('sessionId', parts.sessionId, 'sharkEngagementId'), found('contextId', parts.contextId, 'sharkEngagementId')]
    : [];
}

/** Fields that stand beside `engagementId` in history records and nowhere else. */
function isHistory(siblings: Fields): boolean {
  return siblings.some(([name]) =>
    ['sharkEngagementId', 'startTimeL', 'engagementSet', 'engagementSequence', 'endReason'].includes(name),
  );
}

/** A co-browse session has a `sessionId` of its own. */
function isCoBrowse(name: string): boolean {
  return name === 'coBrowseSessions';
}
