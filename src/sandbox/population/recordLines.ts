import type { JsonObject } from '../../liveperson/json.ts';
import { textOf } from '../json.ts';
import type { Random } from '../random.ts';
import { historyTime } from '../times.ts';
import type { Engagement } from './engagement.ts';
import type { RecordForm } from './recordInfo.ts';

interface Line {
  readonly at: number;
  /** 4 routed, 3 accepted, 0 ordinary line, 5 ended: as in the samples, not documented. */
  readonly controlType: number;
  readonly content: JsonObject;
  readonly by: string;
  readonly source: 'system' | 'visitor' | 'agent';
  readonly subType: 'REGULAR' | 'ONLY_TO_REP';
  readonly canned: number;
}

/** The transcript with the system's lines around it. */
export function recordLines(engagement: Engagement, form: RecordForm): JsonObject[] {
  const { agent, requestedAt, acceptedAt, endedAt, sequence } = engagement;
  const welcome =
    sequence === 0 ? [system(requestedAt, 4, 'Thank you for choosing to chat with us.  An agent will be with you shortly.')] : [];
  const lines = [
    ...welcome,
    system(acceptedAt, 3, `You are now chatting with ${agent.nickname}.`),
    ...engagement.lines.map((line): Line => ({
      at: acceptedAt + line.after,
      controlType: 0,
      content: { ...(line.json === undefined ? { text: line.text ?? '' } : { json: line.json }), textType: line.kind },
      by: line.source === 'agent' ? agent.nickname : engagement.visitorName,
      source: line.source,
      subType: line.onlyToRep ? 'ONLY_TO_REP' : 'REGULAR',
      canned: line.canned,
    })),
    system(endedAt, 5, 'Thank you for chatting with us.'),
  ];
  lines.sort((a, b) => a.at - b.at);
  // Numbers are not contiguous: lines that the history does not show have taken some.
  return lines.map((line, index) => written(line, index * 2 + 1 + (index > 3 ? 1 : 0), agent.id, form));
}

function system(at: number, controlType: number, text: string): Line {
  return { at, controlType, content: { text, textType: 'plain' }, by: 'info', source: 'system', subType: 'REGULAR', canned: 0 };
}

function written(line: Line, seq: number, agentId: number, form: RecordForm): JsonObject {
  const { textType = 'plain', ...body } = line.content;
  return {
    time: historyTime(line.at),
    timeL: line.at,
    controlType: line.controlType,
    ...body,
    by: line.by,
    source: line.source,
    subType: line.subType,
    textType,
    cannedAnswerType: line.canned,
    ...(form === 'middle' ? {} : { lineSeq: String(seq) }),
    ...(form === 'early' ? {} : { agentId: line.source === 'agent' ? agentId : 0 }),
  };
}

/** One score a visitor's line, moving to the chat's final score. Joined by `lineSeq`, which some records lack. */
export function lineScores(lines: readonly JsonObject[], finalScore: number, random: Random): JsonObject[] {
  const scored = lines.filter((line) => line['source'] === 'visitor');
  return scored.map((line, index) => {
    const progress = (index + 1) / scored.length;
    const mcs = Math.round(50 + (finalScore - 50) * progress);
    return {
      lineSeq: textOf(line['lineSeq']) ?? String(index),
      lineRawScore: Math.round((finalScore - 50) / 4) + random.int(-3, 3),
      mcs,
    };
  });
}

/** Intents of the first lines of the visitor: nested in the sample, flat in the field table. */
export function predictions(lines: readonly JsonObject[], intent: string, form: RecordForm, random: Random): JsonObject[] {
  return lines
    .filter((line) => line['source'] === 'visitor')
    .slice(0, 2)
    .map((line, index) => {
      const lineSeq = textOf(line['lineSeq']) ?? String(index);
      const prediction = {
        predictionId: random.uuid(),
        predictionLabel: index === 0 ? intent : 'ask for help',
        confidenceScore: random.int(41, 98) / 100,
      };
      return form === 'early' ? { lineSeq, ...prediction } : { topPrediction: prediction, lineSeq };
    });
}
