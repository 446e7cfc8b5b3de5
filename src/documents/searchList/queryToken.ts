import { dayOf } from '../chatDay.ts';

/** The editor and the system handle addresses of this length; no search that a person types comes near it. */
const longestToken = 6000;

/**
 * A search as part of an address: its JSON with its names in order, so that one search has one address, in letters that an
 * address holds as they are. What a person typed to search for is in it, and nothing that a service answered.
 */
export function queryToken(query: object): string {
  const ordered = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Buffer.from(JSON.stringify(Object.fromEntries(ordered))).toString('base64url');
}

/** False for what cannot be a token: empty, too long, or with other letters. */
export function isToken(text: string): boolean {
  return text.length > 0 && text.length <= longestToken && /^[\w-]+$/.test(text);
}

/** What the token says, to be checked by whoever uses it; undefined when that is no JSON. */
export function contentOfToken(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    return undefined; // not a token that `queryToken` made
  }
}

/** `2026-11-15 to 2026-11-22`, for the name of a tab; empty where the token does not say. */
export function daysOfToken(token: string): string {
  const content = contentOfToken(token);
  if (typeof content !== 'object' || content === null || !('from' in content) || !('to' in content)) return '';
  const { from, to } = content;
  const days = [from, to].map((moment) => (typeof moment === 'number' ? dayOf(moment) : undefined));
  return days.every((day) => day !== undefined) ? days.join(' to ') : '';
}
