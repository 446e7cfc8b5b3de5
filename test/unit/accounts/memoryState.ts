import type { State } from '../../../src/accounts/accountStore.ts';

/** The editor's state, in memory. Values are copied, as they are when the editor writes them to disk. */
export function memoryState(initial: Readonly<Record<string, unknown>> = {}): State & { values(): readonly unknown[] } {
  const values = new Map(Object.entries(structuredClone(initial)));
  return {
    get: (key) => structuredClone(values.get(key)),
    update: (key, value) => {
      values.set(key, structuredClone(value));
      return Promise.resolve();
    },
    values: () => [...values.values()],
  };
}
