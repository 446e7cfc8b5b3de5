import type { State } from '../accounts/accountStore.ts';

const key = 'liveperson.lastValues';

export type RememberedField = 'accountId' | 'visitorId' | 'sessionId' | 'engagementId' | 'chatId';

/**
 * What was typed last, to be offered again. A chat id is kept until the window closes only: whoever has it can read and write
 * the chat.
 */
export class Remembered {
  readonly #state: State;
  #chatId: string | undefined;

  constructor(state: State) {
    this.#state = state;
  }

  last(field: RememberedField): string | undefined {
    return field === 'chatId' ? this.#chatId : this.#all().get(field);
  }

  async remember(field: RememberedField, value: string): Promise<void> {
    if (field === 'chatId') this.#chatId = value;
    else if (this.last(field) !== value) await this.#state.update(key, Object.fromEntries(this.#all().set(field, value)));
  }

  #all(): Map<string, string> {
    const kept = this.#state.get(key);
    const entries: [string, unknown][] = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  }
}
