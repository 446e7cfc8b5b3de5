import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromSearchFile, type ReadSearchFile } from '../../../src/searchFiles/readSearchFile.ts';

const now = Date.UTC(2026, 10, 22, 12);
const day = 86_400_000;

describe('Reading a search file', () => {
  it('takes the account, the product and the query', () => {
    const { search, problems } = read({
      account: '12345678',
      product: 'chats',
      query: { from: 1_790_000_000_000, to: 1_791_000_000_000, keyword: 'refund', areas: ['chatLine'] },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(search, {
      accountId: '12345678',
      product: 'chats',
      query: { from: 1_790_000_000_000, to: 1_791_000_000_000, keyword: 'refund', areas: ['chatLine'] },
    });
  });

  it('searches chats and leaves the account open when the file says neither', () => {
    assert.deepEqual(read({ query: { last: '7d' } }).search, { product: 'chats', query: { from: now - 7 * day, to: now } });
  });

  it('searches messaging conversations when it is told to', () => {
    const { search } = read({
      product: 'conversations',
      query: { last: '7d', status: ['CLOSE'], end: { last: '24h' }, attributes: { lead: 'loan' } },
    });
    assert.deepEqual(search, {
      product: 'conversations',
      query: { from: now - 7 * day, to: now, status: ['CLOSE'], end: { from: now - day, to: now }, attributes: { lead: 'loan' } },
    });
  });

  it('searches up to now when it has a beginning but no end', () => {
    assert.deepEqual(read({ query: { from: '2026-11-20T00:00:00Z' } }).search?.query, { from: Date.UTC(2026, 10, 20), to: now });
  });

  it('reads times as people write them, a date as the whole day', () => {
    const { search } = read({ query: { from: '2026-11-01', to: '2026-11-02' } });
    assert.deepEqual(search?.query, { from: new Date(2026, 10, 1).getTime(), to: new Date(2026, 10, 3).getTime() - 1 });
  });

  const wrong: readonly { readonly what: string; readonly file: unknown; readonly at: string; readonly says: RegExp }[] = [
    { what: 'a day that does not exist', file: { query: { from: '2026-02-30' } }, at: '"2026-02-30"', says: /Needs a date/ },
    { what: 'a span in unknown words', file: { query: { last: 'a week' } }, at: '"a week"', says: /30min, 24h, 7d/ },
    {
      what: 'a span beside an end',
      file: { query: { last: '7d', to: '2026-11-22' } },
      at: '"7d"',
      says: /instead of from and to/,
    },
    { what: 'no time at all', file: { query: { limit: 5 } }, at: '"query"', says: /Needs a time/ },
    { what: 'an end without a beginning', file: { query: { to: '2026-11-22' } }, at: '"query"', says: /Needs a time/ },
    {
      what: 'a range that ends before it begins',
      file: { query: { from: '2026-11-03', to: '2026-11-01' } },
      at: '"2026-11-01"',
      says: /Ends before it begins/,
    },
    {
      what: 'a keyword of several phrases',
      file: { query: { last: '7d', keyword: '"a b" "c d"', areas: ['chatLine'] } },
      at: String.raw`"\"a b\" \"c d\""`,
      says: /One word or one phrase/,
    },
    { what: 'a channel that no document lists', file: { query: { last: '7d', channel: 7 } }, at: '7', says: /-1, 1, 2/ },
    {
      what: 'one wrong item of a list',
      file: { query: { last: '7d', areas: ['chatLine', 'x'], keyword: 'a' } },
      at: '"x"',
      says: /chatLine, surveyAnswer/,
    },
    { what: 'half a duration', file: { query: { last: '7d', duration: { from: 5 } } }, at: '"duration"', says: /Needs "to"/ },
    { what: 'text where a list is needed', file: { query: { last: '7d', skillIds: '14' } }, at: '"14"', says: /Needs a list/ },
    {
      what: 'an order it does not know',
      file: { query: { last: '7d', sort: 'agent:up' } },
      at: '"agent:up"',
      says: /not understood/,
    },
    {
      what: 'an account that is none',
      file: { account: 'p@ssword', query: { last: '7d' } },
      at: '"p@ssword"',
      says: /account id/,
    },
    { what: 'an account as a number', file: { account: 12345678, query: { last: '7d' } }, at: '12345678', says: /as text/ },
    {
      what: 'a product that does not exist',
      file: { product: 'engagements', query: { last: '7d' } },
      at: '"engagements"',
      says: /chats, conversations/,
    },
    { what: 'a query that is no object', file: { query: 'last week' }, at: '"last week"', says: /Needs query/ },
    { what: 'no query', file: { account: '12345678' }, at: '{', says: /Needs query/ },
    { what: 'a list for a file', file: [], at: '[]', says: /Needs an object/ },
    {
      what: 'an attribute no document lists',
      file: { product: 'conversations', query: { last: '7d', attributes: { shoe: 'x' } } },
      at: '"shoe"',
      says: /Not a field/,
    },
  ];
  for (const { what, file, at, says } of wrong) {
    it(`refuses ${what}, and says so where it stands`, () => {
      const text = JSON.stringify(file);
      const { problems, search } = fromSearchFile(text, now);
      const [problem, ...others] = problems;
      assert.ok(problem);
      assert.deepEqual(others, []);
      assert.match(problem.message, says);
      assert.equal(problem.severity, 'error');
      assert.equal(text.slice(problem.offset, problem.offset + problem.length), at);
      assert.equal(search, undefined);
    });
  }

  it('warns of what has no effect, at its name, and searches all the same', () => {
    const text = JSON.stringify({ secret: 'x', keyword: 'a', query: { last: '7d', skillId: ['14'] } });
    const { problems, search } = fromSearchFile(text, now);
    assert.deepEqual(
      problems.map(({ severity, offset, length, message }) => [severity, text.slice(offset, offset + length), message]),
      [
        ['warning', '"secret"', 'Not a field of a search file; it has no effect.'],
        ['warning', '"keyword"', 'Belongs into query; here it has no effect.'],
        ['warning', '"skillId"', 'Not a field of this search; skillIds is meant?'],
      ],
    );
    assert.deepEqual(search?.query, { from: now - 7 * day, to: now });
  });

  it('passes on what the client warns of', () => {
    const { problems, search } = read({ query: { last: '7d', visitor: '1234567890123' } });
    assert.match(problems[0]?.message ?? '', /sharkVisitorId/);
    assert.ok(search);
  });

  it('judges what it can read of a half-typed file', () => {
    const { problems, search } = fromSearchFile('{ "query": { "last": "7d", "channel": 9, "keyw', now);
    assert.ok(problems.some(({ origin }) => origin === 'syntax'));
    assert.ok(problems.some(({ message }) => message.includes('-1, 1, 2')));
    assert.equal(search, undefined);
  });

  it('takes the last of repeated fields, and marks that one', () => {
    const text = '{"query":{"last":"7d","limit":1,"limit":0}}';
    const [problem] = fromSearchFile(text, now).problems;
    assert.equal(problem?.offset, text.lastIndexOf('0'));
    assert.equal(fromSearchFile('{"query":{"last":"7d","limit":0,"limit":1}}', now).search?.query.limit, 1);
  });

  it('lets no field in by the back door of a prototype', () => {
    const { search, problems } = fromSearchFile('{"query":{"last":"7d","__proto__":{"keyword":"hidden"}}}', now);
    assert.equal(search?.query.keyword, undefined);
    assert.match(problems[0]?.message ?? '', /Not a field/);
  });

  it('is no JSON with comments: other programs read these files, too', () => {
    assert.equal(fromSearchFile('{ // my search\n "query": { "last": "7d" } }', now).search, undefined);
  });
});

describe('A hostile search file', () => {
  it('is refused when it is too long or too deep, at once', () => {
    const deep = '[{"a":'.repeat(500_000);
    for (const text of [`{"query":${'['.repeat(100)}`, deep, `{"a":"${'x'.repeat(1_000_000)}"}`]) {
      const { problems, search } = fromSearchFile(text, now);
      assert.match(problems[0]?.message ?? '', /is not read\./);
      assert.equal(search, undefined);
    }
  });

  it('never makes reading throw, whatever JSON it is', () => {
    fc.assert(fc.property(fc.json(), (text) => Array.isArray(fromSearchFile(text, now).problems)));
  });

  it('never makes reading throw, whatever stands in its fields, and is never searched with a wrong type', () => {
    const name = fc.constantFrom(
      'from',
      'to',
      'last',
      'keyword',
      'areas',
      'duration',
      'sort',
      'limit',
      'end',
      'attributes',
      'survey',
      'chatMcs',
      'visitor',
      'toString',
      '__proto__',
    );
    const query = fc.dictionary(name, fc.jsonValue());
    const file = fc.record(
      {
        account: fc.jsonValue(),
        product: fc.oneof(fc.constantFrom('chats', 'conversations'), fc.jsonValue()),
        query: fc.oneof(query, fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(file, (value) => {
        const { search } = read(value);
        const keyword: unknown = search?.query.keyword;
        assert.ok(keyword === undefined || typeof keyword === 'string');
      }),
    );
  });

  it('never makes reading throw at any moment of its being typed', () => {
    const text = JSON.stringify(
      {
        account: '12345678',
        product: 'conversations',
        query: { from: '2026-11-01', areas: ['x'], end: { last: '7d' }, duration: { from: 1, to: 2 } },
      },
      undefined,
      2,
    );
    for (let length = 0; length <= text.length; length++) {
      for (const { offset, length: marked } of fromSearchFile(text.slice(0, length), now).problems)
        assert.ok(offset >= 0 && offset + marked <= length + 1);
    }
  });
});

function read(file: unknown): ReadSearchFile {
  return fromSearchFile(JSON.stringify(file), now);
}
