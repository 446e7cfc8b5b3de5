import type { ChatInfo } from '../../liveperson/chatInfo/chatInfo.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { ChatId, ChatView } from '../protocol/chatStatus.ts';

const stateKinds: ReadonlyMap<string, ChatView['stateKind']> = new Map([
  ['waiting', 'waiting'],
  ['chatting', 'chatting'],
  ['ended', 'ended'],
]);

const stateWords: Readonly<Record<ChatView['stateKind'], string>> = {
  waiting: 'Waiting for an agent',
  chatting: 'Chatting',
  ended: 'Ended',
  unknown: 'State not sent',
};

/**
 * What the head of the page tells of a chat. `clockSkew`, ms, is how far the service's clock is ahead of this machine's: with it, times
 * of the service can be counted down here.
 */
export function chatView(info: ChatInfo, receivedAt: number, clockSkew: number): ChatView {
  const stateKind = stateKinds.get(info.state ?? '') ?? 'unknown';
  const lastUpdate = info.lastUpdate === undefined ? undefined : info.lastUpdate - clockSkew;
  const counts = lastUpdate !== undefined && info.chatTimeout !== undefined && stateKind !== 'ended';
  return {
    receivedAt,
    stateKind,
    state: stateKind === 'unknown' && info.state !== undefined ? `Undocumented state ${visibleWord(info.state)}` : stateWords[stateKind],
    ids: idsOf(info),
    hasVisit: info.visitorId !== undefined && info.sessionId !== undefined,
    ...(info.skillName !== undefined && { skill: visibleWord(info.skillName) }),
    ...(info.agentName !== undefined && { agent: visibleWord(info.agentName) }),
    ...(info.visitorName !== undefined && { visitorName: visibleWord(info.visitorName) }),
    ...(info.agentTyping !== undefined && { agentTyping: visibleWord(info.agentTyping) }),
    ...(info.visitorTyping !== undefined && { visitorTyping: visibleWord(info.visitorTyping) }),
    ...(info.startTime !== undefined && { startTime: info.startTime }),
    ...(lastUpdate !== undefined && { lastUpdate }),
    ...(counts && { timesOutAt: lastUpdate + (info.chatTimeout ?? 0) * 1000 }),
    ...(info.chatTimeout !== undefined && { chatTimeoutSeconds: info.chatTimeout }),
    ...(info.language !== undefined && { language: visibleWord(info.language) }),
  };
}

/** Sources: Server Chat API, Retrieve Chat Information; Engagement History API, methods page. */
function idsOf(info: ChatInfo): readonly ChatId[] {
  const named = (role: string, id: string | undefined, note?: string): readonly ChatId[] => (id === undefined ? [] : [{ role, id: visibleWord(id), ...(note !== undefined && { note }) }]);
  return [
    ...named('Chat', info.chatId, 'chatSessionKey: whoever has it can read and write this chat'),
    ...named('Engagement in history', info.engagementId, 'account id and rtSessionId'),
    ...named('Visitor', info.visitorId, 'sharkVisitorId, for visit state'),
    ...named('Session', info.sessionId, 'sharkSessionId, for visit state'),
    ...named('Engagement context', info.contextId, 'sharkContextId, within the visit'),
    ...named('Campaign', info.campaignId),
    ...named('Campaign engagement', info.campaignEngagementId, 'engagementId of the answer'),
    ...named('Skill', info.skillId),
    ...named('Agent', info.agentId),
    ...named('Chat-side visitor', info.chatVisitorId, 'visitorId of the answer; not for visit state'),
    ...named('Real-time session', info.rtSessionId, 'rtSessionId; not for visit state'),
    ...named('Participant', info.participantId, 'authenticated visitors only'),
  ];
}
