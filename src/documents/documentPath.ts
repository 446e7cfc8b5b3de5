/**
 * What a document shows. Holds ids only, never a secret and nothing a person wrote, because the editor remembers it
 * across reloads.
 */
export type DocumentAddress =
  | { readonly kind: 'visitState'; readonly accountId: string; readonly visitorId: string; readonly sessionId: string }
  | { readonly kind: 'chatInfo'; readonly accountId: string; readonly chatId: string }
  | { readonly kind: 'transcript'; readonly accountId: string; readonly engagementId: string }
  | { readonly kind: 'record'; readonly accountId: string; readonly engagementId: string }
  | { readonly kind: 'conversation'; readonly accountId: string; readonly conversationId: string }
  | { readonly kind: 'conversationRecord'; readonly accountId: string; readonly conversationId: string };

/** The longest id that any API documents ("alphanumeric(256)"). */
const longestId = 256;
const longestName = 48;

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
  for (const id of ids) {
    if (!isId(id)) throw new RangeError(`Not an id: ${JSON.stringify(id.slice(0, longestName))}.`);
  }
  const [accountId, ...others] = ids.map(encodeSegment);
  return ['', accountId, address.kind, ...others, fileNameOf(address)].join('/');
}

/** The inverse of `documentPath`; undefined for every path that `documentPath` does not make. */
export function addressOfPath(path: string): DocumentAddress | undefined {
  const [, account = '', kind = '', ...rest] = path.split('/');
  const [first = '', second = ''] = rest.slice(0, -1).map(decodeSegment);
  const address = addressOf(kind, decodeSegment(account), first, second);
  return address !== undefined && isValid(address) && documentPath(address) === path ? address : undefined;
}

function addressOf(kind: string, accountId: string, first: string, second: string): DocumentAddress | undefined {
  switch (kind) {
    case 'visitState':
      return { kind, accountId, visitorId: first, sessionId: second };
    case 'chatInfo':
      return { kind, accountId, chatId: first };
    case 'transcript':
    case 'record':
      return { kind, accountId, engagementId: first };
    case 'conversation':
    case 'conversationRecord':
      return { kind, accountId, conversationId: first };
    default:
      return undefined;
  }
}

function isValid(address: DocumentAddress): boolean {
  return [address.accountId, ...idsOf(address)].every(isId);
}

function idsOf(address: DocumentAddress): readonly string[] {
  switch (address.kind) {
    case 'visitState':
      return [address.visitorId, address.sessionId];
    case 'chatInfo':
      return [address.chatId];
    case 'transcript':
    case 'record':
      return [address.engagementId];
    case 'conversation':
    case 'conversationRecord':
      return [address.conversationId];
  }
}

function fileNameOf(address: DocumentAddress): string {
  switch (address.kind) {
    case 'visitState':
      return `visit ${nameOf(address.visitorId)}.json`;
    case 'chatInfo':
      // `H{digits}-{hex}K{digits}`: whoever has all of it can read and write the chat, so a tab (and a screenshot of
      // it) shows the start.
      return `chat info ${nameOf(address.chatId.split('-')[0] ?? '')}.json`;
    case 'transcript':
      return `chat ${nameOf(withoutAccount(address))}.lptranscript`;
    case 'record':
      return `record ${nameOf(withoutAccount(address))}.json`;
    case 'conversation':
      return `conversation ${nameOf(address.conversationId)}.lptranscript`;
    case 'conversationRecord':
      return `conversation record ${nameOf(address.conversationId)}.json`;
  }
}

/** An engagement id is the account id and the chat's real-time id; a tab needs only the second. */
function withoutAccount({ accountId, engagementId }: { readonly accountId: string; readonly engagementId: string }): string {
  return engagementId.startsWith(accountId) && engagementId !== accountId ? engagementId.slice(accountId.length) : engagementId;
}

function nameOf(id: string): string {
  const name = encodeSegment(id);
  return name.length <= longestName ? name : `${name.slice(0, longestName)}…`;
}

/**
 * Ids of the documented forms (letters, digits, `-`, `_`) stay as they are. Every other byte becomes `~` and two hex
 * digits: with `%` the URI would encode it a second time, and a dot or a slash could change the path.
 */
function encodeSegment(id: string): string {
  const bytes = new TextEncoder().encode(id);
  return Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    return /[\w-]/.test(character) ? character : `~${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

/** The inverse of `encodeSegment` for what that makes; for anything else some text that does not encode back to the same. */
function decodeSegment(segment: string): string {
  const bytes = segment.replace(/~([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
