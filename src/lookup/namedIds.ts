import { isAccountId } from '../accounts/accountId.ts';
import { found, type FoundId, type IdRole } from './foundId.ts';
import {
  isChatId,
  isHistoryEngagementId,
  isMonitoringId,
  isMonitoringSessionId,
  isUuid,
  sessionIdOf,
  sharkEngagementParts,
} from './idForms.ts';

/** Names that mean one thing wherever they stand. */
const plainNames: Readonly<Record<string, IdRole>> = {
  accountId: 'accountId',
  account: 'accountId',
  brandId: 'accountId',
  sharkVisitorId: 'visitorId',
  LETagVisitorId: 'visitorId',
  svid: 'visitorId',
  vid: 'visitorId',
  visitor: 'visitorId',
  LPVID: 'visitorId',
  sharkSessionId: 'sessionId',
  LETagSessionId: 'sessionId',
  ssid: 'sessionId',
  sid: 'sessionId',
  sessionId: 'sessionId',
  monitoringSessionId: 'sessionId',
  sharkContextId: 'contextId',
  LETagContextId: 'contextId',
  contextId: 'contextId',
  chatSessionKey: 'chatId',
  chatId: 'chatId',
  rtSessionId: 'rtSessionId',
  campaignEngagementId: 'campaignEngagementId',
  campaignId: 'campaignId',
  conversationId: 'conversationId',
};

/** Names whose meaning depends on their value or on what stands beside them. */
const otherNames = ['visitorId', 'engagementId', 'sharkEngagementId'];

/** Every name that ids go by, for a search in text. */
export const idNames: readonly string[] = [...Object.keys(plainNames), ...otherNames];

/**
 * The ids that a value stands for under a name. Source: identifier table of the API documents.
 * @param inHistory whether it stands in a record of Engagement History, or in a search there: `engagementId` is the chat's there
 * and the campaign's elsewhere.
 */
export function namedIds(name: string, text: string, inHistory: boolean): readonly FoundId[] {
  if (text === '' || text === '-1') return [];
  const role = Object.hasOwn(plainNames, name) ? plainNames[name] : undefined;
  if (role !== undefined) return plainIds(role, text, name);
  switch (name) {
    case 'visitorId':
      return visitorIds(text);
    case 'id':
      return isMonitoringSessionId(text) ? [found('sessionId', sessionIdOf(text), name)] : [];
    case 'engagementId':
      return engagementIds(text, inHistory);
    case 'sharkEngagementId':
      return sharkIds(text);
    default:
      return [];
  }
}

/** A number in chat information is the chat side's own visitor; elsewhere it is the monitoring id. */
function visitorIds(text: string): readonly FoundId[] {
  if (isMonitoringId(text)) return [found('visitorId', text, 'visitorId')];
  return /^\d+$/.test(text) ? [found('chatVisitorId', text, 'visitorId')] : [];
}

function engagementIds(text: string, inHistory: boolean): readonly FoundId[] {
  if (inHistory || isHistoryEngagementId(text)) return [found('engagementId', text, 'engagementId')];
  return isNumber(text) ? [found('campaignEngagementId', text, 'engagementId')] : [];
}

/** Attributes of a page use some of the names for words of their own, so that the value has to have the form of the id. */
function plainIds(role: IdRole, text: string, name: string): readonly FoundId[] {
  const value = role === 'sessionId' ? sessionIdOf(text) : text;
  return hasForm(role, value) ? [found(role, value, name)] : [];
}

function hasForm(role: IdRole, text: string): boolean {
  switch (role) {
    case 'accountId':
      return isAccountId(text);
    case 'visitorId':
    case 'sessionId':
      return isMonitoringId(text);
    case 'chatId':
      return isChatId(text);
    case 'conversationId':
      return isUuid(text);
    default:
      return isNumber(text);
  }
}

function isNumber(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}

function sharkIds(text: string): readonly FoundId[] {
  const parts = sharkEngagementParts(text);
  return parts
    ? [found('sessionId', parts.sessionId, 'sharkEngagementId'), found('contextId', parts.contextId, 'sharkEngagementId')]
    : [];
}
