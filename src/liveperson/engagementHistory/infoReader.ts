import type { Deviations } from '../deviations.ts';
import { count, flag, id, number, text, time, word } from '../fieldKinds.ts';
import { fieldTable, readFields } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { EngagementInfo } from './engagementRecord.ts';

type InfoFields = { -readonly [K in keyof EngagementInfo]: EngagementInfo[K] };

const infoFields = fieldTable<InfoFields>((to) => ({
  startTimeL: to('startTime', time),
  startTime: to.fallback('startTime', time),
  endTimeL: to('endTime', time),
  endTime: to.fallback('endTime', time),
  chatRequestedTimeL: to('chatRequestedTime', time),
  chatRequestedTime: to.fallback('chatRequestedTime', time),
  duration: to('duration', count),
  visitorId: to('visitorId', id),
  visitorName: to('visitorName', text),
  // Read by the record's reader: it stands beside the sections there.
  engagementId: null,
  sharkEngagementId: to('sharkEngagementId', id),
  accountId: to('accountId', id),
  agentId: to('agentId', id),
  // The nickname: agentNickName in the newest table and data of 2017, agentName in the older table and data of 2015.
  agentNickName: to('agentName', word),
  agentName: to.fallback('agentName', word),
  agentLoginName: to('agentLoginName', word),
  agentFullName: to('agentFullName', word),
  agentFullname: to.fallback('agentFullName', word),
  agentDeleted: to('agentDeleted', flag),
  agentGroupId: to('agentGroupId', id),
  agentGroupName: to('agentGroupName', word),
  skillId: to('skillId', id),
  skillName: to('skillName', word),
  isInteractive: to('interactive', flag),
  interactive: to.fallback('interactive', flag),
  isAgentSurvey: null,
  isPostChatSurvey: null,
  isPreChatSurvey: null,
  channel: to('channel', number),
  startReason: to('startReason', id),
  startReasonDesc: to('startReasonText', word),
  endReason: to('endReason', id),
  endReasonDesc: to('endReasonText', word),
  engagementSet: to('engagementSet', number),
  engagementSequence: to('engagementSequence', number),
  mcs: to('mcs', number),
  alertedMCS: to('alertedMcs', number),
  chatMCS: to('chatMcs', count),
  chatStartUrl: to('chatStartUrl', word),
  chatStartPage: to('chatStartPage', word),
  isPartial: to('isPartial', flag),
  isEnded: to('ended', flag),
  ended: to.fallback('ended', flag),
  isChatDataEnriched: to('enriched', flag),
  chatDataEnriched: to.fallback('enriched', flag),
}));

/** Reads `info`, its two spellings of several names evened out, and takes the monitoring session out of the shark id. */
export function readInfo(source: JsonObject, path: string, deviations: Deviations): EngagementInfo {
  const info = readFields<InfoFields>({ isPartial: false }, infoFields, source, path, deviations);
  if (info.sharkEngagementId !== undefined) {
    Object.assign(info, splitSharkId(info.sharkEngagementId, info.accountId));
  }
  return info;
}

/**
 * `{account}_{sid}_{context}` → session and context. The session id may itself contain `_`, so the account is cut from the left
 * and the context from the right. The form is inferred from examples: the field is documented as internal.
 */
function splitSharkId(
  sharkId: string,
  accountId: string | undefined,
): { readonly sessionId?: string; readonly contextId?: string } {
  const start = accountId !== undefined && sharkId.startsWith(`${accountId}_`) ? accountId.length : sharkId.indexOf('_');
  const end = sharkId.lastIndexOf('_');
  return start < 1 || end <= start + 1
    ? {}
    : { sessionId: sharkId.slice(start + 1, end), ...(end + 1 < sharkId.length ? { contextId: sharkId.slice(end + 1) } : {}) };
}
