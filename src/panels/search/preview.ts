import type { EngagementRecord, HistoryLine } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { Preview } from '../protocol/search.ts';

const linesShown = 40;
const lineLength = 500;

/** The beginning of a conversation, to be read beside the results. */
export function previewOf({ engagementId, info, transcript, campaign }: EngagementRecord, plainText: (line: HistoryLine) => string): Preview {
  const facts = [
    { label: 'Visitor id', value: info.visitorId },
    { label: 'Session id', value: info.sessionId },
    { label: 'Skill', value: info.skillName },
    { label: 'Agent', value: info.agentName ?? info.agentFullName },
    { label: 'Ended', value: info.endReasonText },
    { label: 'Started on', value: info.chatStartUrl },
    { label: 'Campaign', value: campaign?.campaignName },
  ];
  return {
    title: engagementId,
    facts: facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }])),
    lines: transcript.lines.slice(0, linesShown).map((line) => ({ speaker: line.by ?? '', role: roleOf(line), text: plainText(line).slice(0, lineLength) })),
    more: Math.max(0, transcript.lines.length - linesShown),
  };
}

function roleOf({ source, subType }: HistoryLine): string {
  return subType === 'ONLY_TO_REP' ? 'agents only' : (source ?? '');
}
