import { day, type SandboxClock } from '../clock.ts';
import { documentedEngagements } from '../documented/index.ts';
import { engagementsOf } from '../population/chatHistory.ts';
import { createRecord } from '../population/record.ts';
import { schedule, type ScheduledChat } from '../population/schedule.ts';
import { createRandom } from '../random.ts';
import { generatedRecord } from './generatedRecord.ts';
import { documentedRecord, type StoredRecord } from './storedRecord.ts';

/** All records of the account: the documented ones, and the generated ones, which are written when they are first asked for. */
export class EngagementStore {
  readonly #accountId: string;
  readonly #seed: number;
  readonly #clock: SandboxClock;
  readonly #documented = documentedEngagements.map(documentedRecord);
  readonly #written = new Map<string, readonly StoredRecord[]>();
  #dayNumber = -1;
  #today: readonly StoredRecord[] = [];

  constructor(accountId: string, seed: number, clock: SandboxClock) {
    this.#accountId = accountId;
    this.#seed = seed;
    this.#clock = clock;
  }

  all(): readonly StoredRecord[] {
    const now = this.#clock.now();
    const dayNumber = Math.floor(now / day);
    if (dayNumber !== this.#dayNumber) {
      this.#dayNumber = dayNumber;
      this.#today = [...this.#documented, ...schedule(this.#seed, now).flatMap((chat) => this.#recordsOf(chat))];
    }
    return this.#today;
  }

  #recordsOf(chat: ScheduledChat): readonly StoredRecord[] {
    const written = this.#written.get(chat.key) ?? engagementsOf(this.#accountId, chat).map((engagement) => {
      const random = createRandom(`${chat.key}/record/${engagement.sequence}`);
      return generatedRecord(createRecord(engagement, random), random.fork('service'));
    });
    this.#written.set(chat.key, written);
    return written;
  }
}
