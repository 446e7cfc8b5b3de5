import type { Deviations } from '../deviations.ts';
import { id, text, time, word } from '../fieldKinds.ts';
import { fieldTable, readFields } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { AgentParticipant, ConsumerParticipant, Dialog, Transfer } from './conversation.ts';

const agentFields = fieldTable<AgentParticipant>((to) => ({
  agentId: to('agentId', id),
  agentNickname: to('name', word),
  agentFullName: to('fullName', word),
  agentLoginName: to('loginName', word),
  userTypeName: to('userType', word),
  userType: to.fallback('userType', word),
  role: to('role', word),
  permission: to('permission', word),
  timeL: to('time', time),
  time: to.fallback('time', time),
  dialogId: to('dialogId', id),
  agentDeleted: null,
  agentGroupId: null,
  agentGroupName: null,
  contextData: null,
}));

/** Reads one entry of `agentParticipants`. */
export function readAgent(source: JsonObject, path: string, deviations: Deviations): AgentParticipant {
  return readFields<AgentParticipant>({}, agentFields, source, path, deviations);
}

const consumerFields = fieldTable<ConsumerParticipant>((to) => ({
  participantId: to('participantId', id),
  firstName: to('firstName', word),
  lastName: to('lastName', word),
  consumerName: to('name', word),
  email: to('email', word),
  phone: to('phone', word),
  timeL: to('time', time),
  time: to.fallback('time', time),
  token: null,
  avatarURL: null,
  joinTime: null,
  joinTimeL: null,
  dialogId: null,
}));

/** Reads one entry of `consumerParticipants`. */
export function readConsumer(source: JsonObject, path: string, deviations: Deviations): ConsumerParticipant {
  return readFields<ConsumerParticipant>({}, consumerFields, source, path, deviations);
}

type TransferFields = { -readonly [K in keyof Transfer]: Transfer[K] };

const transferFields = fieldTable<TransferFields>((to) => ({
  timeL: to('time', time),
  time: to.fallback('time', time),
  reason: to('reason', word),
  by: to('by', id),
  sourceSkillName: to('fromSkill', word),
  sourceSkillId: to.fallback('fromSkill', id),
  targetSkillName: to('toSkill', word),
  targetSkillId: to.fallback('toSkill', id),
  sourceAgentNickname: to('fromAgent', word),
  sourceAgentFullName: to.fallback('fromAgent', word),
  sourceAgentLoginName: to.fallback('fromAgent', word),
  sourceAgentId: to.fallback('fromAgent', id),
  assignedAgentNickname: to('toAgent', word),
  assignedAgentFullName: to.fallback('toAgent', word),
  assignedAgentLoginName: to.fallback('toAgent', word),
  assignedAgentId: to.fallback('toAgent', id),
  dialogId: to('dialogId', id),
  contextData: null,
}));

/** Reads one entry of `transfers`. */
export function readTransfer(source: JsonObject, path: string, deviations: Deviations): Transfer {
  return readFields<TransferFields>({ raw: source }, transferFields, source, path, deviations);
}

const dialogFields = fieldTable<Dialog>((to) => ({
  dialogId: to('dialogId', id),
  status: to('status', word),
  dialogType: to('type', word),
  startTimeL: to('startTime', time),
  startTime: to.fallback('startTime', time),
  endTimeL: to('endTime', time),
  endTime: to.fallback('endTime', time),
  closeReason: to('closeReason', word),
  skillName: to('skillName', text),
  dialogChannelType: null,
  closeReasonDescription: null,
  skillId: null,
}));

/** Reads one entry of `dialogs`. */
export function readDialog(source: JsonObject, path: string, deviations: Deviations): Dialog {
  return readFields<Dialog>({}, dialogFields, source, path, deviations);
}
