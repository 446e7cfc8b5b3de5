import type { EngagementRecord } from '../engagementHistory/engagementRecord.ts';
import type { TimeZone } from './clockTime.ts';
import { attributeEntry, coBrowseEntry, inLineOrder, lineEntry, surveyEntry } from './engagementEntries.ts';
import { engagementHeader } from './engagementHeader.ts';
import { segmentsWith } from './segments.ts';
import type { Transcript } from './transcript.ts';

/** `zone`: whose wall clock the header shows. Give `formatTranscript` the same. */
export interface TranscriptOptions {
  readonly zone?: TimeZone;
}

/** Makes a chat readable: header, pre-chat survey, lines in order, co-browse sessions, attributes in time, surveys after it. */
export function transcriptFromEngagement(record: EngagementRecord, { zone = 'local' }: TranscriptOptions = {}): Transcript {
  const { surveys } = record;
  return {
    title: `Chat ${record.engagementId === '' ? 'without engagement id' : record.engagementId}`,
    header: engagementHeader(record, zone),
    segments: segmentsWith([
      ['preChatSurvey', surveys.preChat.map(surveyEntry)],
      ['conversation', inLineOrder(record.transcript.lines).map(lineEntry)],
      ['coBrowse', record.coBrowseSessions.map(coBrowseEntry)],
      ['attributes', record.sdes.map(attributeEntry)],
      ['postChatSurvey', surveys.postChat.map(surveyEntry)],
      ['agentSurvey', surveys.operator.map(surveyEntry)],
    ]),
    ...origin(record),
  };
}

/** Relative times count from when the visitor asked for the chat, else from the start. */
function origin({ info, transcript }: EngagementRecord): { readonly origin?: number } {
  const asked = info.chatRequestedTime ?? transcript.lines.find(({ time }) => time !== undefined)?.time ?? info.startTime;
  return asked === undefined ? {} : { origin: asked };
}
