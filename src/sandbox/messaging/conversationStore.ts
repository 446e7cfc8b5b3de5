import type { JsonObject } from '../../liveperson/json.ts';
import { day, hour, type SandboxClock } from '../clock.ts';
import { documentedConversations } from '../documented.ts';
import { parseObject } from '../json.ts';
import { wholeEngagement } from '../population/chatHistory.ts';
import { createConversationRecord } from '../population/conversationRecord.ts';
import type { MessagingConversation } from '../population/messages.ts';
import { createRandom } from '../random.ts';

/** One record of Messaging Interactions. */
export interface StoredConversation {
  /** The complete record in one of the API's versions. */
  record(version: 1 | 2): JsonObject;
  /** The documented text; undefined for a generated record. */
  readonly text: string | undefined;
  readonly startTime: number;
}

const conversationCount = 60;
/** Of these, the newest ones are open. */
const openCount = 4;

/** All messaging conversations of the account: documented and generated ones, the latter written when first asked for. */
export class ConversationStore {
  readonly #accountId: string;
  readonly #seed: number;
  readonly #clock: SandboxClock;
  readonly #documented = documentedConversations.map(documented);
  #dayNumber = -1;
  #generated: readonly StoredConversation[] = [];

  constructor(accountId: string, seed: number, clock: SandboxClock) {
    this.#accountId = accountId;
    this.#seed = seed;
    this.#clock = clock;
  }

  all(): readonly StoredConversation[] {
    const dayNumber = Math.floor(this.#clock.now() / day);
    if (dayNumber !== this.#dayNumber) {
      this.#dayNumber = dayNumber;
      this.#generated = Array.from({ length: conversationCount }, (_, index) => this.#generate(dayNumber, index));
    }
    const now = this.#clock.now();
    return [...this.#documented, ...this.#generated.filter(({ startTime }) => startTime <= now)];
  }

  /** Half of them in the last month, the others back to thirteen months ago. */
  #generate(dayNumber: number, index: number): StoredConversation {
    const key = `${this.#seed}/conversation/${index}`;
    const random = createRandom(key);
    const daysAgo = index < openCount ? 0 : index < conversationCount / 2 ? index : 30 + (index - conversationCount / 2) * 12;
    const requestedAt = (dayNumber - daysAgo) * day + random.int(0, index < openCount ? 1 : 20) * hour + random.int(0, hour);
    const engagement = wholeEngagement(this.#accountId, {
      key,
      requestedAt,
      visitorKey: `${key}/visitor`,
      rtSessionId: 0,
      isMarathon: false,
    });
    const conversation: MessagingConversation = {
      engagement,
      conversationId: random.uuid(),
      consumerId: random.uuid(),
      sessionId: engagement.session?.sessionId ?? random.token(22),
      intentId: random.uuid(),
      isOpen: index < openCount,
      isQueued: index === 0,
      isFirst: random.chance(0.6),
      source: random.weighted([
        [5, 'SHARK'],
        [3, 'APP'],
        [1, 'SMS'],
        [1, 'WhatsApp Business'],
        [1, 'Apple Business Chat'],
      ]),
      closeReason: random.pick(['AGENT', 'CONSUMER']),
      csat: { good: random.int(4, 5), mixed: random.int(2, 4), bad: random.int(1, 2) }[engagement.scenario.mood],
    };
    const records = new Map<1 | 2, JsonObject>();
    return {
      text: undefined,
      startTime: requestedAt,
      record: (version) => {
        const record = records.get(version) ?? createConversationRecord(conversation, version);
        records.set(version, record);
        return record;
      },
    };
  }
}

function documented(text: string): StoredConversation {
  const record = parseObject(text);
  if (record === undefined) throw new SyntaxError('A documented record is no JSON object');
  return { record: () => record, text, startTime: 0 };
}
