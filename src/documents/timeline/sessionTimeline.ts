import type { EngagementRecord, HistoryAttribute } from '../../liveperson/engagementHistory/engagementRecord.ts';
import { attributeNamed } from '../../liveperson/attributes/nameMap.ts';
import type { Transcript, TranscriptEntry } from '../../liveperson/transcript/transcript.ts';
import { historyEntries } from './historyEntries.ts';
import { liveChatEntries } from './liveChatEntries.ts';
import type { TimelineSources } from './timelineSources.ts';
import { visitEntries } from './visitEntries.ts';

/**
 * One session on one clock: what the visit state, the live chat and the history know of it, in the order of time. What two of
 * them know (attributes, the lines of a chat that has just ended) is there once.
 */
export function sessionTimeline(sources: TimelineSources): Transcript {
  const { visitorId, sessionId, visits, records, chat, findings } = sources;
  const inHistory = new Set(records.map(({ engagementId }) => engagementId));
  const isLiveOnly = chat !== undefined && !inHistory.has(chat.info.engagementId ?? '');
  const entries = inTime([
    ...visits.flatMap(visitEntries),
    ...withoutKnownAttributes(sources).flatMap(historyEntries),
    ...(isLiveOnly ? liveChatEntries(chat) : []),
  ]);
  const origin = visits[0]?.startTime ?? entries[0]?.time;
  return {
    title: `Session ${sessionId}`,
    header: [{ label: 'Visitor', value: visitorId }, { label: 'Session', value: sessionId }, ...findings],
    segments: [{ kind: 'conversation', title: 'Timeline', entries }],
    ...(origin !== undefined && { origin }),
  };
}

/** Entries without a time come last; those of one moment stay in the order of their sources: visit, history, live chat. */
function inTime(entries: readonly TranscriptEntry[]): readonly TranscriptEntry[] {
  const at = ({ time }: TranscriptEntry): number => time ?? Number.MAX_VALUE;
  return entries.toSorted((left, right) => at(left) - at(right));
}

/** The records without the attributes that the visit state shows, too: same attribute, same time. */
function withoutKnownAttributes({ visits, records }: TimelineSources): readonly EngagementRecord[] {
  const known = new Set(visits.flatMap(({ events }) => events.map(({ key, time }) => `${typeOf(key)} ${time ?? ''}`)));
  const isKnown = ({ key, serverTime, originalTime }: HistoryAttribute): boolean =>
    [serverTime, originalTime].some((time) => time !== undefined && known.has(`${typeOf(key)} ${time}`));
  return records.map((record) => ({ ...record, sdes: record.sdes.filter((attribute) => !isKnown(attribute)) }));
}

/** An attribute has other names in the history than in the visit state. */
function typeOf(key: string): string {
  return attributeNamed(key)?.type ?? key;
}
