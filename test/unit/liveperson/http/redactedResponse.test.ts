import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import fc from 'fast-check';
import { RedactedResponse } from '../../../../src/liveperson/http/redactedResponse.ts';

const redact = (body: string): string => body.replaceAll('secret', '[removed]');

function responseOf(body: string): RedactedResponse {
  return new RedactedResponse({ status: 200, statusText: 'OK', headers: {}, body }, {}, redact);
}

/** A body as a search brings them: long, and much of it the same. */
function page(nth: number): string {
  const records = Array.from({ length: 4000 }, (_, record) => ({
    engagementId: `${nth}-${record}`,
    skillName: 'Sales',
    line: 'Hello, how are you? 👋',
  }));
  return JSON.stringify({ token: 'secret', records });
}

async function usedBytes(): Promise<number> {
  v8.setFlagsFromString('--expose-gc');
  const collect = new vm.Script('gc()');
  for (let round = 0; round < 3; round++) {
    collect.runInNewContext();
    await nextTurn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('A recorded answer', () => {
  it('shows the same body, secrets removed, before and after it is packed', async () => {
    const body = page(1);
    const response = responseOf(body);
    assert.equal(response.body, redact(body));
    await response.pack();
    assert.equal(response.body, redact(body));
    assert.equal(response.body, redact(body));
    assert.equal(response.bodyLength, body.length);
  });

  it('comes through packing as it is, whatever its characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (text) => {
        const body = text.repeat(500);
        const response = responseOf(body);
        await Promise.all([response.pack(), response.pack()]);
        assert.equal(response.body, redact(body));
      }),
      { numRuns: 50 },
    );
  });

  it('takes a fraction of its size once it is packed, also after it was looked at', async () => {
    const before = await usedBytes();
    const responses = Array.from({ length: 10 }, (_, nth) => responseOf(page(nth)));
    const characters = responses.reduce((sum, { bodyLength }) => sum + bodyLength, 0);
    for (const response of responses) {
      await response.pack();
      assert.ok(response.body.length > 0);
    }
    const held = (await usedBytes()) - before;
    assert.ok(held < characters / 4, `${held} bytes for ${characters} characters`);
    assert.equal(responses.length, 10);
  });
});
