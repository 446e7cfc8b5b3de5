import { isExplained } from './explainedError.ts';

/** Calls that were under way together fail together: they are told of once. */
const togetherMs = 10_000;
const coolDownMs = 5 * 60_000;
const stepsOfSignIn: readonly unknown[] = ['signIn', 'editAccount', 'checkAccount'];

/** A failure that signing in again, or with something else, puts right. */
export interface SignInFailure extends Error {
  readonly accountId: string;
}

export function needsSignIn(error: unknown): error is SignInFailure {
  if (!isExplained(error) || !('kind' in error) || error.kind !== 'auth') return false;
  if (!('accountId' in error) || typeof error.accountId !== 'string') return false;
  // The likeliest cause decides: a wrong id or a wrong application key is refused with 401, too.
  const [likeliest] = error.explain().causes;
  return likeliest?.nextSteps.some(({ action }) => stepsOfSignIn.includes(action)) === true;
}

/**
 * Decides whether a person is asked to sign in again: once for all the calls of an account that fail together, and then not for
 * five minutes, unless the person asked for something that failed again, or changed the account meanwhile.
 */
export class SignInPrompts {
  readonly #now: () => number;
  readonly #shown = new Map<string, number>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * True once for each prompt that is to be shown.
   * @param origin `asked`: the person waits for what failed; `background`: nobody does
   */
  mayShow(accountId: string, origin: 'asked' | 'background'): boolean {
    const passed = this.#now() - (this.#shown.get(accountId) ?? Number.NEGATIVE_INFINITY);
    if (passed < (origin === 'asked' ? togetherMs : coolDownMs)) return false;
    this.#shown.set(accountId, this.#now());
    return true;
  }

  /** The account or its secrets changed: the next failure is news. */
  reset(accountId: string): void {
    this.#shown.delete(accountId);
  }
}
