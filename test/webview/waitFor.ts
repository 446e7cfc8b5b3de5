import { setTimeout as delay } from 'node:timers/promises';

const pauseMs = 10;

/** Waits for something that a page does on the extension's side, as long as the test may take. */
export async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(pauseMs);
}
