import type { ConversationRecord, Message } from '../liveperson/messagingInteractions/conversation.ts';
import { isoTime, table } from './table.ts';

/** The columns of exported messaging conversations. Times are UTC. */
const { columns, row } = table<ConversationRecord>({
  conversationId: ({ conversationId }) => conversationId,
  status: ({ info }) => info.status,
  startTime: ({ info }) => isoTime(info.startTime),
  endTime: ({ info }) => isoTime(info.endTime),
  closeReason: ({ info }) => info.closeReasonDescription ?? info.closeReason,
  consumerId: ({ consumers }) => consumers[0]?.participantId,
  consumerName: ({ consumers: [consumer] }) => consumer?.name ?? named(consumer?.firstName, consumer?.lastName),
  latestAgentId: ({ info }) => info.latestAgentId,
  latestAgentName: ({ info }) => info.latestAgentName,
  latestAgentLoginName: ({ info }) => info.latestAgentLoginName,
  latestAgentGroupId: ({ info }) => info.latestAgentGroupId,
  latestAgentGroupName: ({ info }) => info.latestAgentGroupName,
  latestSkillId: ({ info }) => info.latestSkillId,
  latestSkillName: ({ info }) => info.latestSkillName,
  source: ({ info }) => info.source,
  device: ({ info }) => info.device,
  browser: ({ info }) => info.browser,
  operatingSystem: ({ info }) => info.operatingSystem,
  language: ({ info }) => info.language,
  mcs: ({ info }) => info.mcs,
  alertedMcs: ({ info }) => info.alertedMcs,
  csat: ({ info }) => info.csat,
  campaignName: ({ campaign }) => campaign?.campaignName,
  campaignEngagementName: ({ campaign }) => campaign?.campaignEngagementName,
  country: ({ monitoring }) => monitoring?.country,
  city: ({ monitoring }) => monitoring?.city,
  transfers: ({ transfers }) => transfers.length,
  messages: ({ messages }) => messages.length,
  isPartial: ({ info }) => info.isPartial,
  summary: ({ summary }) => summary,
  transcript: ({ messages }) => messages.map(messageText).join('\n'),
});

export const conversationColumns = columns;
export const conversationRow = row;

function named(...names: readonly (string | undefined)[]): string | undefined {
  const given = names.filter((name) => name !== undefined).join(' ');
  return given === '' ? undefined : given;
}

/** `msg.text` is the text of a plain or an HTML message; everything else is shown as the JSON it is. */
function messageText({ time, sentBy, data }: Message): string {
  const message = data['msg'];
  const text = typeof message === 'object' && message !== null && 'text' in message ? message['text'] : undefined;
  const words = typeof text === 'string' ? text : JSON.stringify(data);
  const head = [isoTime(time), sentBy].filter((part) => part !== undefined).join(' ');
  return head === '' ? words : `${head}: ${words}`;
}
