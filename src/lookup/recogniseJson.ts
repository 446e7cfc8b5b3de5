import { found, type FoundId } from './foundId.ts';
import { idNames, namedIds } from './namedIds.ts';
import { recogniseText } from './recogniseText.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that stand beside `engagementId` in history records and nowhere else. */
const historyFields = ['sharkEngagementId', 'startTimeL', 'engagementSet', 'engagementSequence', 'endReason'];

const idFields: ReadonlySet<string> = new Set([...idNames, 'id']);

/**
 * Ids in JSON of the APIs, of the Web Tag and in HAR entries, told apart by the fields beside them. JSON inside a string, as the
 * bodies of a HAR entry, is read too.
 */
export function recogniseJson(value: unknown): readonly FoundId[] {
  const ids: FoundId[] = [];
  const waiting: unknown[] = [value];
  const seen = new Set<string>();
  // A list instead of recursion: pasted JSON may be nested without end. Taken from its end, filled in reverse: document order.
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      if (!seen.has(next)) recogniseString(next, ids, waiting);
      seen.add(next);
    } else if (Array.isArray(next)) for (let index = next.length - 1; index >= 0; index--) waiting.push(next[index]);
    else if (isFields(next)) recogniseFields(next, ids, waiting);
  }
  return ids;
}

function recogniseFields(fields: Fields, ids: FoundId[], waiting: unknown[]): void {
  const names = Object.keys(fields);
  const inHistory = 'engagementId' in fields && historyFields.some((name) => name in fields);
  for (const name of names) if (idFields.has(name)) ids.push(...fieldIds(name, fields[name], inHistory));
  if ('name' in fields && 'value' in fields) ids.push(...pairIds(fields));
  if ('campaignEntity' in fields || 'engagementEntity' in fields) ids.push(...shownEngagementIds(fields));
  for (let index = names.length - 1; index >= 0; index--) {
    const name = names[index] ?? '';
    if (!isCoBrowse(name)) waiting.push(fields[name]);
  }
}

function recogniseString(text: string, ids: FoundId[], waiting: unknown[]): void {
  const inside = /^\s*[[{]/.test(text) ? parsed(text) : undefined;
  if (inside === undefined) ids.push(...recogniseText(text));
  else waiting.push(inside);
}

function fieldIds(name: string, value: unknown, inHistory: boolean): readonly FoundId[] {
  if (typeof value === 'string') return namedIds(name, value, inHistory);
  return Number.isSafeInteger(value) ? namedIds(name, String(value), inHistory) : [];
}

/** Cookies and query parameters of a HAR entry: `{ name, value }`. */
function pairIds({ name, value }: Fields): readonly FoundId[] {
  if (typeof name !== 'string' || typeof value !== 'string') return [];
  return name.startsWith('LP') ? recogniseText(`${name}=${value}`) : namedIds(name, value, false);
}

/** In a visit state campaign and engagement are objects with an `id`. Source: Visit Information API, methods page. */
function shownEngagementIds({ campaignEntity, engagementEntity }: Fields): readonly FoundId[] {
  return [
    ...entityIds(campaignEntity, (id) => found('campaignId', id, 'campaignEntity.id')),
    ...entityIds(engagementEntity, (id) => found('campaignEngagementId', id, 'engagementEntity.id')),
  ];
}

function entityIds(entity: unknown, toId: (id: string) => FoundId): readonly FoundId[] {
  const id = isFields(entity) ? entity['id'] : undefined;
  return Number.isSafeInteger(id) || (typeof id === 'string' && /^\d+$/.test(id)) ? [toId(String(id))] : [];
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // Not JSON after all: read as text.
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A co-browse session has a `sessionId` of its own. */
function isCoBrowse(name: string): boolean {
  return name === 'coBrowseSessions';
}
