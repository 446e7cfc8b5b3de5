import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { JsonObject } from '../../../src/liveperson/json.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { listAt, objectAt } from '../../../src/sandbox/json.ts';
import { fixedNow, infoOf, objects, searchAll, startAtFixedTime, text } from './sandboxCalls.ts';

const day = 86_400_000;

/** Everything of the last thirteen months, in windows of four weeks. */
async function wholeHistory(sandbox: Sandbox, now = fixedNow): Promise<readonly JsonObject[]> {
  const windows = Array.from({ length: 15 }, (_, index) => ({
    from: now - (index + 1) * 28 * day,
    to: now - index * 28 * day - 600_001,
  }));
  const parts: (readonly JsonObject[])[] = [];
  for (const start of windows) parts.push(await searchAll(sandbox, { start }));
  return parts.flat();
}

describe('sandbox: the generated account', () => {
  let sandbox: Sandbox;
  let records: readonly JsonObject[];
  before(async () => {
    sandbox = await startAtFixedTime();
    records = await wholeHistory(sandbox);
  });
  after(() => sandbox.stop());

  const linesOf = (record: JsonObject) => objects(listAt(record['transcript'], 'lines'));
  const share = (condition: (record: JsonObject) => boolean) => records.filter(condition).length / records.length;

  it('has about six hundred records, some in every month, and at least 120 visitors in the last week', async () => {
    assert.ok(records.length > 520 && records.length < 760, String(records.length));
    for (let month = 0; month < 13; month++) {
      const within = records.filter(
        (record) => Math.floor((fixedNow - Number(infoOf(record)['startTimeL'])) / (30.4 * day)) === month,
      );
      assert.ok(within.length >= 8, `month ${month}: ${within.length}`);
    }
    const week = await searchAll(sandbox, { start: { from: fixedNow - 7 * day, to: fixedNow } });
    const visitors = new Set(week.map((record) => infoOf(record)['visitorId']));
    assert.ok(visitors.size >= 120, String(visitors.size));
    assert.ok(visitors.size < week.length, 'some come back');
  });

  it("is the same account on the same day, and yesterday's chats are still there tomorrow", async () => {
    const same = await startAtFixedTime();
    const tomorrow = await startAtFixedTime({ clock: { now: () => fixedNow + day } });
    const range = { start: { from: fixedNow - 2 * day, to: fixedNow - day } };
    const [first, second, third] = [
      await searchAll(sandbox, range),
      await searchAll(same, range),
      await searchAll(tomorrow, range),
    ];
    await Promise.all([same.stop(), tomorrow.stop()]);
    assert.deepEqual(second, first);
    assert.deepEqual(third, first);
  });

  it('is another account with another seed', async () => {
    const other = await startAtFixedTime({ seed: 2 });
    const [record] = await searchAll(other, { start: { from: fixedNow - 2 * day, to: fixedNow } });
    await other.stop();
    assert.ok(!records.some((known) => infoOf(known)['visitorId'] === infoOf(record)['visitorId']));
  });

  it('has six lines of business, each with its skills, campaign and conversations of its own', () => {
    const sites = new Set(
      records.map((record) => text(infoOf(record)['chatStartUrl']).split('/')[2]).filter((site) => site !== undefined),
    );
    assert.equal(sites.size, 6);
    assert.ok(new Set(records.map((record) => infoOf(record)['skillName'])).size >= 12);
    assert.ok(new Set(records.map((record) => objectAt(record, 'campaign')['campaignName'])).size >= 6);
    const spoken = records.map((record) =>
      linesOf(record)
        .filter((line) => line['source'] !== 'system')
        .map((line) => text(line['text']))
        .join('\n'),
    );
    const distinct = new Set(spoken.filter((words) => words !== ''));
    assert.ok(distinct.size > spoken.length * 0.9, 'hardly two conversations are alike');
  });

  it('has lines of every kind: questions, answers, notes, HTML, addresses, rich content, predefined and edited answers', () => {
    const lines = records.flatMap(linesOf);
    const has = (condition: (line: JsonObject) => boolean) => lines.some(condition);
    for (const textType of ['plain', 'html', 'url', 'rich-content'])
      assert.ok(
        has((line) => line['textType'] === textType),
        textType,
      );
    for (const source of ['visitor', 'agent', 'system'])
      assert.ok(
        has((line) => line['source'] === source),
        source,
      );
    assert.ok(has((line) => line['subType'] === 'ONLY_TO_REP'));
    assert.ok(has((line) => Number(line['cannedAnswerType']) > 0) && has((line) => Number(line['cannedAnswerType']) < 0));
    assert.ok(lines.filter((line) => line['textType'] === 'rich-content').every((line) => 'json' in line && !('text' in line)));
    assert.ok(!has((line) => /[{}]|undefined/.test(text(line['text']))), 'no slot stays unfilled');
  });

  it('tells its lines in the order of their times, within the chat', () => {
    for (const record of records) {
      const times = linesOf(record).map((line) => Number(line['timeL']));
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      );
      assert.ok((times.at(-1) ?? 0) <= Number(infoOf(record)['endTimeL']));
    }
  });

  it('writes text and number of a time alike', () => {
    for (const record of records) {
      const { startTime, startTimeL } = infoOf(record);
      assert.equal(Date.parse(text(startTime).replace(' ', 'T').replace('+0000', 'Z')), startTimeL);
    }
  });

  it('has every attribute of the history, its values as text', () => {
    const keys = new Set(
      records.flatMap((record) => objects(listAt(record['sdes'], 'events'))).flatMap((event) => Object.keys(event)),
    );
    for (const key of [
      'cartStatus',
      'purchase',
      'viewedProduct',
      'viewProduct',
      'customerInfo',
      'marketingCampaignInfo',
      'personalInfo',
      'lead',
      'serviceActivity',
      'visitorError',
      'formFillingError',
      'searchContent',
      'sdeType',
      'isAuthenticated',
    ]) {
      assert.ok(keys.has(key), key);
    }
    const numeric = records
      .flatMap((record) => objects(listAt(record['sdes'], 'events')))
      .filter((event) => /:-?\d/.test(JSON.stringify(event)));
    assert.deepEqual(numeric, []);
  });

  it('has surveys, scores, predictions, co-browse and campaigns in a part of its records', () => {
    for (const section of ['surveys', 'lineScores', 'predictions', 'coBrowseSessions', 'campaign']) {
      assert.ok(share((record) => section in record) > 0.04 && share((record) => section in record) < 0.97, section);
    }
    for (const survey of ['preChat', 'postChat', 'operator'])
      assert.ok(
        records.some((record) => survey in objectAt(record, 'surveys')),
        survey,
      );
  });

  it('varies names and types of fields as the documents do', () => {
    const infos = records.map(infoOf);
    for (const key of [
      'agentName',
      'agentNickName',
      'agentFullName',
      'agentFullname',
      'ended',
      'isEnded',
      'chatDataEnriched',
      'isChatDataEnriched',
      'interactive',
    ]) {
      assert.ok(infos.some((info) => key in info) && !infos.every((info) => key in info), key);
    }
    for (const type of ['string', 'number']) {
      assert.ok(
        infos.some((info) => typeof info['agentId'] === type),
        `agentId as ${type}`,
      );
      assert.ok(
        records.some((record) => typeof objectAt(record, 'campaign')['campaignId'] === type),
        `campaignId as ${type}`,
      );
      assert.ok(
        records.some((record) => typeof objectAt(record, 'campaign')['lobId'] === type),
        `lobId as ${type}`,
      );
    }
    assert.ok(records.some((record) => linesOf(record).some((line) => !('lineSeq' in line))));
    assert.ok(infos.some((info) => !('sharkEngagementId' in info)));
  });

  it('has transferred chats: records of one session, each a further leg with an id of its own', () => {
    const later = records.filter((record) => infoOf(record)['engagementSequence'] === 1);
    assert.ok(later.length >= 5);
    for (const record of later) {
      const info = infoOf(record);
      const first = records.find(
        (other) => infoOf(other)['sharkEngagementId'] === info['sharkEngagementId'] && infoOf(other)['engagementSequence'] === 0,
      );
      assert.ok(first !== undefined);
      assert.equal(infoOf(first)['visitorId'], info['visitorId']);
      assert.notEqual(infoOf(first)['engagementId'], info['engagementId']);
      assert.ok(Number(infoOf(first)['endTimeL']) <= Number(info['startTimeL']));
    }
  });

  it('has every engagement id once', () => {
    const ids = records.map((record) => infoOf(record)['engagementId']);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('has a chat of several hundred lines in the last week', () => {
    assert.ok(
      records.some((record) => linesOf(record).length > 300 && Number(infoOf(record)['startTimeL']) > fixedNow - 7 * day),
    );
  });

  it('names nobody: mail at example.com, telephone numbers and addresses of the ranges for documentation', () => {
    const all = JSON.stringify(records);
    for (const [personal, allowed] of [
      [/([\w.+-]+@[\w.-]+\w)/g, /@example\.com$/],
      [/"ipAddress":"([^"]+)"/g, /^203\.0\.113\.\d+$/],
      [/"phone":"([^"]+)"/g, /^\+1 202-555-01\d\d$/],
      [/https?:\/\/([\w.-]+)/g, /(^|\.)example\.com$/],
    ] as const) {
      const found = Array.from(all.matchAll(personal), ([, value = '']) => value);
      assert.ok(found.length > 0, String(personal));
      assert.deepEqual(found.filter((value) => !allowed.test(value)), []);
    }
  });
});
