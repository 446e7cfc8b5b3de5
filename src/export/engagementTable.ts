import type { EngagementRecord, HistoryLine } from '../liveperson/engagementHistory/engagementRecord.ts';
import { htmlToText } from '../liveperson/transcript/html.ts';
import { isoTime, table } from './table.ts';

/** The columns of exported chats: what a spreadsheet is asked for. Times are UTC, durations seconds. */
const { columns, row } = table<EngagementRecord>({
  engagementId: ({ engagementId }) => engagementId,
  startTime: ({ info }) => isoTime(info.startTime),
  endTime: ({ info }) => isoTime(info.endTime),
  chatRequestedTime: ({ info }) => isoTime(info.chatRequestedTime),
  duration: ({ info }) => info.duration,
  engagementSet: ({ info }) => info.engagementSet,
  engagementSequence: ({ info }) => info.engagementSequence,
  visitorId: ({ info }) => info.visitorId,
  visitorName: ({ info }) => info.visitorName,
  sessionId: ({ info }) => info.sessionId,
  agentId: ({ info }) => info.agentId,
  agentName: ({ info }) => info.agentName,
  agentLoginName: ({ info }) => info.agentLoginName,
  agentFullName: ({ info }) => info.agentFullName,
  agentGroupId: ({ info }) => info.agentGroupId,
  agentGroupName: ({ info }) => info.agentGroupName,
  skillId: ({ info }) => info.skillId,
  skillName: ({ info }) => info.skillName,
  channel: ({ info }) => info.channel,
  interactive: ({ info }) => info.interactive,
  startReason: ({ info }) => info.startReasonText ?? info.startReason,
  endReason: ({ info }) => info.endReasonText ?? info.endReason,
  mcs: ({ info }) => info.chatMcs ?? info.mcs,
  alertedMcs: ({ info }) => info.alertedMcs,
  chatStartUrl: ({ info }) => info.chatStartUrl,
  chatStartPage: ({ info }) => info.chatStartPage,
  campaignId: ({ campaign }) => campaign?.campaignId,
  campaignName: ({ campaign }) => campaign?.campaignName,
  campaignEngagementId: ({ campaign }) => campaign?.campaignEngagementId,
  campaignEngagementName: ({ campaign }) => campaign?.campaignEngagementName,
  country: ({ visitorInfo }) => visitorInfo?.country,
  city: ({ visitorInfo }) => visitorInfo?.city,
  device: ({ visitorInfo }) => visitorInfo?.device,
  browser: ({ visitorInfo }) => visitorInfo?.browser,
  operatingSystem: ({ visitorInfo }) => visitorInfo?.operatingSystem,
  lines: ({ transcript }) => transcript.lines.length,
  isPartial: ({ info }) => info.isPartial,
  transcript: ({ transcript }) => transcript.lines.map(lineText).join('\n'),
});

export const engagementColumns = columns;
export const engagementRow = row;

function lineText({ time, source, by, text = '', textType, json }: HistoryLine): string {
  const words =
    textType === 'html' ? htmlToText(text).join(' ') : text === '' && json !== undefined ? JSON.stringify(json) : text;
  const head = [isoTime(time), by ?? source].filter((part) => part !== undefined).join(' ');
  return head === '' ? words : `${head}: ${words}`;
}
