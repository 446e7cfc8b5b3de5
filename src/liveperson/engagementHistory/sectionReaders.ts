import { unwrapPayload } from '../attributes/payload.ts';
import type { Deviations } from '../deviations.ts';
import { count, flag, id, isObject, text, texts, time, word } from '../fieldKinds.ts';
import { fieldTable, given, nameOf, readFields } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { CoBrowseSession, HistoryAttribute, HistoryCampaign, HistoryVisitorInfo, SurveyAnswer } from './engagementRecord.ts';

const campaignFields = fieldTable<HistoryCampaign>((to) => ({
  campaignId: to('campaignId', id),
  campaignName: to('campaignName', word),
  campaignEngagementId: to('campaignEngagementId', id),
  campaignEngagementName: to('campaignEngagementName', word),
  goalId: to('goalId', id),
  goalName: to('goalName', word),
  engagementAgentNote: to('engagementAgentNote', text),
  visitorBehaviorId: to('visitorBehaviorId', id),
  visitorBehaviorName: to('visitorBehaviorName', word),
  visitorProfileId: to('visitorProfileId', id),
  visitorProfileName: to('visitorProfileName', word),
  lobId: to('lobId', id),
  lobName: to('lobName', word),
  locationId: to('locationId', id),
  locationName: to('locationName', word),
  // The Messaging Interactions table prints these with a capital L.
  LocationId: to.fallback('locationId', id),
  LocationName: to.fallback('locationName', word),
  behaviorSystemDefault: null,
  profileSystemDefault: null,
  engagementSource: null,
  engagementApplicationId: null,
  engagementApplicationName: null,
  engagementApplicationTypeId: null,
  engagementApplicationTypeName: null,
}));

/** Reads `campaign`, of a chat or of a messaging conversation. */
export function readCampaign(source: JsonObject, path: string, deviations: Deviations): HistoryCampaign {
  return readFields<HistoryCampaign>({}, campaignFields, source, path, deviations);
}

const visitorFields = fieldTable<HistoryVisitorInfo>((to) => ({
  country: to('country', word),
  countryCode: to('countryCode', word),
  state: to('state', word),
  city: to('city', word),
  isp: to('isp', word),
  org: to('org', word),
  device: to('device', word),
  ipAddress: to('ipAddress', word),
  browser: to('browser', word),
  operatingSystem: to('operatingSystem', word),
  browserType: to('browserType', word),
}));

/** Reads `visitorInfo`. */
export function readVisitorInfo(source: JsonObject, path: string, deviations: Deviations): HistoryVisitorInfo {
  return readFields<HistoryVisitorInfo>({}, visitorFields, source, path, deviations);
}

const coBrowseFields = fieldTable<CoBrowseSession>((to) => ({
  sessionId: to('sessionId', id),
  startTimeL: to('startTime', time),
  startTime: to.fallback('startTime', time),
  endTimeL: to('endTime', time),
  endTime: to.fallback('endTime', time),
  interactiveTimeL: to('interactiveTime', time),
  interactiveTime: to.fallback('interactiveTime', time),
  endReason: to('endReason', word),
  duration: to('durationMs', count),
  interactive: to('interactive', flag),
  isInteractive: to.fallback('interactive', flag),
  type: null,
  agentId: null,
  capabilities: null,
}));

/** Reads one entry of `coBrowseSessionsList`. */
export function readCoBrowse(source: JsonObject, path: string, deviations: Deviations): CoBrowseSession {
  return readFields<CoBrowseSession>({}, coBrowseFields, source, path, deviations);
}

type SurveyFields = { -readonly [K in keyof SurveyAnswer]: SurveyAnswer[K] };

const surveyFields = fieldTable<SurveyFields>((to) => ({
  displayName: to('question', text),
  // As the table prints it.
  'display name': to.fallback('question', text),
  value: to('answer', text),
  values: to('answers', texts),
  name: to('surveyName', text),
  timeL: to('time', time),
  time: to.fallback('time', time),
  questionId: to('questionId', id),
  questionID: to.fallback('questionId', id),
  surveyId: to('surveyId', id),
  surveyID: to.fallback('surveyId', id),
  scope: null,
  source: null,
  answersId: null,
}));

/** Reads one answer of a survey. The number of a time wins over its text, which disagrees in a documented example. */
export function readSurveyAnswer(source: JsonObject, path: string, deviations: Deviations): SurveyAnswer {
  const answer = readFields<SurveyFields>({ answers: [] }, surveyFields, source, path, deviations);
  const written = time.read(source['time']);
  if (written !== undefined && answer.time !== undefined && written !== answer.time) {
    deviations.add(`${path}.time`, 'says another time than timeL, which is used');
  }
  return answer;
}

/** Keys beside the payload of an attribute event. */
const eventKeys = new Set(['serverTimeStamp', 'originalTimeStamp', 'sdeType', 'isAuthenticated']);

/** Reads one entry of `sdes.events`: the payload is under the one key that is not part of the envelope. */
export function readAttributes(source: JsonObject, path: string, deviations: Deviations): readonly HistoryAttribute[] {
  const keys = Object.keys(source).filter((key) => !eventKeys.has(key));
  if (keys.length !== 1) {
    deviations.add(path, `expected one attribute, got ${keys.length}`);
  }
  return keys.map((key) => {
    const payload = source[key];
    if (!isObject(payload)) {
      deviations.add(`${path}.${key}`, `expected an object, got ${nameOf(payload)}`);
    }
    const { data, serverTime, originalTime, authenticated } = unwrapPayload(
      key,
      isObject(payload) ? payload : given({ value: payload }),
    );
    return {
      key,
      ...given({
        serverTime: serverTime ?? time.read(source['serverTimeStamp']),
        originalTime: originalTime ?? time.read(source['originalTimeStamp']),
        authenticated: flag.read(source['isAuthenticated']) ?? authenticated,
      }),
      data,
      raw: source,
    };
  });
}
