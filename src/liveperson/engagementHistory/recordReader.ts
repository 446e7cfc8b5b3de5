import { Deviations, type Reading } from '../deviations.ts';
import { id, isObject } from '../fieldKinds.ts';
import { given, optionalSection, readList, sectionOf } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { EngagementRecord } from './engagementRecord.ts';
import { readInfo } from './infoReader.ts';
import { readLine, readLineScore, readPrediction } from './lineReader.ts';
import { readAttributes, readCampaign, readCoBrowse, readSurveyAnswer, readVisitorInfo } from './sectionReaders.ts';

const sections = new Set([
  'info',
  'transcript',
  'lineScores',
  'campaign',
  'visitorInfo',
  'coBrowseSessions',
  'surveys',
  'predictions',
  'sdes',
]);

/**
 * Reads one record of Engagement History. Never throws and drops nothing: every section may be absent, what is not understood
 * stays in `raw` and is named in the deviations. Source: Engagement History API, methods page and appendix.
 */
export function readEngagementRecord(json: unknown): Reading<EngagementRecord> {
  const deviations = new Deviations();
  if (!isObject(json)) {
    deviations.add('', 'expected a record');
  }
  const value = readRecord(isObject(json) ? json : {}, deviations);
  return { value, deviations: value.deviations };
}

function readRecord(source: JsonObject, deviations: Deviations): EngagementRecord {
  const section = (key: string) => sectionOf(source, key, '', deviations);
  const info = section('info');
  const engagementId = id.read(info['engagementId']);
  if (engagementId === undefined) {
    deviations.add('info.engagementId', 'missing');
  }
  reportUnknownSections(source, deviations);
  const campaign = optionalSection(source, 'campaign', '', deviations);
  const visitorInfo = optionalSection(source, 'visitorInfo', '', deviations);
  return {
    engagementId: engagementId ?? '',
    info: readInfo(info, 'info', deviations),
    transcript: { lines: readList(section('transcript')['lines'], 'transcript.lines', deviations, readLine) },
    lineScores: readList(source['lineScores'], 'lineScores', deviations, readLineScore),
    ...given({
      campaign: campaign && readCampaign(campaign, 'campaign', deviations),
      visitorInfo: visitorInfo && readVisitorInfo(visitorInfo, 'visitorInfo', deviations),
    }),
    coBrowseSessions: readList(
      section('coBrowseSessions')['coBrowseSessionsList'],
      'coBrowseSessions.coBrowseSessionsList',
      deviations,
      readCoBrowse,
    ),
    surveys: readSurveys(section('surveys'), deviations),
    predictions: readList(source['predictions'], 'predictions', deviations, readPrediction),
    sdes: readList(section('sdes')['events'], 'sdes.events', deviations, readAttributes).flat(),
    deviations: deviations.all,
    raw: source,
  };
}

function readSurveys(source: JsonObject, deviations: Deviations): EngagementRecord['surveys'] {
  const answers = (key: string) => readList(source[key], `surveys.${key}`, deviations, readSurveyAnswer);
  return { preChat: answers('preChat'), postChat: answers('postChat'), operator: answers('operator') };
}

function reportUnknownSections(source: JsonObject, deviations: Deviations): void {
  for (const key in source) {
    if (!sections.has(key)) {
      deviations.add(key, 'not documented');
    }
  }
}
