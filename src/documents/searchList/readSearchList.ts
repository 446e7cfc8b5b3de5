import { getDotPath, safeParse } from 'valibot';
import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { LivePersonClient } from '../../liveperson/livePersonClient.ts';
import type { SearchOptions } from '../../liveperson/plannedSearch.ts';
import { collectPages } from '../../liveperson/search/collectPages.ts';
import type { NotedWarning, PageWithWarnings } from '../../liveperson/search/notedWarnings.ts';
import type { SearchPage } from '../../liveperson/search/search.ts';
import { querySchema } from '../../panels/search/querySchema.ts';
import { contentOfToken } from './queryToken.ts';

/** A list is read to be looked through; it is also fetched again by itself after a reload, so it must not cost much. */
const mostRequests = 20;

/** The chats that a search found, as far as they were fetched. */
export interface SearchList {
  readonly accountId: string;
  readonly query: EngagementQuery;
  readonly records: readonly EngagementRecord[];
  /** Matches as far as the service has counted them. */
  readonly count: number;
  /** False when the search went no further than its requests allow. */
  readonly complete: boolean;
  /** Whether the chats follow each other by their start. */
  readonly byStart: boolean;
  /** When it was read, epoch ms. */
  readonly at: number;
  readonly warnings: readonly NotedWarning[];
}

/** What a list needs of the client. */
export interface ListClient extends Pick<LivePersonClient, 'accountId' | 'planSearch'> {
  searchEngagements(
    query: EngagementQuery,
    options: SearchOptions,
  ): AsyncIterable<Omit<SearchPage, 'exchange'> & Pick<PageWithWarnings, 'exchange'>>;
}

/**
 * `now` is epoch ms. Runs the search of a token, 20 pages of it at most. Rejects with the client's errors, and for a token that
 * is no search.
 */
export async function readSearchList(
  client: ListClient,
  token: string,
  { signal, now }: { readonly signal: AbortSignal; readonly now: number },
): Promise<SearchList> {
  const query = queryOf(token);
  const pages = client.searchEngagements(query, { signal, concurrency: 1, readAhead: false });
  const { ended, ...found } = await collectPages(pages, mostRequests);
  const complete = ended || found.records.length >= found.count;
  return { accountId: client.accountId, query, at: now, ...found, complete, byStart: !client.planSearch(query).merged };
}

function queryOf(token: string): EngagementQuery {
  const { success, output, issues } = safeParse(querySchema, contentOfToken(token));
  if (success) return output;
  const [first] = issues;
  throw new RangeError(`The address of this list holds no search: ${getDotPath(first) ?? 'query'}: ${first.message}`);
}
