import type { JsonObject } from '../../liveperson/json.ts';
import { times } from './conversationInfo.ts';
import type { MessagingConversation } from './messages.ts';

export function agentParticipant({ engagement: { agent, acceptedAt }, conversationId }: MessagingConversation): JsonObject {
  return {
    agentFullName: agent.fullName,
    agentNickname: agent.nickname,
    agentLoginName: agent.loginName,
    agentDeleted: agent.deleted,
    agentId: String(agent.id),
    userType: '1',
    userTypeName: 'Human',
    role: 'AGENT',
    agentGroupName: agent.group.name,
    agentGroupId: agent.group.id,
    ...times('time', acceptedAt),
    permission: 'ASSIGNED_AGENT',
    dialogId: conversationId,
  };
}

export function consumerParticipant({
  engagement: { visitor, requestedAt },
  conversationId,
  consumerId,
}: MessagingConversation): JsonObject {
  return {
    participantId: consumerId,
    firstName: visitor.firstName,
    lastName: visitor.lastName,
    token: 'undefined',
    email: visitor.email,
    phone: visitor.phone,
    avatarURL: 'undefined',
    ...times('time', requestedAt),
    ...times('joinTime', requestedAt),
    consumerName: visitor.firstName,
    dialogId: conversationId,
  };
}

export function interaction({ engagement: { agent, acceptedAt }, conversationId }: MessagingConversation): JsonObject {
  return {
    assignedAgentId: String(agent.id),
    assignedAgentFullName: agent.fullName,
    assignedAgentLoginName: agent.loginName,
    assignedAgentNickname: agent.nickname,
    ...times('interactionTime', acceptedAt),
    interactiveSequence: 1,
    dialogId: conversationId,
  };
}
