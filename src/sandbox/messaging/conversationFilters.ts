import type { JsonObject, JsonValue } from '../../liveperson/json.ts';
import { roundedOutward } from '../history/filters.ts';
import { matches, readKeyword, wordsOf } from '../history/keyword.ts';
import { isObject, listAt, numberOf, objectAt, textOf } from '../json.ts';
import type { ConversationQuery } from './conversationQuery.ts';

type Filter = (record: JsonObject) => boolean;

interface OpenRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const infoNumber = (record: JsonObject, key: string) => numberOf(objectAt(record, 'info')[key]);
const infoText = (record: JsonObject, key: string) => textOf(objectAt(record, 'info')[key]);
const within = (value: number | undefined, { from = -Infinity, to = Infinity }: OpenRange) =>
  value !== undefined && value >= from && value <= to;

/** All conditions of a search as one test. Source: Messaging Interactions API, Conversations page. */
export function conversationFilter(query: ConversationQuery): Filter {
  const tests = [...timeFilters(query), ...idFilters(query), ...valueFilters(query), ...contentFilters(query)];
  return (record) => tests.every((test) => test(record));
}

function timeFilters({ start, end, fullDialogEndTime }: ConversationQuery): Filter[] {
  const windows = [
    [start, 'startTimeL'],
    [end, 'endTimeL'],
    [fullDialogEndTime, 'fullDialogEndTimeL'],
  ] as const;
  return windows.flatMap(([window, key]) => {
    if (window === undefined) return [];
    const { from, to } = roundedOutward(window);
    return [(record: JsonObject) => within(infoNumber(record, key), { from, ...(window.to === -1 ? {} : { to }) })];
  });
}

function idFilters(query: ConversationQuery): Filter[] {
  const latest: readonly (readonly [readonly string[] | undefined, string])[] = [
    [query.status, 'status'],
    [query.latestSkillIds, 'latestSkillId'],
    [query.latestAgentIds, 'latestAgentId'],
    [query.agentGroupIds, 'latestAgentGroupId'],
    [query.alertedMcsValues, 'alertedMCS'],
    [query.source, 'source'],
    [query.device, 'device'],
    [query.latestConversationQueueState === undefined ? undefined : [query.latestConversationQueueState], 'latestQueueState'],
  ];
  const filters = latest.flatMap(([wanted, key]) =>
    wanted === undefined ? [] : [(record: JsonObject) => wanted.includes(infoText(record, key) ?? '')],
  );
  const { skillIds, agentIds } = query;
  // Any skill and any assigned agent of the conversation, not the latest ones only.
  if (skillIds !== undefined)
    filters.push((record) => idsOf(record, 'latestSkillId', 'dialogs', 'skillId').some((id) => skillIds.includes(id)));
  if (agentIds !== undefined)
    filters.push((record) => idsOf(record, 'latestAgentId', 'agentParticipants', 'agentId').some((id) => agentIds.includes(id)));
  return filters;
}

function idsOf(record: JsonObject, latest: string, section: string, key: string): string[] {
  const others = listAt(record, section).map((item) => (isObject(item) ? textOf(item[key]) : undefined));
  return [infoText(record, latest), ...others].filter((id) => id !== undefined);
}

function valueFilters({ duration, mcs, csat }: ConversationQuery): Filter[] {
  const filters: Filter[] = [];
  // Asked in seconds; taken from the times because the unit of `duration` is not clear.
  if (duration !== undefined)
    filters.push((record) =>
      within(((infoNumber(record, 'endTimeL') ?? 0) - (infoNumber(record, 'startTimeL') ?? 0)) / 1000, duration),
    );
  if (mcs !== undefined) filters.push((record) => within(infoNumber(record, 'mcs'), mcs));
  if (csat !== undefined) filters.push((record) => within(infoNumber(record, 'csatRate'), csat));
  return filters;
}

function contentFilters({ keyword, summary, messageContentTypes, sdeSearch }: ConversationQuery): Filter[] {
  const filters: Filter[] = [];
  const messages = (record: JsonObject) => listAt(record, 'messageRecords').filter(isObject);
  if (keyword !== undefined) {
    const wanted = readKeyword(keyword);
    filters.push((record) =>
      messages(record).some((message) => matches(wordsOf(textOf(objectAt(message['messageData'], 'msg')['text']) ?? ''), wanted)),
    );
  }
  if (summary !== undefined) {
    const wanted = readKeyword(summary);
    filters.push((record) => matches(wordsOf(textOf(objectAt(record, 'summary')['text']) ?? ''), wanted));
  }
  if (messageContentTypes !== undefined)
    filters.push((record) => messages(record).some((message) => messageContentTypes.includes(textOf(message['type']) ?? '')));
  if (sdeSearch !== undefined) {
    const wanted = Object.entries(sdeSearch).map(([key, text]) => ({ key, keyword: readKeyword(text) }));
    filters.push((record) =>
      attributes(record).some((event) =>
        wanted.some(({ key, keyword: word }) => isObject(event[key]) && matches(wordsOf(textsOf(event[key])), word)),
      ),
    );
  }
  return filters;
}

function attributes(record: JsonObject): JsonObject[] {
  return [...listAt(record['sdes'], 'events'), ...listAt(record['unAuthSdes'], 'events')].filter(isObject);
}

/** All values of an attribute as one text. */
function textsOf(value: JsonValue): string {
  return Object.values(isObject(value) ? value : {})
    .map((inner) => (isObject(inner) ? textsOf(inner) : JSON.stringify(inner)))
    .join(' ');
}
