import assert from 'node:assert/strict';
import { rangeOf, readSpan, readTime } from '../../../src/searchFiles/fileTime.ts';

describe('Times in a search file', () => {
  it('with a zone are the same everywhere', () => {
    assert.equal(readTime('2026-11-01T09:30Z', 'start'), Date.UTC(2026, 10, 1, 9, 30));
    assert.equal(readTime('2026-11-01T09:30:15+05:30', 'start'), Date.UTC(2026, 10, 1, 4, 0, 15));
    assert.equal(readTime('2026-11-01T09:30:15.25-02:00', 'end'), Date.UTC(2026, 10, 1, 11, 30, 15, 250));
  });

  it('without a zone are local', () => {
    assert.equal(readTime('2026-11-01T09:30', 'start'), new Date(2026, 10, 1, 9, 30).getTime());
  });

  it('given as a date mean the whole local day', () => {
    assert.equal(readTime('2024-02-29', 'start'), new Date(2024, 1, 29).getTime());
    assert.equal(readTime('2024-02-29', 'end'), new Date(2024, 2, 1).getTime() - 1);
  });

  for (const text of [
    '',
    '2026',
    '2026-2-1',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '0050-01-01',
    '2026-11-01T24:00',
    '2026-11-01T09:60',
    '2026-11-01T09:30+99:00',
    '2026-11-01 09:30',
    'yesterday',
    '1790000000000',
    '2026-11-01T09:30Z ',
  ]) {
    it(`are not understood as ${JSON.stringify(text)}`, () => {
      assert.equal(readTime(text, 'start'), undefined);
    });
  }

  it('as a span end now; months are months of the calendar', () => {
    const now = Date.UTC(2026, 2, 31, 8);
    const from = (text: string): number | undefined => {
      const span = readSpan(text);
      return span && rangeOf(span, now).from;
    };
    assert.equal(from('30min'), now - 1_800_000);
    assert.equal(from('24h'), now - 86_400_000);
    assert.equal(from('2w'), now - 14 * 86_400_000);
    assert.equal(from('1mo'), Date.UTC(2026, 1, 28, 8));
    assert.equal(from('999999w'), 0);
    for (const text of ['', '7', 'd', '0d', '-7d', '7 d', '7D', '1.5h', '7m', '1201mo', '9999999d'])
      assert.equal(from(text), undefined, text);
  });
});
