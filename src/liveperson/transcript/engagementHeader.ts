import { endReasonInWords, startReasonInWords } from '../engagementHistory/reasons.ts';
import type { EngagementRecord } from '../engagementHistory/engagementRecord.ts';
import { fullTime, spanInWords, type TimeZone } from './clockTime.ts';
import { bothNames, factsOf } from './headerFacts.ts';
import type { Transcript } from './transcript.ts';

/** Facts above the lines of a chat, in reading order; what the record does not say is left out. */
export function engagementHeader(record: EngagementRecord, zone: TimeZone): Transcript['header'] {
  const { info, campaign, visitorInfo } = record;
  const time = (moment: number | undefined) => (moment === undefined ? undefined : fullTime(moment, zone));
  const queued =
    info.startTime === undefined || info.chatRequestedTime === undefined ? undefined : info.startTime - info.chatRequestedTime;
  return factsOf([
    ['Engagement', record.engagementId],
    ['Visitor', bothNames(info.visitorName, info.visitorId)],
    ['Session', info.sessionId],
    ['Agent', bothNames(info.agentName ?? info.agentFullName, info.agentLoginName ?? info.agentId)],
    ['Skill', bothNames(info.skillName, info.skillId)],
    ['Requested', time(info.chatRequestedTime)],
    ['Started', time(info.startTime)],
    ['Ended', time(info.endTime)],
    ['Queue time', queued === undefined || queued < 0 ? undefined : spanInWords(queued)],
    ['Duration', info.duration === undefined ? undefined : spanInWords(info.duration * 1000)],
    ['Start reason', startReasonInWords(info)],
    ['End reason', endReasonInWords(info)],
    ['Part', partOf(info)],
    ['Campaign', bothNames(campaign?.campaignName, campaign?.campaignId)],
    ['Campaign engagement', bothNames(campaign?.campaignEngagementName, campaign?.campaignEngagementId)],
    ['Note to agents', campaign?.engagementAgentNote],
    ['Started on page', bothNames(info.chatStartPage, info.chatStartUrl)],
    ['Place', [visitorInfo?.city, visitorInfo?.state, visitorInfo?.country].filter((part) => part !== undefined).join(', ')],
    [
      'Device',
      [visitorInfo?.device, visitorInfo?.operatingSystem, visitorInfo?.browser].filter((part) => part !== undefined).join(', '),
    ],
    ['MCS', info.chatMcs === undefined ? undefined : String(info.chatMcs)],
    ['Truncated', info.isPartial ? 'yes: the service left out parts of this record' : undefined],
    ['Attributes', info.enriched === false ? 'may still be missing: final data comes up to two hours after the end' : undefined],
  ]);
}

/** A transferred chat has several records, counted by set and sequence. */
function partOf({ engagementSet, engagementSequence }: EngagementRecord['info']): string | undefined {
  return (engagementSet ?? 0) === 0 && (engagementSequence ?? 0) === 0
    ? undefined
    : `set ${engagementSet ?? 0}, sequence ${engagementSequence ?? 0}`;
}
