import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PackedRows } from '../../../../src/panels/search/packedRows.ts';
import type { ResultRow } from '../../../../src/panels/protocol/search.ts';

const full: ResultRow = {
  id: '123456784294967524',
  start: 1,
  visitorId: 'v',
  visitorName: 'Ada',
  sessionId: 's',
  agent: 'Priya',
  skill: 'Bookings',
  channel: 'Web',
  duration: 320,
  lines: 13,
  mcs: 72,
  endReason: 'Visitor closed',
  partial: true,
  snippet: { before: 'a', hit: 'b', after: 'c' },
};
const bare: ResultRow = { id: '1', lines: 0, partial: false, snippet: { before: '', hit: '', after: '' } };

const packed = (...pages: readonly (readonly ResultRow[])[]): PackedRows => {
  const rows = new PackedRows();
  for (const page of pages) rows.add(page);
  return rows;
};

/** Line breaks, letters of several bytes and of several units: what could be taken for the end of a text or miscounted. */
const text = fc.string({ unit: fc.constantFrom('a', '\n', '\0', 'é', '☎', '😀'), maxLength: 5 });
const word = fc.string({ unit: fc.constantFrom('x', '\n', '😀'), minLength: 1, maxLength: 3 });
const number = fc.double({ noNaN: true });
const row: fc.Arbitrary<ResultRow> = fc.record(
  {
    id: text,
    start: number,
    visitorId: text,
    visitorName: text,
    sessionId: text,
    agent: word,
    skill: word,
    channel: word,
    duration: number,
    lines: fc.nat(),
    mcs: fc.nat(100),
    endReason: word,
    partial: fc.boolean(),
    snippet: fc.record({ before: text, hit: text, after: text }, { noNullPrototype: true }),
  },
  { requiredKeys: ['id', 'lines', 'partial', 'snippet'], noNullPrototype: true },
);

describe('Packed rows', () => {
  it('come back as they were, with as few fields', () => {
    const rows = packed([full, bare], [bare], [], [full]);
    assert.deepEqual(Array.from({ length: rows.length }, (_, place) => rows.row(place)), [full, bare, bare, full]);
  });

  it('come back whatever their texts hold, in any order', () => {
    const pagesOfRows = fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 4 });
    fc.assert(fc.property(pagesOfRows, fc.infiniteStream(fc.nat()), (pages, picks) => {
      const rows = packed(...pages);
      const all = pages.flat();
      assert.equal(rows.length, all.length);
      for (const pick of picks.take(2 * all.length)) assert.deepEqual(rows.row(pick % all.length), all[pick % all.length]);
    }));
  });

  it('show half of a character as the sign for an unreadable one, and nothing after it moves', () => {
    const rows = packed([{ ...bare, snippet: { before: '\ud83d', hit: 'b', after: 'c' } }, full]);
    assert.deepEqual(rows.row(0).snippet, { before: '\ufffd', hit: 'b', after: 'c' });
    assert.deepEqual(rows.row(1), full);
  });

  it('are found by their whole id only', () => {
    const rows = packed([{ ...bare, id: '12\n3' }, { ...bare, id: '12', lines: 4 }]);
    assert.equal(rows.find('12')?.lines, 4);
    assert.equal(rows.find('12\n3')?.lines, 0);
    assert.equal(rows.find('1'), undefined);
  });

  it('are sorted by the name of a visitor before the id', () => {
    const rows = packed([full, { ...bare, visitorId: 'v2' }, bare]);
    assert.deepEqual([0, 1, 2].map((place) => rows.visitorOf(place)), ['Ada', 'v2', undefined]);
  });

  it('are found by what any of their texts holds, each once', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é', '😀'), minLength: 1, maxLength: 3 });
    const sought = letters.filter((word) => !word.includes('\n'));
    fc.assert(fc.property(fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 4 }), sought, (pages, word) => {
      const found: number[] = [];
      packed(...pages).eachWith(new RegExp(word, 'g'), 0, (place) => { found.push(place); });
      const textsOf = ({
        id,
        visitorId = '',
        visitorName = '',
        sessionId = '',
        snippet: { before, hit, after },
      }: ResultRow): readonly string[] => [id, visitorId, visitorName, sessionId, before + hit + after];
      assert.deepEqual(
        found,
        pages.flat().flatMap((full, place) => (textsOf(full).some((text) => text.includes(word)) ? [place] : [])),
      );
    }));
  });
});
