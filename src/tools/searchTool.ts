import * as vscode from 'vscode';
import type { LivePersonClient } from '../liveperson/livePersonClient.ts';
import { collectPages, type CollectedPages } from '../liveperson/search/collectPages.ts';
import type { Masker } from '../privacy/masker.ts';
import { readQuery } from '../searchFiles/readQuery.ts';
import type { SearchFile } from '../searchFiles/searchFile.ts';
import { chatLine, conversationLine } from './chatLine.ts';
import { common, mostChats, usualChats } from './inputFields.ts';
import { maskedConversationRecord, maskedRecord } from './maskedRecords.ts';
import { toolOf, type ToolCall } from './tool.ts';
import { chatsOnly, conversationOnly, toolForms } from './toolForms.ts';

const mostRequests = 20;

/** Ended chats or messaging conversations that match a query, one line each. The query is checked as that of a search file. */
export const searchTool = toolOf(toolForms.liveperson_search_transcripts, ({ accountId, fromLine, product = 'chats' }, given) => {
  const fields = queryIn(given);
  const { search, problems } = readQuery(product, fields, Date.now());
  const errors = [
    ...strangersIn(fields, product),
    ...problems
      .filter(({ severity }) => severity === 'error')
      .map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`.replace(/^: /, '')),
  ];
  if (errors.length > 0) return { problems: errors };
  const notes = problems.map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`);
  const asked = JSON.stringify(fields);
  return {
    request: {
      account: 'needed',
      ...(accountId !== undefined && { accountId }),
      fromLine: fromLine ?? 1,
      subject:
        product === 'chats'
          ? vscode.l10n.t('ended chats that match {0}', asked)
          : vscode.l10n.t('messaging conversations that match {0}', asked),
      run: (call) => runSearch(call, search, notes),
    },
  };
});

/** What is not the query's own. */
const ownFields: readonly string[] = [...Object.keys(common), 'product'];

function queryIn(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(Object.entries(given).filter(([name]) => !ownFields.includes(name)));
}

/** A field of the other product would be left out, and more be found than was asked for. */
function strangersIn(fields: Readonly<Record<string, unknown>>, product: SearchFile['product']): readonly string[] {
  const others: readonly string[] = product === 'chats' ? Object.keys(conversationOnly) : chatsOnly;
  return Object.keys(fields)
    .filter((name) => others.includes(name))
    .map((name) => `${name}: Not a field of a search of ${product}.`);
}

async function runSearch(call: ToolCall, search: SearchFile, problems: readonly string[]): Promise<string> {
  const client = await call.services.clients.get(call.accountId);
  const masker = await call.services.masker();
  const limit = search.query.limit ?? usualChats;
  const found = await linesOf(client, search, { limit, masker, signal: call.signal });
  const { records, count, ended, missing, warnings, lines } = found;
  const moment = (time: number): string => new Date(time).toISOString();
  const { from, to } = search.query;
  const what = search.product === 'chats' ? 'Ended chats' : 'Messaging conversations';
  return [
    `${what} of account ${call.accountId} that started from ${moment(from)} to ${moment(to)} and match the query, times in UTC.`,
    ended && missing === 0 && records.length < limit
      ? `${records.length} found, all of them listed, one JSON object per line.`
      : `${records.length} listed of ${count} counted so far, one JSON object per line. Narrow the query, or raise limit (${mostChats} at most).`,
    ...problems.map((problem) => `Note: ${problem}`),
    ...warnings.map(({ message }) => `Warning: ${message}`),
    ...(records.length === 0 ? [emptyNote(search)] : []),
    ...lines,
  ].join('\n');
}

interface Listing {
  readonly limit: number;
  readonly masker: Masker;
  readonly signal: AbortSignal;
}

async function linesOf(
  client: LivePersonClient,
  search: SearchFile,
  { limit, masker, signal }: Listing,
): Promise<CollectedPages<unknown> & { readonly lines: readonly string[] }> {
  const { keyword } = search.query;
  const options = { signal, concurrency: 1, readAhead: false };
  if (search.product === 'chats') {
    const found = await collectPages(client.searchEngagements({ ...search.query, limit }, options), mostRequests);
    return { ...found, lines: found.records.map((record) => chatLine(maskedRecord(record, masker), keyword, masker)) };
  }
  const found = await collectPages(client.searchConversations({ ...search.query, limit }, options), mostRequests);
  return {
    ...found,
    lines: found.records.map((record) => conversationLine(maskedConversationRecord(record, masker), keyword, masker)),
  };
}

function emptyNote({ product }: SearchFile): string {
  return product === 'chats'
    ? 'Chats appear in the history after they have ended, and their attributes up to two hours later.'
    : 'Conversations appear up to one minute late, and their attributes can be searched after two hours.';
}
