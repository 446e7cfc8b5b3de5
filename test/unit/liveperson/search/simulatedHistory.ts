import type { Exchange } from '../../../../src/liveperson/http/exchange.ts';
import type { RecordTraits } from '../../../../src/liveperson/search/recordTraits.ts';
import type { PageAnswer, PageRequest } from '../../../../src/liveperson/search/run.ts';

/** A record as small as the engine can bear. */
export interface Chat {
  readonly id: string;
  readonly start: number;
  readonly duration: number;
  readonly sequence: number;
  readonly partial?: boolean;
  readonly note?: string;
}

export const chatTraits: RecordTraits<Chat> = {
  key: ({ id, sequence, start }) => `${id}|${sequence}|${start}`,
  id: ({ id }) => id,
  start: ({ start }) => start,
  isPartial: ({ partial }) => partial === true,
  isEnriched: () => true,
  compare: (left, right) => left.duration - right.duration,
};

export const exchange: Exchange = {
  id: '1',
  accountId: '12345678',
  destination: 'engHistDomain',
  operation: 'searchEngagements',
  authorization: 'bearer',
  request: { method: 'POST', url: 'https://localhost/', headers: {} },
  startedAt: 0,
  durationMs: 0,
  attempts: [],
};

const tenMinutes = 600_000;

/** How many turns of the event loop a request takes to the service, and its answer back. */
export type Journey = readonly [there: number, back: number];

/** Enough difference from request to request that they overtake each other. */
const usualJourneys: readonly Journey[] = [0, 2, 4, 1, 3].map((there) => [there, 0]);

/**
 * Answers like the documented service: rounds the window outward to ten minutes, both ends inclusive, sorts, counts, cuts the
 * page. `before` is called ahead of every answer and may change the chats.
 */
export class SimulatedHistory {
  chats: Chat[];
  readonly requests: PageRequest[] = [];
  private readonly order: (left: Chat, right: Chat) => number;
  private readonly before: (request: PageRequest, nth: number) => void;
  private readonly journeys: readonly Journey[];
  private asked = 0;

  constructor(
    chats: readonly Chat[],
    order: (left: Chat, right: Chat) => number,
    before: (request: PageRequest, nth: number) => void = () => undefined,
    journeys = usualJourneys,
  ) {
    this.chats = [...chats];
    this.order = order;
    this.before = before;
    this.journeys = journeys;
  }

  answer(request: PageRequest): PageAnswer<Chat> {
    this.before(request, this.requests.length);
    this.requests.push(request);
    const from = Math.floor(request.from / tenMinutes) * tenMinutes;
    const to = Math.ceil(request.to / tenMinutes) * tenMinutes;
    const matches = this.chats.filter(({ start }) => start >= from && start <= to).sort(this.order);
    return {
      value: {
        records: matches.slice(request.offset, request.offset + request.limit),
        count: matches.length,
        partialShards: false,
      },
      exchange,
    };
  }

  /** As `answer`, each request on the journey whose turn it is. */
  readonly fetchPage = async (request: PageRequest): Promise<PageAnswer<Chat>> => {
    const [there, back] = this.journeys[this.asked++ % this.journeys.length] ?? [0, 0];
    await turns(there);
    const answer = this.answer(request);
    await turns(back);
    return answer;
  };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
}

export function byStart(left: Chat, right: Chat): number {
  return left.start - right.start || left.id.localeCompare(right.id) || left.sequence - right.sequence;
}

export function byStartDescending(left: Chat, right: Chat): number {
  return byStart(right, left);
}

export function byDuration(left: Chat, right: Chat): number {
  return left.duration - right.duration || byStart(left, right);
}

export function chatsAt(starts: readonly number[]): Chat[] {
  return starts.map((start, index) => ({ id: `a${index}`, start, duration: (index * 37) % 101, sequence: 0 }));
}
