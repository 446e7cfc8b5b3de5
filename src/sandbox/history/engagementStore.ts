import type { EndedChat } from '../chats/chatScript.ts';
import { day, hour, second, type SandboxClock } from '../clock.ts';
import { documentedEngagements } from '../documented.ts';
import { engagementsOf } from '../population/chatHistory.ts';
import type { Engagement } from '../population/engagement.ts';
import { createRecord } from '../population/record.ts';
import { schedule, type ScheduledChat } from '../population/schedule.ts';
import { createRandom } from '../random.ts';
import { generatedRecord } from './generatedRecord.ts';
import { documentedRecord, type StoredRecord } from './storedRecord.ts';

/** Nearly all transcripts are there within five minutes of the end; here it is half a minute. */
const transcriptDelay = 30 * second;

/** From the request of the longest chat to the start of its last leg. */
const longestChat = 6 * hour;

/** Epoch ms, inclusive. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** All records of the account: the documented ones, and the generated ones, which are written when they are first asked for. */
export class EngagementStore {
  readonly #accountId: string;
  readonly #seed: number;
  readonly #clock: SandboxClock;
  readonly #endedChats: () => readonly EndedChat[];
  readonly #documented = documentedEngagements.map(documentedRecord);
  readonly #written = new Map<string, readonly StoredRecord[]>();
  #dayNumber = -1;
  #schedule: readonly ScheduledChat[] = [];

  constructor(accountId: string, seed: number, clock: SandboxClock, endedChats: () => readonly EndedChat[]) {
    this.#accountId = accountId;
    this.#seed = seed;
    this.#clock = clock;
    this.#endedChats = endedChats;
  }

  /**
   * All records that a search may find: of a time range, of one engagement, or of the whole account. Only these are written,
   * so that the first look at the last week need not wait for thirteen months.
   */
  candidates({
    window,
    engagementId,
  }: { readonly window?: TimeRange; readonly engagementId?: string } = {}): readonly StoredRecord[] {
    const now = this.#clock.now();
    const chats = this.#chatsUpTo(now).filter(
      (chat) =>
        (window === undefined || (chat.requestedAt <= window.to && chat.requestedAt >= window.from - longestChat)) &&
        (engagementId === undefined || this.#engagementIdsOf(chat).includes(engagementId)),
    );
    return [...this.#documented, ...chats.flatMap((chat) => this.#recordsOf(chat)), ...this.#recordsOfLiveChats(now)];
  }

  #chatsUpTo(now: number): readonly ScheduledChat[] {
    const dayNumber = Math.floor(now / day);
    if (dayNumber !== this.#dayNumber) {
      this.#dayNumber = dayNumber;
      this.#schedule = schedule(this.#seed, now);
    }
    return this.#schedule;
  }

  /** Each leg of a transferred chat has an id of its own. */
  #engagementIdsOf({ rtSessionId }: ScheduledChat): string[] {
    return [0, 1, 2].map((leg) => `${this.#accountId}${rtSessionId + leg}`);
  }

  #recordsOfLiveChats(now: number): StoredRecord[] {
    return this.#endedChats()
      .filter(({ endedAt }) => endedAt + transcriptDelay <= now)
      .flatMap((chat) => {
        const key = `live/${chat.script.rtSessionId}`;
        return this.#written.get(key) ?? this.#write(key, [chat.script.engagement(chat)]);
      });
  }

  #recordsOf(chat: ScheduledChat): readonly StoredRecord[] {
    return this.#written.get(chat.key) ?? this.#write(chat.key, engagementsOf(this.#accountId, chat));
  }

  #write(key: string, engagements: readonly Engagement[]): readonly StoredRecord[] {
    const written = engagements.map((engagement) => {
      const random = createRandom(`${key}/record/${engagement.sequence}`);
      return generatedRecord(createRecord(engagement, random), random.fork('service'));
    });
    this.#written.set(key, written);
    return written;
  }
}
