import type { Deviations } from '../deviations.ts';
import { count, flag, id, number, text, time, word } from '../fieldKinds.ts';
import { fieldTable, readFields } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { ConversationInfo, ConversationMonitoring } from './conversation.ts';

type InfoFields = { -readonly [K in keyof ConversationInfo]: ConversationInfo[K] };

const unread = [
  'conversationId',
  'wasStepUp',
  'pendingAgentSurvey',
  'deviceModel',
  'integration',
  'integrationVersion',
  'appId',
  'appVersion',
  'features',
  'firstIntentName',
  'firstIntentLabel',
];

const infoFields = fieldTable<InfoFields>((to) => ({
  brandId: to('brandId', id),
  status: to('status', word),
  fullDialogStatus: to('fullDialogStatus', word),
  startTimeL: to('startTime', time),
  startTime: to.fallback('startTime', time),
  endTimeL: to('endTime', time),
  endTime: to.fallback('endTime', time),
  conversationEndTimeL: to('conversationEndTime', time),
  conversationEndTime: to.fallback('conversationEndTime', time),
  fullDialogEndTimeL: to('fullDialogEndTime', time),
  fullDialogEndTime: to.fallback('fullDialogEndTime', time),
  duration: to('duration', count),
  closeReason: to('closeReason', word),
  closeReasonDescription: to('closeReasonDescription', word),
  latestAgentId: to('latestAgentId', id),
  latestAgentNickname: to('latestAgentName', word),
  latestAgentFullName: to('latestAgentFullName', word),
  latestAgentLoginName: to('latestAgentLoginName', word),
  agentDeleted: to('agentDeleted', flag),
  latestSkillId: to('latestSkillId', id),
  latestSkillName: to('latestSkillName', word),
  latestAgentGroupId: to('latestAgentGroupId', id),
  latestAgentGroupName: to('latestAgentGroupName', word),
  latestQueueState: to('latestQueueState', word),
  source: to('source', word),
  mcs: to('mcs', count),
  alertedMCS: to('alertedMcs', number),
  // The sample's name; the table writes csat.
  csatRate: to('csat', count),
  csat: to.fallback('csat', count),
  firstConversation: to('firstConversation', flag),
  isPartial: to('isPartial', flag),
  device: to('device', word),
  browser: to('browser', word),
  browserVersion: to('browserVersion', word),
  operatingSystem: to('operatingSystem', word),
  operatingSystemVersion: to('operatingSystemVersion', word),
  visitorId: to('visitorId', id),
  sessionId: to('sessionId', id),
  interactionContextId: to('contextId', id),
  timeZone: to('timeZone', word),
  language: to('language', word),
  ipAddress: to('ipAddress', word),
  ...Object.fromEntries(unread.map((key) => [key, null])),
}));

/** Reads `info`. */
export function readConversationInfo(source: JsonObject, path: string, deviations: Deviations): ConversationInfo {
  return readFields<InfoFields>({ isPartial: false }, infoFields, source, path, deviations);
}

const monitoringFields = fieldTable<ConversationMonitoring>((to) => ({
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
  conversationStartPage: to('startPage', word),
  conversationStartPageTitle: to('startPageTitle', text),
}));

/** Reads `monitoring`. */
export function readMonitoring(source: JsonObject, path: string, deviations: Deviations): ConversationMonitoring {
  return readFields<ConversationMonitoring>({}, monitoringFields, source, path, deviations);
}
