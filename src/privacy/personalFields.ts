import type { MaskKind } from './tokens.ts';

/**
 * Fields that hold personal data, as the APIs name them. Sources: Visit Information API, method page (personalInfo, customerInfo,
 * ipv4); Server Chat API, chat information and events; Engagement History API, methods page and appendix; Messaging Interactions
 * API, response; Login Service; App Engagement API, create session.
 */
const fields: Readonly<Record<Exclude<MaskKind, 'card' | 'text'>, readonly string[]>> = {
  name: [
    'visitorName', 'agentName', 'agentNickName', 'agentNickname', 'agentFullName', 'agentFullname', 'agentLoginName',
    'latestAgentNickname', 'latestAgentFullName', 'latestAgentLoginName',
    'assignedAgentNickname', 'assignedAgentNickName', 'assignedAgentFullName', 'assignedAgentLoginName', 'assignedAgentName',
    'sourceAgentNickname', 'sourceAgentFullName', 'sourceAgentLoginName', 'performedByAgentNickName', 'performedByAgentName',
    'loginName', 'username', 'userName', 'accountName', 'by', 'surname', 'firstname', 'lastname', 'firstName', 'lastName',
    'consumerName',
  ],
  email: ['email'],
  phone: ['phone'],
  ip: ['ipv4', 'lpv4', 'ipAddress'],
  id: [
    'customerId', 'socialId', 'imei', 'token', 'avatarURL', 'balance', 'zipCode', 'storeZipCode',
    'customerAgeInYears', 'customerYearOfBirth', 'customerMonthOfBirth', 'customerDateOfBirth',
  ],
};
const kinds = new Map<string, MaskKind>(
  Object.entries(fields).flatMap(([kind, names]) => names.map((name) => [name, isKind(kind) ? kind : 'id'] as const)),
);

function isKind(kind: string): kind is keyof typeof fields {
  return kind in fields;
}

/** Where people write what they like: hidden as a whole on request, searched for personal data always. */
const freeText: ReadonlySet<string> = new Set([
  'text', 'value', 'values', 'answer', 'keyword', 'keywords', 'line', 'caption', 'content', 'rawMetadata', 'engagementAgentNote',
]);

/** Values with which the APIs say that nobody is named. */
const nobody: ReadonlySet<string> = new Set(['', 'you', 'visitor', 'info', 'na', 'null', 'undefined', '*!@null*!@']);

/**
 * What kind of personal data a field holds; undefined for any other field. `name` alone is also what products and surveys have:
 * it is a person's in `personalInfo` only.
 */
export function kindOfField(key: string | undefined, parent: string | undefined): MaskKind | undefined {
  if (key === 'name') return parent === 'personalInfo' ? 'name' : undefined;
  return key === undefined ? undefined : kinds.get(key);
}

export function isFreeText(key: string | undefined): boolean {
  return key !== undefined && freeText.has(key);
}

/** Each call of a HAR is masked for itself: what is around the entries is never asked for. */
const keysOfHarEntries: ReadonlySet<string> = new Set([
  'name', 'request', 'response', 'method', 'url', 'httpVersion', 'cookies', 'headers',
  'queryString', 'postData', 'mimeType', 'encoding', 'params', 'status', 'statusText', 'size', 'headersSize', 'bodySize',
  'redirectURL', 'cache', 'timings', 'blocked', 'dns', 'connect', 'ssl', 'send', 'wait', 'receive', 'comment', 'connection',
]);

/** Whether a key is known to be the name of a field, and so nobody's name. */
export function isFieldName(key: string): boolean {
  return kinds.has(key) || freeText.has(key) || keysOfHarEntries.has(key) || isIdOrTime(key);
}

export function isNobody(name: string): boolean {
  return nobody.has(name.trim().toLowerCase());
}

/** Ids of the platform and times: long numbers that look like telephone or card numbers, and are none. */
export function isIdOrTime(key: string | undefined): boolean {
  return key !== undefined && /(?:^|[a-z])(?:Id|ID|Ids|id|ids|Key|sku|Seq|Time|TimeL|time|timeL|Stamp|TTl|revision)$/.test(key);
}
