import type { State } from '../../src/accounts/accountStore.ts';

/** The editor's state, in memory. */
export function memory(): State {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    update: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
}
