import assert from 'node:assert/strict';
import { readRetryAfter } from '../../../../src/liveperson/http/retryAfter.ts';

const now = Date.parse('Sun, 22 Nov 2026 12:00:00 GMT');

describe('Retry-After', () => {
  it('is read as seconds', () => {
    assert.equal(readRetryAfter({ 'retry-after': '7' }, now), 7000);
  });

  it('is read as a date, relative to the date of the answer', () => {
    const headers = { 'retry-after': 'Sun, 22 Nov 2026 10:00:30 GMT', date: 'Sun, 22 Nov 2026 10:00:00 GMT' };
    assert.equal(readRetryAfter(headers, now), 30_000);
  });

  it('is read as a date relative to now when the answer has none', () => {
    assert.equal(readRetryAfter({ 'retry-after': 'Sun, 22 Nov 2026 12:00:10 GMT' }, now), 10_000);
  });

  it('never asks for a negative pause, and is ignored when it cannot be read', () => {
    assert.equal(readRetryAfter({ 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }, now), 0);
    for (const value of ['', 'soon', '1.5e3', '-5'])
      assert.equal(readRetryAfter({ 'retry-after': value }, now), undefined, value);
    assert.equal(readRetryAfter({}, now), undefined);
  });
});
