import type { JsonObject } from '../../liveperson/json.ts';
import { second } from '../clock.ts';
import { createRandom } from '../random.ts';
import { endTimes, times } from './conversationInfo.ts';
import { messageId, type MessagingConversation } from './messages.ts';

export function dialog(conversation: MessagingConversation): JsonObject {
  const { engagement, conversationId, isOpen } = conversation;
  return {
    dialogId: conversationId,
    status: isOpen ? 'OPEN' : 'CLOSE',
    dialogType: 'MAIN',
    dialogChannelType: 'MESSAGING',
    ...times('startTime', engagement.requestedAt),
    ...endTimes(conversation, 'endTime'),
    skillId: engagement.skill.id,
    skillName: engagement.skill.name,
  };
}

/** One score a message of the consumer. */
export function messageScores(conversation: MessagingConversation, messages: readonly JsonObject[]): JsonObject[] {
  const { engagement, conversationId } = conversation;
  const random = createRandom(`scores/${conversationId}`);
  return messages
    .filter(({ sentBy }) => sentBy === 'Consumer')
    .map((message) => ({
      messageId: message['messageId'] ?? null,
      messageRawScore: random.int(-10, 10),
      mcs: engagement.mcs ?? 50,
      time: message['time'] ?? null,
      timeL: message['timeL'] ?? null,
    }));
}

/** The other side accepts a message, or reads it. */
export function messageStatuses(conversation: MessagingConversation, messages: readonly JsonObject[]): JsonObject[] {
  return messages.slice(0, 4).map((message, index) => {
    const isOfConsumer = message['sentBy'] === 'Consumer';
    return {
      messageId: messageId(conversation, index),
      seq: index,
      ...times('time', Number(message['timeL']) + second),
      participantId: isOfConsumer ? String(conversation.engagement.agent.id) : conversation.consumerId,
      participantType: isOfConsumer ? 'Agent' : 'Consumer',
      messageDeliveryStatus: index % 2 === 0 ? 'ACCEPT' : 'READ',
      dialogId: conversation.conversationId,
    };
  });
}

export function conversationSurveys({ engagement, conversationId, isOpen }: MessagingConversation): JsonObject[] {
  const answer = engagement.scenario.mood === 'bad' ? 'No' : 'Yes';
  const surveyData = [{ question: 'Confirm Resolution', answer }];
  return isOpen ? [] : [{ surveyType: 'Satisfaction', surveyStatus: 'FILLED', dialogId: conversationId, surveyData }];
}

export function intents(conversation: MessagingConversation): JsonObject[] {
  const selectedClassification = {
    intentName: conversation.intentId,
    intentLabel: conversation.engagement.scenario.intent,
    confidenceScore: 0.9,
    versions: [{ modelName: 'sic', modelVersion: '1.0' }],
  };
  return [{ selectedClassification, allClassifications: [selectedClassification], messageId: messageId(conversation, 0) }];
}
