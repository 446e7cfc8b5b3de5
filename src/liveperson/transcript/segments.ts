import type { SegmentKind, TranscriptEntry, TranscriptSegment } from './transcript.ts';

const titles: Readonly<Record<SegmentKind, string>> = {
  preChatSurvey: 'Pre-chat survey',
  conversation: 'Conversation',
  coBrowse: 'Co-browse',
  attributes: 'Engagement attributes',
  postChatSurvey: 'Post-chat survey',
  agentSurvey: 'Agent survey',
};

/** Segments in the order given; only the conversation is there when it has no entries. Attributes and co-browse go by time. */
export function segmentsWith(
  parts: readonly (readonly [kind: SegmentKind, entries: readonly TranscriptEntry[]])[],
): readonly TranscriptSegment[] {
  return parts
    .filter(([kind, entries]) => kind === 'conversation' || entries.length > 0)
    .map(([kind, entries]) => ({
      kind,
      title: titles[kind],
      entries: kind === 'attributes' || kind === 'coBrowse' ? byTime(entries) : entries,
    }));
}

function byTime(entries: readonly TranscriptEntry[]): readonly TranscriptEntry[] {
  return entries.toSorted(
    (left, right) => (left.time ?? Number.POSITIVE_INFINITY) - (right.time ?? Number.POSITIVE_INFINITY) || 0,
  );
}
