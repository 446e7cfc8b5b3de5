import type { EngagementRecord, HistoryLine } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { Preview } from '../protocol/search.ts';

const linesShown = 40;
const lineLength = 500;
const factLength = 500;
const nameLength = 100;

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
    facts: facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value: cut(value, factLength) }])),
    lines: transcript.lines.slice(0, linesShown).map((line) => ({ speaker: cut(line.by ?? '', nameLength), role: roleOf(line), text: cut(plainText(line), lineLength) })),
    more: Math.max(0, transcript.lines.length - linesShown),
  };
}

function roleOf({ source, subType }: HistoryLine): string {
  return subType === 'ONLY_TO_REP' ? 'agents only' : (source ?? '');
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
