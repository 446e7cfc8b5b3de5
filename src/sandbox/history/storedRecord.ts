import type { JsonObject } from '../../liveperson/json.ts';
import { isObject, listAt, numberOf, objectAt, parseObject, textOf } from '../json.ts';

/** One record of Engagement History with what its search looks at. */
export interface StoredRecord {
  /** The record as it is at a time: attributes come in up to two hours after the end. */
  recordAt(now: number): JsonObject;
  /** The record as it goes out. A search may answer it truncated; asked for alone it is complete. */
  textAt(now: number, form: 'search' | 'alone'): string;
  readonly facts: RecordFacts;
  /** Documented records are served for ever. */
  readonly documented: boolean;
}

/** Read out of the record as served, in whichever of the documented variants it was written. */
export interface RecordFacts {
  readonly engagementId: string;
  readonly start: number;
  readonly end: number;
  /** Seconds. */
  readonly duration: number;
  readonly visitor: string;
  readonly agentId: string;
  readonly agentGroupId: string;
  readonly skillId: string;
  readonly interactive: boolean;
  readonly channel?: number;
  readonly mcs?: number;
  readonly alertedMcs?: number;
  readonly chatMcs?: number;
  readonly coBrowse: readonly { readonly seconds: number; readonly interactive: boolean }[];
  readonly hasRichContent: boolean;
  readonly predictionLabels: readonly string[];
}

export function documentedRecord(text: string): StoredRecord {
  const record = parseObject(text);
  if (record === undefined) throw new SyntaxError('A documented record is no JSON object');
  return { recordAt: () => record, textAt: () => text, facts: readFacts(record), documented: true };
}

export function readFacts(record: JsonObject): RecordFacts {
  const info = objectAt(record, 'info');
  const optional = (name: string, key: string) => {
    const value = numberOf(info[key]);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    engagementId: textOf(info['engagementId']) ?? '',
    start: numberOf(info['startTimeL']) ?? 0,
    end: numberOf(info['endTimeL']) ?? 0,
    duration: numberOf(info['duration']) ?? 0,
    visitor: textOf(info['visitorId']) ?? '',
    agentId: textOf(info['agentId']) ?? '',
    agentGroupId: textOf(info['agentGroupId']) ?? '',
    skillId: textOf(info['skillId']) ?? '',
    interactive: (info['isInteractive'] ?? info['interactive']) === true,
    ...optional('channel', 'channel'),
    ...optional('mcs', 'mcs'),
    ...optional('alertedMcs', 'alertedMCS'),
    ...optional('chatMcs', 'chatMCS'),
    coBrowse: coBrowseFacts(record),
    hasRichContent: listAt(record['transcript'], 'lines').some((line) => isObject(line) && line['textType'] === 'rich-content'),
    predictionLabels: predictionLabels(record),
  };
}

/** Answers give the duration in milliseconds, the filter asks in seconds. */
function coBrowseFacts(record: JsonObject): RecordFacts['coBrowse'] {
  return listAt(record['coBrowseSessions'], 'coBrowseSessionsList')
    .filter(isObject)
    .map((session) => ({
      seconds: (numberOf(session['duration']) ?? 0) / 1000,
      interactive: (session['interactive'] ?? session['isInteractive']) === true,
    }));
}

function predictionLabels(record: JsonObject): string[] {
  return listAt(record, 'predictions').flatMap((prediction) => {
    if (!isObject(prediction)) return [];
    const label = textOf(objectAt(prediction, 'topPrediction')['predictionLabel'] ?? prediction['predictionLabel']);
    return label === undefined ? [] : [label];
  });
}
