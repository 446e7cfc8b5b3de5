import * as vscode from 'vscode';
import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import { collectPages } from '../liveperson/search/collectPages.ts';
import { readQuery } from '../searchFiles/readQuery.ts';
import { chatLine } from './chatLine.ts';
import { common, mostChats, usualChats } from './inputFields.ts';
import { maskedRecord } from './maskedRecords.ts';
import { toolOf, type ToolCall } from './tool.ts';
import { toolForms } from './toolForms.ts';

const mostRequests = 20;

/** Ended chats that match a query, one line each. The query is checked as that of a search file. */
export const searchTool = toolOf(toolForms.liveperson_search_transcripts, ({ accountId, fromLine }, given) => {
  const now = Date.now();
  const { search, problems } = readQuery('chats', queryIn(given), now);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || search.product !== 'chats')
    return { problems: errors.map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`.replace(/^: /, '')) };
  const warnings = problems.map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`);
  const query = { ...search.query, limit: search.query.limit ?? usualChats };
  return {
    request: {
      account: 'needed',
      ...(accountId !== undefined && { accountId }),
      fromLine: fromLine ?? 1,
      subject: vscode.l10n.t('ended chats that match {0}', JSON.stringify(queryIn(given))),
      run: (call) => runSearch(call, query, warnings),
    },
  };
});

/** What is not the query's own. */
const ownFields: readonly string[] = Object.keys(common);

function queryIn(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(Object.entries(given).filter(([name]) => !ownFields.includes(name)));
}

async function runSearch(call: ToolCall, query: EngagementQuery & { readonly limit: number }, problems: readonly string[]): Promise<string> {
  const client = await call.services.clients.get(call.accountId);
  const pages = client.searchEngagements(query, { signal: call.signal, concurrency: 1 });
  const { records, count, ended, warnings } = await collectPages(pages, mostRequests);
  const masker = await call.services.masker();
  const lines = records.map((record) => chatLine(maskedRecord(record, masker), query.keyword, masker));
  const moment = (time: number): string => new Date(time).toISOString();
  return [
    `Ended chats of account ${call.accountId} that started from ${moment(query.from)} to ${moment(query.to)} and match the query, times in UTC.`,
    ended && records.length < query.limit
      ? `${records.length} found, all of them listed, one JSON object per line.`
      : `${records.length} listed of ${count} counted so far, one JSON object per line. Narrow the query, or raise limit (${mostChats} at most).`,
    ...problems.map((problem) => `Note: ${problem}`),
    ...warnings.map(({ message }) => `Warning: ${message}`),
    ...(records.length === 0 ? ['Chats appear in the history after they have ended, and their attributes up to two hours later.'] : []),
    ...lines,
  ].join('\n');
}
