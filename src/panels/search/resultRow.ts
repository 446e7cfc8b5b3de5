import type { EngagementRecord, HistoryLine } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { ResultRow } from '../protocol/search.ts';
import { snippetOf } from './snippet.ts';

/** A cell shows less; a value without an end must not stay in memory a hundred thousand times. */
const textLength = 200;

/** What is kept of a record while its search is open: well under 1 kB. The conversation itself is fetched again when it is opened. */
export function resultRow({ engagementId, info, transcript }: EngagementRecord, needle: string, plainText: (line: HistoryLine) => string): ResultRow {
  const mcs = info.chatMcs ?? info.mcs;
  const agent = info.agentName ?? info.agentFullName ?? info.agentId;
  return {
    engagementId,
    lines: transcript.lines.length,
    partial: info.isPartial,
    snippet: snippetOf(transcript.lines, needle, plainText),
    ...(info.startTime !== undefined && { start: info.startTime }),
    ...(info.visitorId !== undefined && { visitorId: cut(info.visitorId) }),
    ...(info.visitorName !== undefined && { visitorName: cut(info.visitorName) }),
    ...(info.sessionId !== undefined && { sessionId: cut(info.sessionId) }),
    ...(agent !== undefined && { agent: cut(agent) }),
    ...(info.skillName !== undefined && { skill: cut(info.skillName) }),
    ...(info.duration !== undefined && { duration: info.duration }),
    ...(mcs !== undefined && { mcs }),
    ...(info.endReasonText !== undefined && { endReason: cut(info.endReasonText) }),
  };
}

function cut(text: string): string {
  return text.length > textLength ? `${text.slice(0, textLength)}…` : text;
}
