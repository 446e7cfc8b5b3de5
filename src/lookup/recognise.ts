import { found, type FoundId, type IdRole } from './foundId.ts';
import { lookupActions, type LookupAction } from './lookupActions.ts';
import { recogniseJson } from './recogniseJson.ts';
import { recogniseText } from './recogniseText.ts';
import { recogniseTokens } from './recogniseToken.ts';

export interface Recognition {
  /** In the order found, each role and value once. */
  readonly ids: readonly FoundId[];
  /** What can be done with them, the most telling first. */
  readonly actions: readonly LookupAction[];
}

/** Longer than this, a text without a word of LivePerson's in it is not read as a list of ids. */
const longestTokens = 2000;

/**
 * Finds LivePerson ids in anything pasted: an id, a URL of these APIs, a cookie header, JSON of chat info, visit state or
 * history, a cURL command, a HAR entry. Pure; nothing is fetched.
 * @param accountIds ids of the accounts that are set up.
 */
export function recognise(text: string, accountIds: readonly string[] = []): Recognition {
  const trimmed = text.trim();
  const json = parsed(trimmed);
  const inside = json === undefined ? recogniseText(trimmed) : recogniseJson(json);
  const ids =
    inside.length > 0 || json !== undefined || trimmed.length > longestTokens ? inside : recogniseTokens(trimmed, accountIds);
  const all = distinct([...ids, ...engagementIds(ids, accountIds)]);
  return { ids: all, actions: lookupActions(all) };
}

/** History knows a chat as account id + real-time session id. Source: Engagement History API, `engagementId`. */
function engagementIds(ids: readonly FoundId[], accountIds: readonly string[]): readonly FoundId[] {
  const account =
    valueOf(
      ids.filter(({ certain }) => certain),
      'accountId',
    ) ?? (accountIds.length === 1 ? accountIds[0] : undefined);
  const rtSessionId = valueOf(ids, 'rtSessionId');
  return account !== undefined && rtSessionId !== undefined ? [found('engagementId', account + rtSessionId, 'rtSessionId')] : [];
}

function valueOf(ids: readonly FoundId[], wanted: IdRole): string | undefined {
  return ids.find(({ role }) => role === wanted)?.value;
}

/** A certain id wins over the same one guessed, and takes its place. */
function distinct(ids: readonly FoundId[]): readonly FoundId[] {
  const kept: FoundId[] = [];
  const places = new Map<IdRole, Map<string, number>>();
  for (const id of ids) {
    const ofRole = places.get(id.role) ?? new Map<string, number>();
    places.set(id.role, ofRole);
    const place = ofRole.get(id.value) ?? kept.length;
    ofRole.set(id.value, place);
    if (kept[place]?.certain !== true) kept[place] = id;
  }
  return kept;
}

/** JSON objects and arrays; a number or a quoted string is an id. */
function parsed(text: string): object | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // Not JSON: read as text.
  }
}
