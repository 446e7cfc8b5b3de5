import { abortReason } from '../http/clock.ts';

/**
 * One piece of work shared by all who ask while it runs: many calls that need the same token cause one sign-in.
 * A caller that cancels leaves at once; the work itself is cancelled when nobody waits for it any more.
 */
export class SharedTask<T> {
  #running: { readonly result: Promise<T>; readonly controller: AbortController; waiting: number } | undefined;

  async run(work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted === true) throw abortReason(signal);
    const running = (this.#running ??= this.#start(work));
    running.waiting += 1;
    const { promise: cancelled, reject } = Promise.withResolvers<never>();
    const leave = (): void => {
      reject(abortReason(signal));
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([running.result, cancelled]);
    } finally {
      signal?.removeEventListener('abort', leave);
      running.waiting -= 1;
      if (running.waiting === 0) {
        running.controller.abort(abortReason(signal));
        if (this.#running === running) this.#running = undefined;
      }
    }
  }

  #start(work: (signal: AbortSignal) => Promise<T>): { result: Promise<T>; controller: AbortController; waiting: number } {
    const controller = new AbortController();
    const result = work(controller.signal);
    // Everybody may have left before it fails.
    result.catch(() => undefined);
    return { result, controller, waiting: 0 };
  }
}
