import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FaultRule } from '../../src/sandbox/faults/faultRule.ts';

/** How many requests of each operation the running sandbox has had. */
export async function requestCounts(domainApiUrl: string): Promise<Readonly<Record<string, number>>> {
  const answer = await fetch(`${domainApiUrl}/_sandbox/requests`);
  const { counts } = (await answer.json()) as { readonly counts: Readonly<Record<string, number>> };
  return counts;
}

/** Lets requests of that operation wait for ever. What it hands back resolves once one does. */
export async function hangAll(domainApiUrl: string, operation: string): Promise<() => Promise<void>> {
  const times = 1_000_000;
  await setFaults(domainApiUrl, [{ match: { operation }, times, hang: true }]);
  const rules = async (): Promise<string> => await (await fetch(`${domainApiUrl}/_sandbox/faults`)).text();
  return async () => {
    while (!(await rules()).includes(`${times - 1}`)) await nextTurn();
  };
}

/** Makes the running sandbox fail as told; an empty list makes it well again. */
export async function setFaults(domainApiUrl: string, rules: readonly FaultRule[]): Promise<void> {
  const answer = await fetch(`${domainApiUrl}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(rules),
  });
  assert.equal(answer.status, 200, await answer.text());
}
