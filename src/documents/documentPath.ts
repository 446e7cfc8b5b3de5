import { isDay } from './chatDay.ts';
import type { DocumentAddress, TimelineAddress } from './documentAddress.ts';
import { fileNameOf } from './fileName.ts';
import { decodeSegment, encodeSegment } from './pathSegment.ts';
import { isToken } from './searchList/queryToken.ts';

export type { DocumentAddress } from './documentAddress.ts';

/** The longest id that any API documents ("alphanumeric(256)"). */
const longestId = 256;

/**
 * False for text that cannot be an id of any API: empty, longer than 256 characters, with control characters or half a
 * surrogate pair.
 */
export function isId(text: string): boolean {
  return text !== '' && text.length <= longestId && text.isWellFormed() && !/\p{Cc}/u.test(text);
}

/**
 * `/{accountId}/{kind}/{ids…}/{file name}`, not percent-encoded: a URI does that when it is written out. The file name is
 * what a tab shows. Throws a RangeError for an id that `isId` refuses.
 */
export function documentPath(address: DocumentAddress): string {
  const ids = [address.accountId, ...idsOf(address)];
  if ('day' in address && !isDay(address.day)) throw new RangeError(`Not a day: ${JSON.stringify(address.day.slice(0, 60))}.`);
  for (const id of ids) {
    if (!isId(id)) throw new RangeError(`Not an id: ${JSON.stringify(id.slice(0, 60))}.`);
  }
  if (address.kind === 'searchList' && !isToken(address.query)) throw new RangeError('The search is too long for an address.');
  const search = address.kind === 'searchList' ? [address.query] : [];
  const [accountId, ...others] = ids.map(encodeSegment);
  return ['', accountId, address.kind, ...others, ...search, fileNameOf(address)].join('/');
}

/** The inverse of `documentPath`; undefined for every path that `documentPath` does not make. */
export function addressOfPath(path: string): DocumentAddress | undefined {
  const [, account = '', kind = '', ...rest] = path.split('/');
  const address = addressOf(kind, decodeSegment(account), rest.slice(0, -1).map(decodeSegment));
  return address !== undefined && isValid(address) && documentPath(address) === path ? address : undefined;
}

function addressOf(kind: string, accountId: string, ids: readonly string[]): DocumentAddress | undefined {
  const [first = '', second = ''] = ids;
  switch (kind) {
    case 'visitState':
      return { kind, accountId, visitorId: first, sessionId: second };
    case 'chatInfo':
    case 'chatInfoXml':
      return { kind, accountId, chatId: first };
    case 'transcript': {
      const named = namesAndValues(ids.slice(1));
      return { kind, accountId, engagementId: first, ...dayIn(named), ...timesIn(named) };
    }
    case 'record':
      return { kind, accountId, engagementId: first, ...dayIn(namesAndValues(ids.slice(1))) };
    case 'conversation':
      return { kind, accountId, conversationId: first, ...timesIn(namesAndValues(ids.slice(1))) };
    case 'conversationRecord':
      return { kind, accountId, conversationId: first };
    case 'accountCheck':
      return { kind, accountId };
    case 'searchList':
      return { kind, accountId, query: first };
    case 'timeline':
      return timelineOf(accountId, ids);
    default:
      return undefined;
  }
}

/** What is left out of an address is left out of its path, so what may be left out stands behind its name. */
function namesAndValues(parts: readonly string[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (let index = 0; index < parts.length; index += 2) named.set(parts[index] ?? '', parts[index + 1] ?? '');
  return named;
}

function dayIn(named: ReadonlyMap<string, string>): { readonly day?: string } {
  const day = named.get('on');
  return day === undefined ? {} : { day };
}

function timesIn(named: ReadonlyMap<string, string>): { readonly times?: 'none' } {
  return named.get('times') === 'none' ? { times: 'none' } : {};
}

function timelineOf(accountId: string, [visitorId = '', sessionId = '', ...others]: readonly string[]): TimelineAddress {
  const named = namesAndValues(others);
  const [engagementId, chatId] = [named.get('engagement'), named.get('chat')];
  return {
    kind: 'timeline',
    accountId,
    visitorId,
    sessionId,
    ...(engagementId !== undefined && { engagementId }),
    ...(chatId !== undefined && { chatId }),
    ...dayIn(named),
  };
}

function isValid(address: DocumentAddress): boolean {
  if ('day' in address && !isDay(address.day)) return false;
  if (address.kind === 'searchList' && !isToken(address.query)) return false;
  return [address.accountId, ...idsOf(address)].every(isId);
}

function idsOf(address: DocumentAddress): readonly string[] {
  switch (address.kind) {
    case 'visitState':
      return [address.visitorId, address.sessionId];
    case 'chatInfo':
    case 'chatInfoXml':
      return [address.chatId];
    case 'transcript':
      return [address.engagementId, ...dayParts(address), ...timesParts(address)];
    case 'record':
      return [address.engagementId, ...dayParts(address)];
    case 'conversation':
      return [address.conversationId, ...timesParts(address)];
    case 'conversationRecord':
      return [address.conversationId];
    case 'accountCheck':
    case 'searchList':
      return [];
    case 'timeline':
      return [
        address.visitorId,
        address.sessionId,
        ...(address.engagementId === undefined ? [] : ['engagement', address.engagementId]),
        ...(address.chatId === undefined ? [] : ['chat', address.chatId]),
        ...dayParts(address),
      ];
  }
}

function dayParts({ day }: { readonly day?: string }): readonly string[] {
  return day === undefined ? [] : ['on', day];
}

function timesParts({ times }: { readonly times?: 'none' }): readonly string[] {
  return times === undefined ? [] : ['times', times];
}
