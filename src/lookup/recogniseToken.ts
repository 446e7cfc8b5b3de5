import { isAccountId } from '../accounts/accountId.ts';
import { found, guessed, type FoundId } from './foundId.ts';
import { isChatId, isMonitoringId, isMonitoringSessionId, isUuid, sessionIdOf, sharkEngagementParts } from './idForms.ts';

/** The number of digits of a real-time session id in every document (about 4.29 × 10⁹). */
const rtSessionIdDigits = 10;
/** The number of digits of chat info's numeric visitor id. */
const chatVisitorIdDigits = 16;

/**
 * Bare ids, by their form: one, or several apart by blanks or commas. Of two monitoring ids the first is taken for the visitor's
 * and the second for the session's, in the order in which documents and people name them.
 * @param accountIds ids of the accounts that are set up: they tell an engagement id from any other number.
 */
export function recogniseTokens(text: string, accountIds: readonly string[]): readonly FoundId[] {
  const tokens = text.split(/[\s,;"'|]+/).filter((token) => token !== '');
  const monitoringIds = tokens.filter(isMonitoringId);
  const both = monitoringIds.length >= 2;
  return tokens.flatMap((token): readonly FoundId[] => {
    if (!isMonitoringId(token)) return recogniseToken(token, accountIds);
    if (!both) return [guessed('visitorId', token), guessed('sessionId', token)];
    return token === monitoringIds[0]
      ? [guessed('visitorId', token)]
      : token === monitoringIds[1]
        ? [guessed('sessionId', token)]
        : [];
  });
}

function recogniseToken(token: string, accountIds: readonly string[]): readonly FoundId[] {
  if (isChatId(token)) return [found('chatId', token, 'chatId')];
  if (isUuid(token)) return [guessed('conversationId', token)];
  if (isMonitoringSessionId(token)) return [found('sessionId', sessionIdOf(token), 'monitoringSessionId')];
  const shark = sharkEngagementParts(token);
  if (shark)
    return [
      found('accountId', shark.accountId, 'sharkEngagementId'),
      found('sessionId', shark.sessionId, 'sharkEngagementId'),
      found('contextId', shark.contextId, 'sharkEngagementId'),
    ];
  return recogniseNumber(token, accountIds);
}

function recogniseNumber(token: string, accountIds: readonly string[]): readonly FoundId[] {
  const account = accountIds.find((id) => token.startsWith(id) && /^\d{10}$/.test(token.slice(id.length)));
  if (account !== undefined) return [found('engagementId', token, 'engagementId'), guessed('accountId', account)];
  if (accountIds.includes(token)) return [found('accountId', token, 'accountId')];
  if (/^(?:le|qa|fr)\d{15,}$/i.test(token)) return [guessed('engagementId', token)];
  if (!/^\d+$/.test(token)) return [];
  if (token.length === rtSessionIdDigits) return [guessed('rtSessionId', token), guessed('accountId', token)];
  if (token.length === chatVisitorIdDigits) return [guessed('chatVisitorId', token), guessed('engagementId', token)];
  if (token.length > chatVisitorIdDigits) return [guessed('engagementId', token)];
  return isAccountId(token) ? [guessed('accountId', token)] : [];
}
