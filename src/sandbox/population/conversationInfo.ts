import type { JsonObject } from '../../liveperson/json.ts';
import { historyTime } from '../times.ts';
import type { MessagingConversation } from './messages.ts';

/** `name` and `nameL`. */
export function times(name: string, at: number): JsonObject {
  return { [name]: historyTime(at), [`${name}L`]: at };
}

/** An open conversation has the text "undefined" and −1 for its end. */
export function endTimes({ engagement, isOpen }: MessagingConversation, name: string): JsonObject {
  return isOpen ? { [name]: 'undefined', [`${name}L`]: -1 } : times(name, engagement.endedAt);
}

/** Source: Messaging Interactions API, `info`. */
export function conversationInfo(conversation: MessagingConversation): JsonObject {
  const { engagement, conversationId, isOpen } = conversation;
  const { agent, skill, visitor } = engagement;
  const mcs = engagement.mcs ?? 50;
  return {
    ...times('startTime', engagement.requestedAt),
    ...endTimes(conversation, 'endTime'),
    ...endTimes(conversation, 'conversationEndTime'),
    ...endTimes(conversation, 'fullDialogEndTime'),
    duration: engagement.endedAt - engagement.requestedAt,
    conversationId,
    brandId: engagement.accountId,
    latestAgentId: String(agent.id),
    latestAgentNickname: agent.nickname,
    latestAgentFullName: agent.fullName,
    latestAgentLoginName: agent.loginName,
    agentDeleted: agent.deleted,
    latestSkillId: skill.id,
    latestSkillName: skill.name,
    source: conversation.source,
    ...(isOpen
      ? {}
      : {
          closeReason: conversation.closeReason,
          closeReasonDescription: conversation.closeReason === 'AGENT' ? 'MANUAL_CLOSE' : 'TIMEOUT',
        }),
    mcs,
    alertedMCS: mcs < 35 ? -1 : mcs > 65 ? 1 : 0,
    status: isOpen ? 'OPEN' : 'CLOSE',
    fullDialogStatus: isOpen ? 'OPEN' : 'CLOSE',
    firstConversation: conversation.isFirst,
    ...(isOpen ? {} : { csatRate: conversation.csat }),
    device: visitor.device.family,
    browser: visitor.device.browserType.toLowerCase(),
    browserVersion: visitor.device.browser.split(' ').at(-1) ?? 'undefined',
    operatingSystem: visitor.device.os,
    latestAgentGroupId: agent.group.id,
    latestAgentGroupName: agent.group.name,
    latestQueueState: conversation.isQueued ? 'IN_QUEUE' : 'ACTIVE',
    isPartial: false,
    visitorId: visitor.visitorId,
    sessionId: conversation.sessionId,
    interactionContextId: engagement.session?.contextId ?? '1',
    timeZone: 'America/New_York',
    features: ['PHOTO_SHARING', 'CO_BROWSE', 'QUICK_REPLIES', 'AUTO_MESSAGES', 'MULTI_DIALOG', 'FILE_SHARING', 'RICH_CONTENT'],
    language: visitor.person.language ?? 'en-US',
    integration: 'WEB_SDK',
    integrationVersion: '3.0.29',
    appId: 'webAsync',
    appVersion: 'undefined',
    ipAddress: visitor.ipAddress,
    wasStepUp: false,
    pendingAgentSurvey: false,
  };
}
