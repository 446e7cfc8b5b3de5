import assert from 'node:assert/strict';
import { checkTimes } from '../../../../src/liveperson/search/rangeRules.ts';
import { presets } from '../../../../src/webview/search/timeRange.ts';

describe('The ranges that the search form offers', () => {
  it('are searched by the services on every day of four years', () => {
    for (const { id, ms } of presets) {
      for (let day = 0; day < 4 * 366; day++) {
        const now = Date.UTC(2026, 0, 1 + day, 12);
        assert.deepEqual(checkTimes(now - ms, now, now), [], `${id} on ${new Date(now).toISOString()}`);
      }
    }
  });
});
