import * as v from 'valibot';
import { engagementFields } from '../searchFiles/engagementFields.ts';
import { chatId, common, conversationId, day, engagementId, limit, requestId, reportedBody, service, sessionId, status, visitorId } from './inputFields.ts';
import type { ToolName } from './toolNames.ts';

/** The input of each tool. The schemas in package.json say the same to the model; a test compares the two. */
export const toolForms = {
  liveperson_get_visit_state: v.strictObject({ ...common, visitorId, sessionId }, problemOfObject),
  liveperson_get_chat_status: v.strictObject({ ...common, chatId }, problemOfObject),
  liveperson_search_transcripts: v.strictObject({ ...common, ...engagementFields, limit }, problemOfObject),
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
