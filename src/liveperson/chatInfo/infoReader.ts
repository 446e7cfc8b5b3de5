import type { Deviations } from '../deviations.ts';
import { id, isObject, number, text, time, word } from '../fieldKinds.ts';
import { fieldTable, readFields } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { ChatInfo } from './chatInfo.ts';
import { readLinks } from './links.ts';

type InfoFields = { -readonly [K in keyof ChatInfo]: ChatInfo[K] };

const infoFields = fieldTable<InfoFields>((to) => ({
  state: to('state', word),
  chatSessionKey: to('chatId', id),
  skillName: to('skillName', word),
  skillId: to('skillId', id),
  agentName: to('agentName', word),
  agentId: to('agentId', id),
  startTime: to('startTime', time),
  lastUpdate: to('lastUpdate', time),
  duration: to('duration', number),
  chatTimeout: to('chatTimeout', number),
  // The chat side's own visitor id; the one of visit state is sharkVisitorId.
  visitorId: to('chatVisitorId', id),
  agentTyping: to('agentTyping', word),
  visitorTyping: to('visitorTyping', word),
  visitorName: to('visitorName', text),
  rtSessionId: to('rtSessionId', id),
  sharkVisitorId: to('visitorId', id),
  sharkSessionId: to('sessionId', id),
  sharkContextId: to('contextId', id),
  // Not the engagement id of Engagement History.
  engagementId: to('campaignEngagementId', id),
  campaignId: to('campaignId', id),
  language: to('language', word),
  participantId: to('participantId', id),
  link: null,
  // Whitespace between the elements of an XML answer.
  '#text': null,
}));

const states = new Set(['waiting', 'chatting', 'ended']);

/** Reads the content of `info`. The engagement id of Engagement History is account id + `rtSessionId`. */
export function readInfo(source: JsonObject, accountId: string, path: string, deviations: Deviations): ChatInfo {
  const info: InfoFields = { links: readLinks(source['link'], `${path}.link`, deviations), raw: source };
  readFields(info, infoFields, source, path, deviations);
  if (info.state !== undefined && !states.has(info.state)) {
    deviations.add(`${path}.state`, `state ${info.state} is not documented`);
  }
  if (info.rtSessionId !== undefined) {
    info.engagementId = `${accountId}${info.rtSessionId}`;
  }
  return info;
}

/** The `info` object of an answer, also where an answer consists of nothing else. */
export function infoOf(answer: JsonObject): JsonObject | undefined {
  return isObject(answer['info']) ? answer['info'] : 'chatSessionKey' in answer ? answer : undefined;
}
