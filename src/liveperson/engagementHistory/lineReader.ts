import type { Deviations } from '../deviations.ts';
import { id, idOrZero, isPlaceholder, number, object, text, time, word } from '../fieldKinds.ts';
import { fieldTable, readFields } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { HistoryLine, LineScore, Prediction } from './engagementRecord.ts';

type LineFields = { -readonly [K in keyof HistoryLine]: HistoryLine[K] };

const lineFields = fieldTable<LineFields>((to) => ({
  timeL: to('time', time),
  time: to.fallback('time', time),
  lineSeq: to('seq', id),
  source: to('source', word),
  by: to('by', text),
  text: to('text', text),
  textType: to('textType', word),
  json: to('json', object),
  subType: to('subType', word),
  controlType: to('controlType', number),
  cannedAnswerType: to('cannedAnswerType', number),
  agentId: to('agentId', idOrZero),
}));

/** Reads one entry of `transcript.lines`. */
export function readLine(source: JsonObject, path: string, deviations: Deviations): HistoryLine {
  return readUsualLine(source) ?? readFields<LineFields>({ raw: source }, lineFields, source, path, deviations);
}

/**
 * Most of a history consists of lines that have exactly the documented keys, each of its documented type. They are read in one
 * step, several times faster than key by key; undefined for every other line.
 */
function readUsualLine(source: JsonObject): HistoryLine | undefined {
  const {
    timeL,
    time: written,
    source: from,
    by,
    text: said,
    textType,
    subType,
    controlType,
    cannedAnswerType,
    lineSeq,
    agentId,
  } = source;
  const usual =
    typeof timeL === 'number' &&
    timeL > 0 &&
    typeof written === 'string' &&
    typeof by === 'string' &&
    typeof said === 'string' &&
    typeof controlType === 'number' &&
    typeof cannedAnswerType === 'number' &&
    (from === 'visitor' || from === 'agent' || from === 'system') &&
    (subType === 'REGULAR' || subType === 'ONLY_TO_REP') &&
    (textType === 'plain' || textType === 'html' || textType === 'url');
  const sequenced = typeof lineSeq === 'string' && !isPlaceholder(lineSeq);
  const numbered = typeof agentId === 'number' && agentId >= 0;
  if (!usual || Object.keys(source).length !== 9 + Number(sequenced) + Number(numbered)) {
    return undefined;
  }
  const line: LineFields = {
    time: timeL,
    source: from,
    by,
    text: said,
    textType,
    subType,
    controlType,
    cannedAnswerType,
    raw: source,
  };
  if (sequenced) {
    line.seq = lineSeq;
  }
  if (numbered && agentId !== 0) {
    line.agentId = String(agentId);
  }
  return line;
}

const scoreFields = fieldTable<LineScore>((to) => ({
  lineSeq: to('seq', id),
  lineRawScore: to('rawScore', number),
  mcs: to('mcs', number),
}));

/** Reads one entry of `lineScores`. */
export function readLineScore(source: JsonObject, path: string, deviations: Deviations): LineScore {
  return readFields<LineScore>({}, scoreFields, source, path, deviations);
}

const predictionFields = fieldTable<Prediction>((to) => ({
  lineSeq: to('lineSeq', id),
  predictionId: to('id', id),
  predictionLabel: to('label', word),
  confidenceScore: to('confidence', number),
  topPrediction: null,
}));

/** Reads one entry of `predictions`: nested under `topPrediction` in the sample, flat in the table. */
export function readPrediction(source: JsonObject, path: string, deviations: Deviations): Prediction {
  const prediction = readFields<Prediction>({}, predictionFields, source, path, deviations);
  const nested = object.read(source['topPrediction']);
  return nested === undefined
    ? prediction
    : readFields(prediction, predictionFields, nested, `${path}.topPrediction`, deviations);
}
