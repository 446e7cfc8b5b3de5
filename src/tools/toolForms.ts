import * as v from 'valibot';
import { conversationFields } from '../searchFiles/conversationFields.ts';
import { engagementFields } from '../searchFiles/engagementFields.ts';
import {
  chatId,
  common,
  conversationId,
  day,
  engagementId,
  limit,
  product,
  requestId,
  reportedBody,
  service,
  sessionId,
  status,
  visitorId,
} from './inputFields.ts';
import type { ToolName } from './toolNames.ts';

const { status: conversationStatus, latestSkillIds, latestAgentIds, summary } = conversationFields;
/** Of messaging conversations only. */
export const conversationOnly = { status: conversationStatus, latestSkillIds, latestAgentIds, summary } as const;
/** Of web chats only. */
export const chatsOnly: readonly string[] = Object.keys(engagementFields).filter(
  (name) => !Object.hasOwn(conversationFields, name),
);

/** The input of each tool. The schemas in package.json say the same to the model; a test compares the two. */
export const toolForms = {
  liveperson_get_visit_state: v.strictObject({ ...common, visitorId, sessionId }, problemOfObject),
  liveperson_get_chat_status: v.strictObject({ ...common, chatId }, problemOfObject),
  liveperson_search_transcripts: v.strictObject(
    { ...common, product, ...engagementFields, ...conversationOnly, limit },
    problemOfObject,
  ),
  liveperson_get_transcript: v.strictObject(
    {
      ...common,
      engagementId: v.exactOptional(engagementId),
      day: v.exactOptional(day),
      conversationId: v.exactOptional(conversationId),
    },
    problemOfObject,
  ),
  liveperson_explain_error: v.strictObject(
    {
      ...common,
      requestId: v.exactOptional(requestId),
      service: v.exactOptional(service),
      status: v.exactOptional(status),
      body: v.exactOptional(reportedBody),
    },
    problemOfObject,
  ),
} as const satisfies Record<ToolName, unknown>;

function problemOfObject({ expected }: v.StrictObjectIssue): string {
  if (expected === 'never') return 'Not a field of this input.';
  return expected === 'Object' ? 'Needs an object.' : `Needs ${expected}.`;
}
