import type { EngagementQuery } from '../../../src/liveperson/engagementHistory/engagementQuery.ts';
import type { EngagementRecord } from '../../../src/liveperson/engagementHistory/engagementRecord.ts';
import type { Exchange } from '../../../src/liveperson/http/exchange.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import type { SearchPage } from '../../../src/liveperson/search/search.ts';

const exchange: Exchange = {
  id: '1',
  accountId: '1',
  destination: 'engHistDomain',
  operation: 'searchEngagements',
  authorization: 'none',
  request: { method: 'POST', url: '', headers: {} },
  startedAt: 0,
  durationMs: 0,
  attempts: [],
};

export interface HistoryClient {
  readonly client: LivePersonClient;
  /** Queries and resume tokens in the order in which they were asked. */
  readonly asked: readonly { readonly query: EngagementQuery; readonly resume?: string }[];
}

/**
 * A client that answers searches from windows of records, two to a page, and nothing else. `beforePage` may fail or wait: it is
 * what a test uses to stop the world at a page.
 */
export function historyClient(
  windows: readonly (readonly EngagementRecord[])[],
  beforePage: (page: number) => Promise<void> = () => Promise.resolve(),
): HistoryClient {
  const pageSize = 2;
  const asked: { query: EngagementQuery; resume?: string }[] = [];
  const pages = windows.flatMap((records, window) =>
    Array.from({ length: Math.max(1, Math.ceil(records.length / pageSize)) }, (_, page): Omit<SearchPage, 'resumeToken'> => ({
      records: records.slice(page * pageSize, (page + 1) * pageSize),
      window,
      offset: page * pageSize,
      count: records.length,
      warnings: [],
      exchange,
    })),
  );
  async function* searchEngagements(
    query: EngagementQuery,
    options: { readonly resume?: string } = {},
  ): AsyncGenerator<SearchPage> {
    const { resume } = options;
    asked.push({ query, ...(resume !== undefined && { resume }) });
    for (const [index, page] of pages.entries()) {
      if (index < Number(resume ?? 0)) continue;
      await beforePage(index);
      yield { ...page, resumeToken: String(index + 1) };
    }
  }
  const planSearch: LivePersonClient['planSearch'] = () => ({
    windows: windows.map(() => ({ from: 0, to: 1 })),
    problems: [],
    pageSize,
    minimumRequests: windows.length,
    merged: false,
  });
  return { client: onlyWith({ searchEngagements, planSearch }), asked };
}

/** A client of which a test gives the methods it means to be called; any other fails the test. */
export function onlyWith(methods: Partial<LivePersonClient>): LivePersonClient {
  return new Proxy(methods, {
    get: (target, name): unknown =>
      Reflect.get(target, name) ??
      (name === 'then'
        ? undefined
        : () => {
            throw new Error(`${String(name)} was called`);
          }),
  }) as LivePersonClient;
}
