import type { JsonObject } from '../../liveperson/json.ts';
import { historyEvent } from '../attributes/historyEvent.ts';
import { typedEvent } from '../attributes/typedEvent.ts';
import { second } from '../clock.ts';
import { conversationInfo } from './conversationInfo.ts';
import { conversationSurveys, dialog, intents, messageScores, messageStatuses } from './conversationParts.ts';
import { agentParticipant, consumerParticipant, interaction } from './conversationPeople.ts';
import { messageRecords, type MessagingConversation } from './messages.ts';

/**
 * Writes a conversation as a record of Messaging Interactions. `version` 2 gives attributes their types. Source: Messaging
 * Interactions API, Conversations page.
 */
export function createConversationRecord(conversation: MessagingConversation, version: 1 | 2): JsonObject {
  const { engagement, isOpen } = conversation;
  const { intent, mood } = engagement.scenario;
  const messages = messageRecords(conversation);
  return {
    info: conversationInfo(conversation),
    campaign: campaign(conversation),
    monitoring: monitoring(conversation),
    messageRecords: messages,
    agentParticipants: [agentParticipant(conversation)],
    consumerParticipants: [consumerParticipant(conversation)],
    transfers: [],
    interactions: [interaction(conversation)],
    dialogs: [dialog(conversation)],
    messageScores: messageScores(conversation, messages),
    messageStatuses: messageStatuses(conversation, messages),
    conversationSurveys: conversationSurveys(conversation),
    coBrowseSessions: { coBrowseSessionsList: [] },
    summary: { text: `${intent}, ${mood === 'bad' ? 'not solved' : 'solved'}`, lastUpdatedTime: engagement.endedAt },
    ...attributeSections(conversation, version),
    responseTime: {
      latestEffectiveResponseDueTime: isOpen ? engagement.endedAt + 600 * second : -1,
      configuredResponseTime: 3000,
    },
    intents: intents(conversation),
    uniqueIntents: [{ intentName: conversation.intentId, intentLabel: intent }],
  };
}

function campaign({ engagement: { industry, campaignEngagement } }: MessagingConversation): JsonObject {
  const { campaign: shown, lineOfBusiness } = industry;
  const invitation = campaignEngagement ?? industry.campaign.engagements[0];
  return {
    campaignEngagementId: String(invitation?.id ?? -1),
    campaignEngagementName: invitation?.name ?? 'NA',
    campaignId: String(shown.id),
    campaignName: shown.name,
    goalId: String(shown.goal.id),
    goalName: shown.goal.name,
    engagementSource: 'WEB_SITE',
    visitorBehaviorId: String(shown.behavior.id),
    visitorBehaviorName: shown.behavior.name,
    visitorProfileId: String(shown.profile.id),
    visitorProfileName: shown.profile.name,
    lobId: Number(lineOfBusiness.id),
    lobName: lineOfBusiness.name,
    locationId: String(shown.location.id),
    locationName: shown.location.name,
    profileSystemDefault: false,
    behaviorSystemDefault: false,
  };
}

function monitoring({ engagement: { visitor, industry, scenario } }: MessagingConversation): JsonObject {
  const page = industry.pages[scenario.page];
  return {
    ...visitor.geo,
    device: visitor.device.family,
    ipAddress: visitor.ipAddress,
    browser: visitor.device.browser,
    operatingSystem: visitor.device.os,
    conversationStartPage: `${industry.site}${page?.path ?? '/'}`,
    conversationStartPageTitle: page?.title ?? '',
  };
}

/** Customer and personal information came signed, everything else did not. Version 1 has texts for values. */
function attributeSections({ engagement: { reports, requestedAt } }: MessagingConversation, version: 1 | 2): JsonObject {
  const events = reports.map(({ sde, after }) => {
    const isAuthenticated = sde.type === 'ctmrinfo' || sde.type === 'personal';
    const at = requestedAt + after;
    const written =
      version === 2 ? typedEvent(sde, at) : historyEvent(sde, at, { envelope: true, originalTimeStamp: true, oldKeys: false });
    return { isAuthenticated, event: { ...written, isAuthenticated } };
  });
  const section = (isAuthenticated: boolean) => ({
    events: events.filter((event) => event.isAuthenticated === isAuthenticated).map(({ event }) => event),
  });
  return { sdes: section(true), ...(version === 2 ? { unAuthSdes: section(false) } : {}) };
}
