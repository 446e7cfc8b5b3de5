import assert from 'node:assert/strict';
import type { FaultRule } from '../../src/sandbox/faults/faultRule.ts';

/** Makes the running sandbox fail as told; an empty list makes it well again. */
export async function setFaults(domainApiUrl: string, rules: readonly FaultRule[]): Promise<void> {
  const answer = await fetch(`${domainApiUrl}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(rules),
  });
  assert.equal(answer.status, 200, await answer.text());
}
