import * as vscode from 'vscode';
import { queryToken } from '../../documents/searchList/queryToken.ts';
import { timeRangeName } from '../../explorer/items/timeRangeName.ts';
import { rangeMs, timeRanges } from '../../explorer/timeRange.ts';
import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import { field, idsOf } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { askAccount } from '../prompts/askAccount.ts';
import { readQuery } from '../readQuery.ts';

/**
 * Opens the chats of a search as a document, one line each: of `{ accountId, query? }`, or of the time that is asked for. The
 * list goes no further than 20 requests. Returns its URI, under which the search is run again after a reload.
 */
export async function openSearchList(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const { id: accountId } = await askAccount(services, idsOf(argument).accountId);
  const query = readQuery(field(argument, 'query'), accountId) ?? (await askTime(services, Date.now()));
  return await services.documents.open({ kind: 'searchList', accountId, query: queryToken({ sort: 'start:desc', ...query }) });
}

async function askTime({ privacy }: CommandServices, now: number): Promise<EngagementQuery> {
  const ranges = timeRanges.map((range) => ({ label: timeRangeName(range), range }));
  const chosen = await privacy.window.showQuickPick(ranges, { title: vscode.l10n.t('List the chats of') });
  if (!chosen) throw new vscode.CancellationError();
  return { from: now - rangeMs(chosen.range), to: now };
}
