import type { TranscriptModel } from '../../../../src/documents/documentContent.ts';
import { formatTranscript } from '../../../../src/liveperson/transcript/format.ts';
import type { TranscriptEntry, TranscriptText } from '../../../../src/liveperson/transcript/transcript.ts';

export function entry(parts: Partial<TranscriptEntry> = {}): TranscriptEntry {
  return { speaker: 'visitor', name: 'You', agentOnly: false, text: ['hello'], ...parts };
}

/** A conversation as the product lays it out. */
export function laidOut(conversation: readonly TranscriptEntry[], survey: readonly TranscriptEntry[] = []): TranscriptText {
  return formatTranscript({
    title: 'Chat 1',
    header: [{ label: 'Skill', value: 'Sales' }],
    segments: [
      { kind: 'preChatSurvey', title: 'Pre-chat survey', entries: survey },
      { kind: 'conversation', title: 'Conversation', entries: conversation },
    ],
  }, { zone: 'utc' });
}

export function longParts(lines: number): TranscriptModel['parts'] {
  return laidOut(
    Array.from({ length: lines }, (_, index) =>
      entry({
        time: index * 1000,
        speaker: index % 2 === 0 ? 'visitor' : 'agent',
        text:
          index % 3 === 0
            ? ['first line', 'second line', 'third']
            : [`line ${index} of a rather long conversation about an order`],
      }),
    ),
  );
}
