import { missingRecords } from '../liveperson/errors/missingRecords.ts';
import type { LivePersonClient } from '../liveperson/livePersonClient.ts';
import { MatchCount } from '../liveperson/search/matchCount.ts';
import type { SearchPage } from '../liveperson/search/search.ts';
import { conversationRow } from './conversationTable.ts';
import { engagementRow } from './engagementTable.ts';
import type { Cell, ExportedPage, ExportedRecord, ExportedSearch } from './exportedRecord.ts';
import { ReadPage } from './readPage.ts';

/** What an export needs of the client. */
export type ExportClient = Pick<LivePersonClient, 'searchEngagements' | 'searchConversations'>;

export interface PagesOptions {
  /** Only these records. */
  readonly selectedIds?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly resume?: string | undefined;
}

/** Requests under way at once. */
const concurrency = 4;

/**
 * Runs a search and hands its pages out as an export needs them: each record with its own text. What the service counted but
 * never listed is a warning of the last page: all other records are there and worth having.
 * @throws LivePersonError
 */
export function exportedPages(
  client: ExportClient,
  search: ExportedSearch,
  { selectedIds, signal, resume }: PagesOptions,
): AsyncGenerator<ExportedPage, void, undefined> {
  const options = { concurrency, texts: true as const, ...(signal && { signal }), ...(resume !== undefined && { resume }) };
  if (search.product === 'chats') {
    return pages(client.searchEngagements(search.query, options), selectedIds, {
      id: ({ engagementId }) => engagementId,
      start: ({ info }) => info.startTime,
      row: engagementRow,
    });
  }
  return pages(client.searchConversations(search.query, options), selectedIds, {
    id: ({ conversationId }) => conversationId,
    start: ({ info }) => info.startTime,
    row: conversationRow,
  });
}

interface Reading<R> {
  readonly id: (record: R) => string;
  readonly start: (record: R) => number | undefined;
  readonly row: (record: R) => readonly Cell[];
}

async function* pages<R extends { readonly text?: string }>(
  found: AsyncIterable<SearchPage<R>>,
  selectedIds: readonly string[] | undefined,
  { id, start, row }: Reading<R>,
): AsyncGenerator<ExportedPage, void, undefined> {
  const chosen = selectedIds && new Set(selectedIds);
  const counted = new MatchCount();
  let last: ExportedPage | undefined;
  const exported = (record: R): ExportedRecord => ({ start: start(record), text: oneLine(record.text), row: () => row(record) });
  try {
    for await (const page of found) {
      counted.note(page);
      const read = {
        records: page.records.filter((record) => chosen?.has(id(record)) ?? true).map(exported),
        found: counted.total,
        warnings: page.warnings.map(({ message }) => message),
      };
      last = new ReadPage(read, page);
      yield last;
    }
  } catch (error) {
    if (missingRecords(error) === undefined || last === undefined) throw error;
    const { found: counted, resumeToken } = last;
    yield { records: [], found: counted, warnings: [error instanceof Error ? error.message : String(error)], resumeToken };
  }
}

/** In JSON a line can only end between two tokens, where blanks mean nothing. */
function oneLine(text: string | undefined): string {
  if (text === undefined || text === '') throw new Error('A record came without its text.');
  return text.includes('\n') || text.includes('\r') ? text.replaceAll(/[\r\n]\s*/g, '') : text;
}
