import type { Deviations } from '../deviations.ts';
import { id, idOrZero, number, object, text, time, word } from '../fieldKinds.ts';
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
  return readFields<LineFields>({ raw: source }, lineFields, source, path, deviations);
}

const scoreFields = fieldTable<LineScore>((to) => ({ lineSeq: to('seq', id), lineRawScore: to('rawScore', number), mcs: to('mcs', number) }));

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
  return nested === undefined ? prediction : readFields(prediction, predictionFields, nested, `${path}.topPrediction`, deviations);
}
