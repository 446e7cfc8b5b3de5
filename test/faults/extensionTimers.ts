type SetTimer = typeof globalThis.setTimeout;

/** Ms. What is shorter keeps a display quiet, and nobody waiting. */
const shortestWait = 1000;

/** The timers of the extension, and the time they stand for. */
export interface ExtensionTimers {
  /** The lines of code that set those which are still to fire. */
  readonly places: () => readonly string[];
  /**
   * Ms that have passed by the extension's own reckoning since `reset`: the end of its latest pause or time-out, shortened or
   * not.
   */
  readonly waitedMs: () => number;
  readonly reset: () => void;
  /** Lets those that take so long go off now. */
  readonly fire: (ms: number) => void;
  readonly restore: () => void;
}

/**
 * Follows the timers that code below a folder sets, from now on; those of the editor are set as ever. `shorten` says how long one
 * takes in truth, so that a test need not wait out the pauses and time-outs of the product: it gets the nominal ms, and the
 * stack.
 */
export function followTimers(folder: string, shorten: (ms: number, stack: string) => number = (ms) => ms): ExtensionTimers {
  const waiting = new Map<unknown, { readonly place: string; readonly ms: number; readonly goOff: () => void }>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  let now = 0;
  let since = 0;
  const follow = (callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): NodeJS.Timeout => {
    const stack = new Error().stack ?? '';
    // Behind the message and this function: who set it. The editor sets some on behalf of the extension, which are its own
    // business.
    const place = stack.split('\n')[2] ?? '';
    if (!place.includes(folder)) return set(callback, ms, ...args);
    const [begun, due] = [since, now + ms];
    const goOff = (): void => {
      waiting.delete(timer);
      if (begun === since && ms >= shortestWait) now = Math.max(now, due);
      callback(...args);
    };
    const timer = set(goOff, shorten(ms, stack));
    waiting.set(timer, { place: place.trim(), ms, goOff });
    return timer;
  };
  globalThis.setTimeout = Object.assign<typeof follow, SetTimer>(follow, set);
  globalThis.clearTimeout = (timer) => {
    waiting.delete(timer);
    clear(timer);
  };
  return {
    places: () => [...waiting.values()].map(({ place }) => place),
    waitedMs: () => now,
    reset: () => {
      now = 0;
      since += 1;
    },
    fire: (wanted) => {
      for (const [timer, { ms, goOff }] of waiting) {
        if (ms !== wanted) continue;
        clear(timer as NodeJS.Timeout);
        goOff();
      }
    },
    restore: () => {
      globalThis.setTimeout = set;
      globalThis.clearTimeout = clear;
    },
  };
}
