import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Ends early when the client goes away or the sandbox stops. */
export async function pause(ms: number, outgoing: ServerResponse, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const stop = () => {
    over.abort();
  };
  outgoing.once('close', stop);
  signal.addEventListener('abort', stop, { once: true });
  try {
    await wait(ms, undefined, { signal: over.signal });
  } catch {
    // The wait was cut short because nobody waits for the answer any more.
  } finally {
    outgoing.off('close', stop);
    signal.removeEventListener('abort', stop);
  }
}
