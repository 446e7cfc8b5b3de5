import { randomBytes } from 'node:crypto';

/** What the browser came back with: a code, or why there is none (an error code of OAuth 2.0). */
export type SignInAnswer =
  | { readonly state: string; readonly code: string }
  | { readonly state: string; readonly error: string };

/** The person did not grant access, or the service refused to ask. */
export class SignInRefusedError extends Error {
  override readonly name = 'SignInRefusedError';
  /** Error code of OAuth 2.0, e.g. `access_denied`. */
  readonly code: string;

  constructor(code: string) {
    super(`The sign-in in the browser ended with ${code}.`);
    this.code = code;
  }
}

interface Waiting {
  readonly resolve: (code: string) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Sign-ins that were begun in the browser and wait for their answer. Each has a `state` of its own, which nobody can guess and
 * which counts once: an answer without it was not asked for. They are kept in memory alone.
 */
export class BrowserSignIns {
  readonly #waiting = new Map<string, Waiting>();

  /** A new sign-in. `code` rejects with the signal's reason when that aborts, with `SignInRefusedError` when there is no code. */
  begin(signal: AbortSignal): { readonly state: string; readonly code: Promise<string> } {
    const state = randomBytes(32).toString('base64url');
    const code = new Promise<string>((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.delete(state);
        reject(signal.reason instanceof Error ? signal.reason : new Error('The sign-in was given up.'));
      };
      this.#waiting.set(state, { resolve, reject });
      if (signal.aborted) giveUp();
      else signal.addEventListener('abort', giveUp, { once: true });
    });
    return { state, code };
  }

  /** False when no sign-in waits for this answer: it was never begun here, is over, or was answered already. */
  finish(answer: SignInAnswer): boolean {
    const waiting = this.#waiting.get(answer.state);
    if (!waiting) return false;
    this.#waiting.delete(answer.state);
    if ('code' in answer) waiting.resolve(answer.code);
    else waiting.reject(new SignInRefusedError(answer.error));
    return true;
  }
}
