import type { JsonObject } from '../../liveperson/json.ts';
import { second } from '../clock.ts';
import { historyTime } from '../times.ts';
import type { Engagement } from './engagement.ts';

/** The age of a record's field names: those of the samples of 2015 and 2017, and of the newest field tables. */
export type RecordForm = 'early' | 'middle' | 'newest';

/** Source: Engagement History API, methods page, `info`. */
export function recordInfo(engagement: Engagement, form: RecordForm, surveys: JsonObject): JsonObject {
  const { visitor, skill, start, end, session } = engagement;
  const interactive = engagement.lines.some((line) => line.source === 'visitor');
  return {
    ...times(engagement, form),
    duration: Math.max(0, Math.round((engagement.endedAt - engagement.acceptedAt) / second)),
    visitorId: visitor.visitorId,
    visitorName: engagement.visitorName,
    engagementId: `${engagement.accountId}${engagement.rtSessionId}`,
    ...(session === undefined ? {} : { sharkEngagementId: `${engagement.accountId}_${session.sessionId}_${session.contextId}` }),
    isInteractive: interactive,
    accountId: engagement.accountId,
    ...agentFields(engagement, form),
    skillId: skill.id,
    skillName: skill.name,
    ...(form === 'early'
      ? {}
      : {
          isAgentSurvey: 'operator' in surveys,
          isPostChatSurvey: 'postChat' in surveys,
          isPreChatSurvey: 'preChat' in surveys,
        }),
    channel: 1,
    startReason: start.code,
    startReasonDesc: start.text,
    endReason: end.code,
    endReasonDesc: end.text,
    engagementSet: engagement.set,
    engagementSequence: engagement.sequence,
    ...scores(engagement, form),
    ...(form === 'early' ? {} : startPage(engagement)),
    isPartial: false,
    ...(form === 'middle' ? { interactive } : {}),
    ...(form === 'newest' ? { isEnded: true, isChatDataEnriched: true } : { ended: true, chatDataEnriched: true }),
  };
}

function times({ acceptedAt, endedAt, requestedAt }: Engagement, form: RecordForm): JsonObject {
  return {
    startTime: historyTime(acceptedAt),
    startTimeL: acceptedAt,
    endTime: historyTime(endedAt),
    endTimeL: endedAt,
    ...(form === 'early' ? {} : { chatRequestedTime: historyTime(requestedAt), chatRequestedTimeL: requestedAt }),
  };
}

/** Nickname, full name and the agent's id have changed their key or type over time. */
function agentFields({ agent }: Engagement, form: RecordForm): JsonObject {
  const group = { agentGroupId: agent.group.id, agentGroupName: agent.group.name };
  switch (form) {
    case 'early':
      return {
        agentId: String(agent.id),
        agentName: agent.nickname,
        agentLoginName: agent.loginName,
        agentGroupId: agent.group.id,
        agentGroupName: agent.group.id === -1 ? 'NA' : agent.group.name,
      };
    case 'middle':
      return {
        agentId: String(agent.id),
        agentNickName: agent.nickname,
        agentLoginName: agent.loginName,
        agentFullName: agent.fullName,
        ...group,
      };
    case 'newest':
      return {
        agentId: agent.id,
        agentNickName: agent.nickname,
        agentLoginName: agent.loginName,
        agentFullname: agent.fullName,
        agentDeleted: agent.deleted,
        ...group,
      };
  }
}

/** `mcs` is −1, 0 or 1 and deprecated; the newest records have `alertedMCS` and `chatMCS` only. */
function scores({ mcs }: Engagement, form: RecordForm): JsonObject {
  if (mcs === undefined) return form === 'early' ? { mcs: null } : {};
  const alerted = mcs < 35 ? -1 : mcs > 65 ? 1 : 0;
  if (form === 'early') return { mcs: alerted };
  return { ...(form === 'middle' ? { mcs: alerted } : {}), alertedMCS: alerted, chatMCS: mcs };
}

function startPage({ industry, scenario }: Engagement): JsonObject {
  const page = industry.pages[scenario.page];
  return page === undefined ? {} : { chatStartUrl: `${industry.site}${page.path}`, chatStartPage: page.title };
}
