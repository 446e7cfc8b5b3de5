import type { ConversationRecord } from '../messagingInteractions/conversation.ts';
import { fullTime, spanInWords, type TimeZone } from './clockTime.ts';
import { bothNames, factsOf } from './headerFacts.ts';
import type { Transcript } from './transcript.ts';

/** Facts above the messages of a conversation, in reading order. */
export function conversationHeader(record: ConversationRecord, zone: TimeZone): Transcript['header'] {
  const { info, campaign, monitoring, consumers } = record;
  const [consumer] = consumers;
  const time = (moment: number | undefined) => (moment === undefined ? undefined : fullTime(moment, zone));
  return factsOf([
    ['Conversation', record.conversationId],
    ['Status', info.status],
    ['Consumer', bothNames(consumer?.name, consumer?.participantId)],
    ['Visitor', info.visitorId],
    ['Session', info.sessionId],
    ['Agent', bothNames(info.latestAgentName ?? info.latestAgentFullName, info.latestAgentLoginName ?? info.latestAgentId)],
    ['Skill', bothNames(info.latestSkillName, info.latestSkillId)],
    ['Started', time(info.startTime)],
    ['Ended', time(info.conversationEndTime ?? info.endTime)],
    // The unit of the service's own figure is not clear for closed conversations.
    [
      'Duration',
      info.startTime === undefined || info.endTime === undefined ? undefined : spanInWords(info.endTime - info.startTime),
    ],
    ['Closed by', bothNames(info.closeReason, info.closeReasonDescription)],
    ['Source', info.source],
    ['Campaign', bothNames(campaign?.campaignName, campaign?.campaignId)],
    ['Campaign engagement', bothNames(campaign?.campaignEngagementName, campaign?.campaignEngagementId)],
    ['Started on page', bothNames(monitoring?.startPageTitle, monitoring?.startPage)],
    ['Place', [monitoring?.city, monitoring?.state, monitoring?.country].filter((part) => part !== undefined).join(', ')],
    [
      'Device',
      [
        info.device ?? monitoring?.device,
        info.operatingSystem ?? monitoring?.operatingSystem,
        info.browser ?? monitoring?.browser,
      ]
        .filter((part) => part !== undefined)
        .join(', '),
    ],
    ['MCS', info.mcs === undefined ? undefined : String(info.mcs)],
    ['CSAT', info.csat === undefined ? undefined : String(info.csat)],
    ['Summary', record.summary],
    ['Truncated', info.isPartial ? 'yes: the service left out parts of this record' : undefined],
  ]);
}
