import type { EngagementQuery } from '../../../../src/liveperson/engagementHistory/engagementQuery.ts';
import type { ConversationRecord } from '../../../../src/liveperson/messagingInteractions/conversation.ts';
import type { ConversationQuery } from '../../../../src/liveperson/messagingInteractions/conversationQuery.ts';
import { planConversationSearch } from '../../../../src/liveperson/messagingInteractions/plan.ts';
import type { EngagementRecord } from '../../../../src/liveperson/engagementHistory/engagementRecord.ts';
import { planSearch } from '../../../../src/liveperson/search/plan.ts';
import type { SearchClient } from '../../../../src/panels/search/searchSource.ts';

export const now = Date.UTC(2026, 9, 14, 9, 30);

interface Answered {
  readonly records: readonly EngagementRecord[];
  readonly count: number;
}

/** The token is not a field of its own, as in the client's own pages. */
class SteppedPage {
  readonly records: readonly EngagementRecord[];
  readonly count: number;
  readonly window = 0;
  readonly offset = 0;
  readonly warnings = [];
  readonly #token: string;

  constructor({ records, count }: Answered, token: string) {
    this.records = records;
    this.count = count;
    this.#token = token;
  }

  get resumeToken(): string {
    return this.#token;
  }
}

/** A client whose search waits for each page until the test gives it. */
export class SteppedClient implements SearchClient {
  readonly resumed: (string | undefined)[] = [];
  readonly asked: object[] = [];
  /** What a search by id is answered with, beside its first record. */
  raw = '';
  #waiting = Promise.withResolvers<Answered | undefined>();
  #pages = 0;

  planSearch(asked: EngagementQuery): ReturnType<SearchClient['planSearch']> {
    return planSearch(asked, now);
  }

  planConversationSearch(asked: ConversationQuery): ReturnType<SearchClient['planSearch']> {
    return planConversationSearch(asked, now);
  }

  async *searchConversations(): ReturnType<SearchClient['searchConversations']> {
    const records = [conversation('c1')];
    yield await Promise.resolve({ records, window: 0, offset: 0, count: 1, warnings: [], resumeToken: '' });
  }

  getConversation({ conversationId }: { readonly conversationId: string }): Promise<{ readonly value: ConversationRecord }> {
    return Promise.resolve({ value: conversation(conversationId) });
  }

  async *searchEngagements(
    _query: EngagementQuery,
    { signal, resume }: Parameters<SearchClient['searchEngagements']>[1],
  ): ReturnType<SearchClient['searchEngagements']> {
    this.resumed.push(resume);
    for (;;) {
      const cancelled = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new Error('Cancelled.'));
        });
      });
      const page = await Promise.race([this.#waiting.promise, cancelled]);
      if (page === undefined) return;
      this.#pages += 1;
      this.#waiting = Promise.withResolvers();
      yield new SteppedPage(page, `page ${this.#pages}`);
    }
  }

  getEngagement(asked: {
    readonly engagementId: string;
    readonly around?: number;
  }): Promise<{ readonly value: EngagementRecord; readonly raw: string }> {
    this.asked.push(asked);
    return Promise.resolve({ value: record('1'), raw: this.raw });
  }

  async answer(page: Answered | Error): Promise<void> {
    await settled();
    if (page instanceof Error) this.#waiting.reject(page);
    else this.#waiting.resolve(page);
    await settled();
  }

  async end(): Promise<void> {
    await settled();
    this.#waiting.resolve(undefined);
    await settled();
  }
}

export function pageOf(size: number, count: number): Answered {
  return { records: Array.from({ length: size }, (_, place) => record(String(place + 1))), count };
}

function record(engagementId: string): EngagementRecord {
  return {
    engagementId,
    info: { startTime: now - 1000, isPartial: false },
    transcript: { lines: [] },
    lineScores: [],
    coBrowseSessions: [],
    surveys: { preChat: [], postChat: [], operator: [] },
    predictions: [],
    sdes: [],
    deviations: [],
    raw: {},
  };
}

function conversation(conversationId: string): ConversationRecord {
  const message = {
    messageId: 'm',
    time: now,
    sentBy: 'Consumer',
    type: 'TEXT_PLAIN',
    data: { msg: { text: 'Is it me?' } },
    raw: {},
  };
  return {
    conversationId,
    info: { startTime: now - 61_000, endTime: now, status: 'OPEN', source: 'SHARK', isPartial: false },
    messages: [message],
    agents: [],
    consumers: [{ participantId: 'p', name: 'Lionel' }],
    transfers: [],
    dialogs: [],
    messageScores: [],
    surveys: [],
    agentSurveys: [],
    coBrowseSessions: [],
    sdes: [],
    unAuthSdes: [],
    intents: [],
    deviations: [],
    raw: {},
  };
}

/** Lets everything that waits for nothing but promises go on. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => { setImmediate(resolve); });
}
