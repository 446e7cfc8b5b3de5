import type { JsonObject, JsonValue } from '../../liveperson/json.ts';
import { chatTime } from '../times.ts';
import type { LiveChat } from './liveChat.ts';

/** `info` of a chat, in one of the forms that the documents show. Source: Server Chat API, Retrieve Chat Information. */
export function chatInfoAnswer(chat: LiveChat, origin: string): JsonObject {
  const { script } = chat;
  const state = chat.state();
  const info: JsonObject = {
    link: infoLinks(chat, origin),
    state,
    chatSessionKey: chat.chatId,
    skillName: script.skill.name,
    skillId: script.skill.id,
    ...(chat.acceptedAt() === undefined ? {} : { agentName: script.agent.nickname, agentId: script.agent.id }),
    startTime: chatTime(script.requestedAt),
    duration: 0,
    lastUpdate: chatTime(chat.lastUpdate()),
    chatTimeout: script.timeout,
    visitorId: script.chatVisitorId,
    agentTyping: chat.typing('agent'),
    visitorTyping: chat.typing('visitor'),
    visitorName: chat.visitorName,
    rtSessionId: script.rtSessionId,
    ...monitoringFields(chat),
    language: script.language,
  };
  return script.form === 'strings' ? allStrings(info) : info;
}

/** Ids of the campaign come as numbers in one form, as text in the other. */
function monitoringFields({ script }: LiveChat): JsonObject {
  const id = (value: number | string): JsonValue => (script.form === 'attributes' ? Number(value) : String(value));
  return {
    ...(script.monitoring === undefined
      ? {}
      : {
          sharkVisitorId: script.monitoring.visitorId,
          sharkSessionId: script.monitoring.sessionId,
          sharkContextId: id(script.monitoring.contextId),
        }),
    ...(script.campaign === undefined
      ? {}
      : { engagementId: id(script.campaign.engagementId), campaignId: id(script.campaign.campaignId) }),
  };
}

function allStrings(info: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(info).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  );
}

function infoLinks(chat: LiveChat, origin: string): JsonValue {
  const address = `${origin}/api/account/${chat.script.accountId}/chat/${chat.chatId}/info`;
  const [href, rel] = chat.script.form === 'example' ? ['href', 'rel'] : ['@href', '@rel'];
  const links = [
    ['', 'self'],
    ['/visitorName', 'visitor-name'],
    ['/visitorTyping', 'visitor-typing'],
    ['/agentTyping', 'agent-typing'],
  ] as const;
  const written = links.map(([path, name]) => ({ [href]: address + path, [rel]: name }));
  // One link is an object instead of a list.
  return chat.state() === 'ended' && chat.script.form === 'attributes' ? (written[0] ?? {}) : written;
}

/** `chat` with its links, events and information. */
export function resourceAnswer(chat: LiveChat, events: JsonObject, eventCount: number, origin: string): JsonObject {
  const address = `${origin}/api/account/${chat.script.accountId}/chat/${chat.chatId}`;
  const link = (path: string, rel: string) => ({ '@href': address + path, '@rel': rel });
  return {
    link: [
      link('', 'self'),
      link('/events', 'events'),
      link('/info', 'info'),
      link(`?from=${eventCount}`, 'next'),
      link('/transcriptRequest', 'transcript-request'),
      link('/transcriptWithSubjectRequest', 'transcript-with-subject-request'),
      link('/exitSurvey', 'exit-survey'),
      link('/customVariables', 'custom-variables'),
    ],
    events,
    info: chatInfoAnswer(chat, origin),
  };
}
