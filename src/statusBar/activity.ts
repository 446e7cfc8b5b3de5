/** What goes on with the accounts of this window. */
export interface ActivityState {
  /** The account used last; undefined while none has been used. */
  readonly accountId: string | undefined;
  /** Calls that wait for their answer, of all accounts, pauses between attempts included. */
  readonly calls: number;
  /** Panels that read again and again, each as the command that brings it to the front. */
  readonly watched: readonly Watched[];
}

export interface Watched {
  readonly accountId: string;
  readonly title: string;
  readonly command: string;
  readonly argument: object;
}

/** Keeps count of calls and watching panels. It is told, and asks nobody. */
export class Activity {
  readonly #changed: () => void;
  readonly #watched = new Map<string, Watched>();
  #accountId: string | undefined;
  #calls = 0;

  /** `changed` is called at every change, which may be many times a second. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): ActivityState {
    return { accountId: this.#accountId, calls: this.#calls, watched: [...this.#watched.values()] };
  }

  callBegan(accountId: string): void {
    this.#accountId = accountId;
    this.#calls++;
    this.#changed();
  }

  callEnded(): void {
    this.#calls = Math.max(0, this.#calls - 1);
    this.#changed();
  }

  /** `key` names the panel; without `watched` it does not watch, or no longer. */
  watch(key: string, watched: Watched | undefined): void {
    if (this.#watched.has(key) === (watched !== undefined)) return;
    if (watched === undefined) this.#watched.delete(key);
    else this.#watched.set(key, watched);
    this.#changed();
  }
}
