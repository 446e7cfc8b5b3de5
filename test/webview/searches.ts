import type { EngagementQuery } from '../../src/liveperson/engagementHistory/engagementQuery.ts';
import type { EngagementInfo, EngagementRecord, HistoryLine } from '../../src/liveperson/engagementHistory/engagementRecord.ts';
import { planSearch } from '../../src/liveperson/search/plan.ts';
import type { Warning } from '../../src/liveperson/search/search.ts';
import type { ConversationQuery } from '../../src/liveperson/messagingInteractions/conversationQuery.ts';
import { planConversationSearch } from '../../src/liveperson/messagingInteractions/plan.ts';
import type { Search } from '../../src/panels/protocol/search.ts';
import type { SearchClient } from '../../src/panels/search/searchSource.ts';
import { SearchSession } from '../../src/panels/search/searchSession.ts';
import { serveSearch as serve } from '../../src/panels/search/serveSearch.ts';
import type { TestConnection } from './testConnection.ts';

const day = 86_400_000;

export interface ServedSearch {
  readonly session: SearchSession;
  /** What the page had the editor do. */
  readonly done: string[];
}

/**
 * Gives a page the real logic of the panel, with a client of the test's own. `saved` is what a person picks of saved searches.
 */
export function serveSearch(
  connection: TestConnection,
  client: SearchClient,
  { query = {}, saved }: { readonly query?: Partial<EngagementQuery>; readonly saved?: Search } = {},
): ServedSearch {
  const done: string[] = [];
  const now = Date.now();
  const session = new SearchSession({
    accountId: '12345678',
    accountName: () => 'Shop, production',
    search: { product: 'chats', query: { from: now - 7 * day, to: now, sort: 'start:desc', ...query } },
    page: connection,
    now: () => Date.now(),
    getClient: () => Promise.resolve(client),
  });
  serve(connection, session, {
    openTranscript: ({ product }, { id }) => {
      done.push(`transcript of ${product} ${id}`);
    },
    compare: ({ product }, rows) => {
      done.push(`compare ${product} ${rows.map(({ id }) => id).join(' ')}`);
    },
    openVisitor: ({ visitorId, sessionId }) => {
      done.push(`visitor ${visitorId} ${sessionId}`);
    },
    explain: (requestId) => {
      done.push(`explain ${requestId}`);
    },
    explainWarnings: ({ fields }) => {
      done.push(`explain warnings ${fields.warnings.map(({ kind }) => kind).join()}`);
    },
    runAction: (action) => {
      done.push(`step ${action}`);
    },
    save: (search, relative) => {
      done.push(`save ${JSON.stringify(search.query.keyword)} of ${search.product}${relative ? ', relative' : ''}`);
    },
    openAsFile: ({ query: { keyword } }, relative) => {
      done.push(`file ${JSON.stringify(keyword)}${relative ? ', relative' : ''}`);
    },
    openAsList: ({ product, query: { keyword } }) => {
      done.push(`list ${product} ${JSON.stringify(keyword)}`);
    },
    exportResults: ({ product }, rows) => {
      done.push(`export ${product} ${rows.map(({ id }) => id).join(' ')}`.trimEnd());
    },
    pickSaved: () => Promise.resolve(saved),
  });
  return { session, done };
}

/** An answer of a scripted client: records, with warnings; an error; or a wait that only cancelling ends. */
export type ScriptedPage = Answered | Error | 'never';

interface Answered {
  readonly records: readonly EngagementRecord[];
  readonly warnings?: readonly Warning[];
  readonly count?: number;
}

/** A client whose searches answer page by page as written down. Behind an error or a wait it goes on with what follows. */
export class ScriptedClient implements SearchClient {
  readonly queries: EngagementQuery[] = [];
  readonly #pages: readonly ScriptedPage[];
  #next = 0;

  constructor(...pages: readonly ScriptedPage[]) {
    this.#pages = pages;
  }

  planSearch(query: EngagementQuery): ReturnType<SearchClient['planSearch']> {
    return planSearch(query, Date.now());
  }

  planConversationSearch(query: ConversationQuery): ReturnType<SearchClient['planSearch']> {
    return planConversationSearch(query, Date.now());
  }

  searchConversations(): ReturnType<SearchClient['searchConversations']> {
    throw new Error('Only web chats are written down.');
  }

  getConversation(_query: { readonly conversationId: string }): ReturnType<SearchClient['getConversation']> {
    return Promise.reject(new Error('Only web chats are written down.'));
  }

  async *searchEngagements(
    query: EngagementQuery,
    { signal, resume }: Parameters<SearchClient['searchEngagements']>[1],
  ): ReturnType<SearchClient['searchEngagements']> {
    this.queries.push(query);
    if (resume === undefined) this.#next = 0;
    const all = this.#pages.reduce((sum, page) => sum + (isAnswer(page) ? page.records.length : 0), 0);
    for (let page = this.#pages[this.#next]; page !== undefined; page = this.#pages[this.#next]) {
      this.#next += 1;
      if (page === 'never') await cancelled(signal);
      else if (page instanceof Error) throw page;
      else {
        const { records, count = all, warnings = [] } = page;
        // As from a network: what else there is to do is done between two answers.
        await new Promise((resolve) => { setImmediate(resolve); });
        yield { records, window: 0, offset: 0, count, warnings, resumeToken: String(this.#next) };
      }
    }
  }

  getEngagement(
    { engagementId }: { readonly engagementId: string },
  ): Promise<{ readonly value: EngagementRecord; readonly raw: string }> {
    for (const page of this.#pages) {
      const value = isAnswer(page) ? page.records.find((record) => record.engagementId === engagementId) : undefined;
      if (value) return Promise.resolve({ value, raw: '' });
    }
    return Promise.reject(new Error(`There is no ${engagementId}.`));
  }
}

function isAnswer(page: ScriptedPage): page is Answered {
  return typeof page === 'object' && 'records' in page;
}

function cancelled(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => { signal?.addEventListener('abort', () => { reject(new Error('Cancelled.')); }); });
}

const twoLines = ['Where is my order?', 'Let me look.'];

/** A record as the client reads it, with a conversation of the given lines, visitor and agent in turn. */
export function recordOf(
  place: number,
  info: Partial<EngagementInfo> = {},
  lines: readonly string[] = twoLines,
): EngagementRecord {
  return {
    engagementId: `12345678${4_294_000_000 + place}`,
    info: {
      startTime: Date.now() - place * 60_000,
      duration: (place * 37) % 3600,
      visitorId: 'cyNGViYjc4MmU2MzEzZThm',
      sessionId: 'qCsUrTldTh0UEWLjLCGqkQ',
      visitorName: `Visitor ${place}`,
      agentName: `Agent ${place % 50}`,
      skillName: place % 2 === 0 ? 'Sales' : 'Billing',
      chatMcs: place % 101,
      endReasonText: 'Visitor left',
      channel: 1,
      isPartial: false,
      ...info,
    },
    transcript: { lines: lines.map(lineOf) },
    lineScores: [],
    coBrowseSessions: [],
    surveys: { preChat: [], postChat: [], operator: [] },
    predictions: [],
    sdes: [],
    deviations: [],
    raw: {},
  };
}

function lineOf(text: string, place: number): HistoryLine {
  const source = place % 2 === 0 ? 'visitor' : 'agent';
  return { text, source, by: source === 'visitor' ? 'Ada' : 'Ben', raw: {} };
}

export function records(count: number, from = 0): readonly EngagementRecord[] {
  return Array.from({ length: count }, (_, place) => recordOf(from + place));
}
