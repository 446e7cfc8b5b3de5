import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { JsonObject } from '../../../src/liveperson/json.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { listAt, objectAt } from '../../../src/sandbox/json.ts';
import { fixedNow, infoOf, objects, searchAll, startAtFixedTime, text } from './sandboxCalls.ts';

const day = 86_400_000;
const lastMonth = { start: { from: fixedNow - 28 * day, to: fixedNow } };

describe('sandbox: filters of Engagement History', () => {
  let sandbox: Sandbox;
  let all: readonly JsonObject[];
  before(async () => {
    sandbox = await startAtFixedTime();
    all = await searchAll(sandbox, lastMonth);
  });
  after(() => sandbox.stop());

  /** The filter finds exactly those records of the month that fulfil the condition: some, and not all. */
  async function finds(filter: object, condition: (record: JsonObject) => boolean): Promise<void> {
    const found = await searchAll(sandbox, { ...lastMonth, ...filter });
    const expected = all.filter(condition);
    assert.deepEqual(
      found.map((record) => infoOf(record)['engagementId']),
      expected.map((record) => infoOf(record)['engagementId']),
    );
    assert.ok(expected.length > 0, 'the account has records that fulfil it');
    assert.ok(expected.length < all.length, 'and others that do not');
  }

  const linesOf = (record: JsonObject) => objects(listAt(record['transcript'], 'lines'));
  const said = (record: JsonObject, word: RegExp) =>
    linesOf(record).some((line) => word.test(text(line['text']).replace(/<[^>]*>/g, ' ')));
  const answers = (record: JsonObject) =>
    ['preChat', 'postChat', 'operator'].flatMap((name) => objects(listAt(record['surveys'], name)));
  const isPartial = (record: JsonObject) => infoOf(record)['isPartial'] === true;
  const coBrowse = (record: JsonObject) => objects(listAt(record['coBrowseSessions'], 'coBrowseSessionsList'));
  const events = (record: JsonObject) => objects(listAt(record['sdes'], 'events'));

  it('skill, agent and group, as text or as numbers', async () => {
    const skill = text(infoOf(all[0])['skillId']);
    await finds({ skillIds: [skill, '25975313'] }, (record) => [skill, '25975313'].includes(text(infoOf(record)['skillId'])));
    await finds({ skillIds: [25975313] }, (record) => text(infoOf(record)['skillId']) === '25975313');
    await finds({ agentIds: ['25025413'] }, (record) => text(infoOf(record)['agentId']) === '25025413');
    await finds({ agentGroupIds: [-1, '3313'] }, (record) => ['-1', '3313'].includes(text(infoOf(record)['agentGroupId'])));
  });

  it('duration in seconds, both ends included', async () => {
    const duration = Number(infoOf(all[3])['duration']);
    await finds({ duration: { from: duration, to: duration } }, (record) => infoOf(record)['duration'] === duration);
    await finds({ duration: { from: 0, to: 180 } }, (record) => Number(infoOf(record)['duration']) <= 180);
  });

  it('interactive: at least one line of the visitor', async () => {
    await finds({ interactive: true, ended: true }, (record) => infoOf(record)['isInteractive'] === true);
  });

  it('visitor, whatever the time range', async () => {
    const visitorIds = all.map((record) => text(infoOf(record)['visitorId']));
    const returning = visitorIds.find((id, index) => visitorIds.indexOf(id) !== index) ?? assert.fail('some visitor came twice');
    await finds({ visitor: returning }, (record) => infoOf(record)['visitorId'] === returning);
    const outside = await searchAll(sandbox, { start: { from: fixedNow, to: fixedNow }, visitor: returning });
    assert.ok(outside.length >= 2);
  });

  it('engagement id, whatever the time range', async () => {
    const engagementId = infoOf(all.at(-1))['engagementId'];
    const found = await searchAll(sandbox, { start: { from: fixedNow, to: fixedNow }, engagementId });
    assert.deepEqual(
      found.map((record) => infoOf(record)['engagementId']),
      [engagementId],
    );
  });

  it('channel', async () => {
    assert.deepEqual(await searchAll(sandbox, { ...lastMonth, channel: 2 }), []);
    assert.equal((await searchAll(sandbox, { ...lastMonth, channel: 1 })).length, all.length);
  });

  it('scores: alerted, of the chat, and the old one', async () => {
    await finds({ alertedMcsValues: ['-1', '1'] }, (record) => [-1, 1].includes(Number(infoOf(record)['alertedMCS'] ?? 7)));
    await finds(
      { chatMCS: { from: '30', to: 60 } },
      (record) => Number(infoOf(record)['chatMCS'] ?? -1) >= 30 && Number(infoOf(record)['chatMCS']) <= 60,
    );
    await finds({ chatMCS: { to: 20 } }, (record) => Number(infoOf(record)['chatMCS'] ?? 99) <= 20);
    await finds({ mcs: 1, keyword_search_area: { types: ['mcs'] } }, (record) => infoOf(record)['mcs'] === 1);
  });

  it('co-browse: interactive, and its duration in seconds although records have milliseconds', async () => {
    await finds({ hasInteractiveCoBrowse: true }, (record) =>
      coBrowse(record).some((session) => (session['interactive'] ?? session['isInteractive']) === true),
    );
    await finds({ coBrowseDuration: { from: 20, to: 100 } }, (record) =>
      coBrowse(record).some((session) => Number(session['duration']) >= 20_000 && Number(session['duration']) <= 100_000),
    );
  });

  it('rich content', async () => {
    const found = await searchAll(sandbox, { ...lastMonth, lineContentTypes: ['RICH_CONTENT'] });
    assert.ok(found.length > 0 && found.length < all.length);
    assert.ok(
      found
        .filter((record) => !isPartial(record))
        .every((record) => linesOf(record).some((line) => line['textType'] === 'rich-content')),
    );
  });

  it('predicted intent', async () => {
    await finds({ predictionLabel: ['"report claim"'] }, (record) =>
      objects(record['predictions']).some(
        (prediction) =>
          (objectAt(prediction, 'topPrediction')['predictionLabel'] ?? prediction['predictionLabel']) === 'report claim',
      ),
    );
  });

  it('keyword: a whole word in a line, in any case', async () => {
    const whole = all.filter((record) => !isPartial(record));
    const found = (
      await searchAll(sandbox, { ...lastMonth, keyword: 'REFUND', keyword_search_area: { types: ['chatLine'] } })
    ).filter((record) => !isPartial(record));
    assert.deepEqual(
      found,
      whole.filter((record) => said(record, /(?<![\p{L}\p{N}])refund(?![\p{L}\p{N}])/iu)),
    );
    assert.ok(found.length > 0);
    assert.deepEqual(
      await searchAll(sandbox, { ...lastMonth, keyword: 'refun', keyword_search_area: { types: ['chatLine'] } }),
      [],
    );
  });

  it('keyword: a phrase in double quotes', async () => {
    const area = { keyword_search_area: { types: ['chatLine'] } };
    const phrase = (await searchAll(sandbox, { ...lastMonth, keyword: '"working day"', ...area })).filter(
      (record) => !isPartial(record),
    );
    assert.ok(phrase.length > 0);
    assert.ok(phrase.every((record) => said(record, /working day/i)));
    assert.deepEqual(await searchAll(sandbox, { ...lastMonth, keyword: '"day working"', ...area }), []);
  });

  it('keyword: only in the areas asked for', async () => {
    await finds({ keyword: 'satisfied', keyword_search_area: { types: ['surveyQuestion'] } }, (record) =>
      answers(record).some((answer) => /\bsatisfied\b/i.test(text(answer['displayName']))),
    );
    await finds({ keyword: 'dissatisfied', keyword_search_area: { types: ['surveyAnswer'] } }, (record) =>
      answers(record).some((answer) => /\bdissatisfied\b/i.test(text(answer['value']))),
    );
    await finds({ keyword: 'Hamburg', keyword_search_area: { types: ['visitorInfo'] } }, (record) =>
      Object.values(objectAt(record, 'visitorInfo')).includes('Hamburg'),
    );
    await finds({ keyword: 'vip', keyword_search_area: { types: ['ea.customerInfo'] } }, (record) =>
      events(record).some((event) => objectAt(event['customerInfo'], 'customerInfo')['customerType'] === 'vip'),
    );
    assert.deepEqual(
      await searchAll(sandbox, { ...lastMonth, keyword: 'vip', keyword_search_area: { types: ['ea.lead', 'ea.personalInfo'] } }),
      [],
    );
  });

  it('keyword: attributes under their older names too', async () => {
    await finds({ keyword: 'stock', keyword_search_area: { types: ['ea.viewedProduct'] } }, (record) =>
      events(record).some((event) => /\bstock\b/.test(JSON.stringify(event['viewedProduct'] ?? event['viewProduct'] ?? ''))),
    );
    await finds({ keyword: 'date', keyword_search_area: { types: ['ea.visitorError'] } }, (record) =>
      events(record).some((event) => /\bdate\b/i.test(JSON.stringify(event['visitorError'] ?? event['formFillingError'] ?? ''))),
    );
  });

  it('keyword: numbers of more than three digits cannot be found in attributes', async () => {
    const purchase = all
      .flatMap(events)
      .map((event) => text(objectAt(event, 'purchase')['orderId']))
      .find((orderId) => /\d{4}/.test(orderId));
    assert.ok(purchase !== undefined);
    assert.deepEqual(
      await searchAll(sandbox, { ...lastMonth, keyword: purchase, keyword_search_area: { types: ['ea.purchase'] } }),
      [],
    );
  });

  it('several filters together', async () => {
    await finds(
      { skillIds: ['25975313'], chatMCS: { from: 50 }, interactive: true },
      (record) =>
        text(infoOf(record)['skillId']) === '25975313' &&
        Number(infoOf(record)['chatMCS'] ?? 0) >= 50 &&
        infoOf(record)['isInteractive'] === true,
    );
  });

  it('a truncated record comes whole when asked for alone', async () => {
    const partial = all.find(isPartial) ?? assert.fail('the month has a truncated record');
    const [whole] = await searchAll(sandbox, { ...lastMonth, engagementId: infoOf(partial)['engagementId'] });
    assert.equal(infoOf(whole)['isPartial'], false);
    assert.equal(linesOf(partial).length, 3);
    assert.ok(linesOf(whole ?? {}).length > 3);
  });

  it('a young record has no attributes yet, and gets them within two hours', async () => {
    const moved = await startAtFixedTime();
    const isYoung = (record: JsonObject) =>
      (infoOf(record)['chatDataEnriched'] ?? infoOf(record)['isChatDataEnriched']) === false;
    const young = (await searchAll(moved, lastMonth)).filter(isYoung);
    moved.advance(2 * 3_600_000);
    const engagementId = infoOf(young[0])['engagementId'];
    const [later] = await searchAll(moved, { ...lastMonth, engagementId });
    await moved.stop();
    assert.ok(young.length > 0);
    assert.ok(young.every((record) => Number(infoOf(record)['endTimeL']) > fixedNow - 2 * 3_600_000 && !('sdes' in record)));
    assert.ok(!isYoung(later ?? {}) && 'sdes' in (later ?? {}));
  });
});
