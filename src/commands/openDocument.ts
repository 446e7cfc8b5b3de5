import type * as vscode from 'vscode';
import { dayOf } from '../documents/chatDay.ts';
import type { EngagementAddress } from '../documents/documentAddress.ts';
import { idsOf } from './commandArgument.ts';
import { rememberingOf, type CommandServices } from './commandServices.ts';
import { askAccount } from './prompts/askAccount.ts';
import { askEngagementId } from './prompts/askIds.ts';
import { assertPossible } from './prompts/idProblems.ts';
import { startTimeOf } from './startTime.ts';

/** Opens the transcript of an ended chat in an editor. Returns its URI. */
export async function openTranscript(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  return await services.documents.open({ kind: 'transcript', ...(await engagement(services, argument)) });
}

/** Opens a history record as JSON, as it was received. Returns its URI. */
export async function openRecord(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  return await services.documents.open({ kind: 'record', ...(await engagement(services, argument)) });
}

async function engagement(
  services: CommandServices,
  argument: unknown,
): Promise<Omit<EngagementAddress, 'kind'>> {
  const ids = idsOf(argument);
  const { id: accountId } = await askAccount(services, ids.accountId);
  const engagementId = ids.engagementId ?? (await askEngagementId(rememberingOf(services, accountId)));
  assertPossible('engagementId', engagementId);
  const day = dayOf(startTimeOf(argument));
  return { accountId, engagementId, ...(day !== undefined && { day }) };
}
