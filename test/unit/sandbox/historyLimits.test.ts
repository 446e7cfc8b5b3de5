import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { listAt, objectAt } from '../../../src/sandbox/json.ts';
import {
  bearer,
  call,
  countOf,
  fixedNow,
  infoOf,
  objects,
  search,
  searchAll,
  searchPath,
  startAtFixedTime,
  text,
} from './sandboxCalls.ts';

const minute = 60_000;
const day = 86_400_000;
const lastWeek = { start: { from: fixedNow - 7 * day, to: fixedNow } };

describe('sandbox: limits of Engagement History', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startAtFixedTime();
  });
  after(() => sandbox.stop());

  const status = async (body: object, query?: string) => (await search(sandbox, body, query)).status;

  it('wants a source of at most twenty characters', async () => {
    assert.equal(await status(lastWeek, 'limit=1'), 400);
    assert.equal(await status(lastWeek, 'source='), 400);
    assert.equal(await status(lastWeek, `source=${'x'.repeat(20)}`), 200);
    assert.equal(await status(lastWeek, `source=${'x'.repeat(21)}`), 400);
  });

  it('answers fifty records unless asked for up to a hundred', async () => {
    const lengthOf = async (query: string) =>
      listAt((await search(sandbox, lastWeek, query)).json, 'interactionHistoryRecords').length;
    assert.equal(await lengthOf('source=UnitTests'), 50);
    assert.equal(await lengthOf('source=UnitTests&limit=100'), 100);
    assert.equal(await lengthOf('source=UnitTests&limit=7'), 7);
    for (const limit of ['101', '0', '-1', 'ten', ''])
      assert.equal(await status(lastWeek, `source=UnitTests&limit=${limit}`), 400, limit);
    assert.equal(await status(lastWeek, 'source=UnitTests&offset=-1'), 400);
  });

  it('wants start, complete and not longer than a month', async () => {
    assert.equal(await status({}), 400);
    assert.equal(await status({ start: { from: fixedNow } }), 400);
    assert.equal(await status({ start: { from: fixedNow, to: fixedNow - 1 } }), 400);
    assert.equal(await status({ start: { from: fixedNow - 30 * day, to: fixedNow } }), 200);
    assert.equal(await status({ start: { from: fixedNow - 32 * day, to: fixedNow } }), 400);
    assert.equal(await status({ start: { from: fixedNow - 60 * day, to: fixedNow }, engagementId: '123456784294967524' }), 400);
  });

  it('refuses what is no JSON object', async () => {
    for (const body of ['', '[]', '{"start":']) {
      const reply = await call(sandbox, 'POST', `${searchPath}?source=UnitTests`, { headers: bearer(sandbox), body });
      assert.equal(reply.status, 400);
      assert.equal(typeof objectAt(reply.json, 'error')['debugMessage'], 'string');
    }
  });

  it('reads times that are sent as text', async () => {
    const asText = { start: { from: String(lastWeek.start.from), to: String(lastWeek.start.to) } };
    assert.equal(countOf(await search(sandbox, asText)), countOf(await search(sandbox, lastWeek)));
  });

  it('wants both ends of durations, one end of a score, an area for a keyword, and one phrase only', async () => {
    assert.equal(await status({ ...lastWeek, duration: { from: 1 } }), 400);
    assert.equal(await status({ ...lastWeek, coBrowseDuration: { to: 1 } }), 400);
    assert.equal(await status({ ...lastWeek, chatMCS: {} }), 400);
    assert.equal(await status({ ...lastWeek, chatMCS: { from: '30' } }), 200);
    assert.equal(await status({ ...lastWeek, keyword: 'refund' }), 400);
    assert.equal(await status({ ...lastWeek, keyword: 'refund', keyword_search_area: { types: ['everywhere'] } }), 400);
    assert.equal(await status({ ...lastWeek, keyword: '"a b" "c d"', keyword_search_area: { types: ['chatLine'] } }), 400);
  });

  it('rounds a range outward to full ten minutes', async () => {
    const [record] = await searchAll(sandbox, lastWeek);
    const started = Number(infoOf(record)['startTimeL']);
    const engagementId = infoOf(record)['engagementId'];
    const within = Math.floor(started / (10 * minute)) * 10 * minute;
    const finds = async (from: number, to: number) =>
      (await searchAll(sandbox, { start: { from, to } })).some((found) => infoOf(found)['engagementId'] === engagementId);
    assert.ok(await finds(within + 10 * minute - 1, within + 10 * minute - 1), 'from is rounded down');
    assert.ok(await finds(within + 1, within + 1), 'to is rounded up');
    assert.ok(!(await finds(within - 10 * minute, within - 1)) || started === within);
    assert.ok(!(await finds(within + 10 * minute, within + 20 * minute)));
  });

  it('pages by offset with the documented metadata', async () => {
    const first = await search(sandbox, lastWeek, 'source=UnitTests&limit=60&offset=0');
    const metadata = objectAt(first.json, '_metadata');
    const count = Number(metadata['count']);
    const href = (offset: number) => `http://localhost:8080${searchPath}?limit=60&offset=${offset}`;
    assert.deepEqual(Object.keys(metadata), ['count', 'next', 'last', 'self', 'shardsStatusResult']);
    assert.deepEqual(metadata['self'], { rel: 'self', href: href(0) });
    assert.deepEqual(metadata['next'], { rel: 'next', href: href(60) });
    assert.deepEqual(metadata['last'], { rel: 'last', href: href(Math.floor((count - 1) / 60) * 60) });
    const last = await search(sandbox, lastWeek, `source=UnitTests&limit=60&offset=${Math.floor((count - 1) / 60) * 60}`);
    assert.ok(!('next' in objectAt(last.json, '_metadata')));
    assert.equal(countOf(await search(sandbox, lastWeek, 'source=UnitTests&offset=5000')), count);
  });

  it('has no record twice and none missing over its pages', async () => {
    const records = await searchAll(sandbox, lastWeek);
    const ids = records.map((record) => infoOf(record)['engagementId']);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, countOf(await search(sandbox, lastWeek)));
  });

  it('sorts by each of the eight fields, and refuses any other grammar', async () => {
    const keys = {
      start: 'startTimeL',
      end: 'endTimeL',
      duration: 'duration',
      visitor: 'visitorId',
      engagementId: 'engagementId',
      skillId: 'skillId',
      agentId: 'agentId',
    };
    for (const [field, key] of Object.entries(keys)) {
      const reply = await search(sandbox, lastWeek, `source=UnitTests&limit=100&sort=${field}:desc`);
      const values = objects(reply.json['interactionHistoryRecords']).map((record) => infoOf(record)[key]);
      const isNumeric = ['start', 'end', 'duration'].includes(field);
      const sorted = values.toSorted((a, b) => (isNumeric ? Number(b) - Number(a) : text(b) < text(a) ? -1 : 1));
      assert.deepEqual(values.map(text), sorted.map(text), field);
    }
    assert.equal(await status(lastWeek, 'source=UnitTests&sort=interactive:asc,start:desc'), 200);
    for (const sort of ['start:des', 'start', 'nickname:asc', 'start:asc;end:desc', '']) {
      assert.equal(await status(lastWeek, `source=UnitTests&sort=${encodeURIComponent(sort)}`), 400, sort);
    }
  });

  it('keeps records for thirteen months', async () => {
    const from = fixedNow - 13 * 30.5 * day;
    const older = await searchAll(sandbox, { start: { from: from - 14 * day, to: from - 7 * day } });
    assert.deepEqual(older, []);
    const within = await searchAll(sandbox, { start: { from: fixedNow - 390 * day, to: fixedNow - 362 * day } });
    assert.ok(within.length > 5);
    assert.equal(
      countOf(
        await search(sandbox, { start: { from: fixedNow, to: fixedNow }, engagementId: infoOf(within[0])['engagementId'] }),
      ),
      1,
    );
  });

  it('shows ended chats only, each as soon as it has ended', async () => {
    const records = await searchAll(sandbox, lastWeek);
    assert.ok(records.length > 0);
    assert.ok(records.every((record) => Number(infoOf(record)['endTimeL']) <= fixedNow));
    const later = await startAtFixedTime();
    later.advance(6 * 3_600_000);
    const more = await searchAll(later, { start: { from: fixedNow - day, to: fixedNow + 6 * 3_600_000 } });
    await later.stop();
    assert.ok(more.some((record) => Number(infoOf(record)['endTimeL']) > fixedNow));
  });

  it('wants credentials', async () => {
    assert.equal((await call(sandbox, 'POST', `${searchPath}?source=UnitTests`, { body: JSON.stringify(lastWeek) })).status, 401);
    const other = searchPath.replace('12345678', '87654321');
    assert.equal(
      (await call(sandbox, 'POST', `${other}?source=UnitTests`, { headers: bearer(sandbox), body: JSON.stringify(lastWeek) }))
        .status,
      401,
    );
  });
});
