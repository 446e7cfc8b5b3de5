import * as l10n from '@vscode/l10n';
import type { ChatInfo } from '../../liveperson/chatInfo/chatInfo.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { ChatId, ChatView } from '../protocol/chatStatus.ts';

const stateKinds: ReadonlyMap<string, ChatView['stateKind']> = new Map([
  ['waiting', 'waiting'],
  ['chatting', 'chatting'],
  ['ended', 'ended'],
]);

const stateWords: Readonly<Record<ChatView['stateKind'], string>> = {
  waiting: l10n.t('Waiting for an agent'),
  chatting: l10n.t('Chatting'),
  ended: l10n.t('Ended'),
  unknown: l10n.t('State not sent'),
};

/**
 * What the head of the page tells of a chat. `clockSkew`, ms, is how far the service's clock is ahead of this machine's: with it,
 * times of the service can be counted down here.
 */
export function chatView(info: ChatInfo, receivedAt: number, clockSkew: number): ChatView {
  const stateKind = stateKinds.get(info.state ?? '') ?? 'unknown';
  const lastUpdate = info.lastUpdate === undefined ? undefined : info.lastUpdate - clockSkew;
  const counts = lastUpdate !== undefined && info.chatTimeout !== undefined && stateKind !== 'ended';
  return {
    receivedAt,
    stateKind,
    state: stateKind === 'unknown' && info.state !== undefined
      ? l10n.t('Undocumented state {0}', visibleWord(info.state))
      : stateWords[stateKind],
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
  const named = (role: string, id: string | undefined, note?: string): readonly ChatId[] =>
    id === undefined ? [] : [{ role, id: visibleWord(id), ...(note !== undefined && { note }) }];
  return [
    ...named(l10n.t('Chat'), info.chatId, l10n.t('chatSessionKey: whoever has it can read and write this chat')),
    ...named(l10n.t('Engagement in history'), info.engagementId, l10n.t('account id and rtSessionId')),
    ...named(l10n.t('Visitor'), info.visitorId, l10n.t('sharkVisitorId, for visit state')),
    ...named(l10n.t('Session'), info.sessionId, l10n.t('sharkSessionId, for visit state')),
    ...named(l10n.t('Engagement context'), info.contextId, l10n.t('sharkContextId, within the visit')),
    ...named(l10n.t('Campaign'), info.campaignId),
    ...named(l10n.t('Campaign engagement'), info.campaignEngagementId, l10n.t('engagementId of the answer')),
    ...named(l10n.t('Skill'), info.skillId),
    ...named(l10n.t('Agent'), info.agentId),
    ...named(l10n.t('Chat-side visitor'), info.chatVisitorId, l10n.t('visitorId of the answer; not for visit state')),
    ...named(l10n.t('Real-time session'), info.rtSessionId, l10n.t('rtSessionId; not for visit state')),
    ...named(l10n.t('Participant'), info.participantId, l10n.t('authenticated visitors only')),
  ];
}
