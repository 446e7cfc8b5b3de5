import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEngagementPage, readEngagementRecord } from '../../../../src/liveperson/engagementHistory/reader.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const page = readEngagementPage(documentedAnswer('engagement-history-response'));
const [first, second, third, fourth, fifth] = page.value.records;

describe('readEngagementPage', () => {
  it('reads the documented page, its count and shards', () => {
    assert.deepEqual(
      [page.value.records.length, page.value.count, page.value.partialShards, page.value.totalShards],
      [5, 5, false, 6],
    );
  });

  it('finds nothing undocumented but the times of a survey that disagree', () => {
    const paths = ['preChat[0]', 'preChat[1]', 'postChat[0]', 'postChat[1]'].map(
      (answer) => `interactionHistoryRecords[2].surveys.${answer}.time`,
    );
    assert.deepEqual(
      page.deviations.map(({ path }) => path),
      paths,
    );
    assert.deepEqual(readEngagementPage(documentedAnswer('engagement-history-paged')).deviations, []);
  });

  it('reads no body and a count of 0 as an empty result', () => {
    for (const empty of [undefined, null, '', documentedAnswer('engagement-history-empty')]) {
      const { value, deviations } = readEngagementPage(empty);
      assert.deepEqual([value.records, value.count, deviations], [[], 0, []]);
    }
  });

  it('says when part of the index failed', () => {
    const { value } = readEngagementPage({
      _metadata: { count: 1, shardsStatusResult: { partialResult: true, failureShards: 2, totalShards: '6' } },
    });
    assert.deepEqual([value.partialShards, value.failureShards, value.totalShards], [true, 2, 6]);
  });

  it('does not invent a count', () => {
    const { value, deviations } = readEngagementPage({ interactionHistoryRecords: [] });
    assert.equal(value.count, undefined);
    assert.deepEqual(deviations, [{ path: '_metadata.count', message: 'missing' }]);
  });

  it('reports an answer of another kind', () => {
    assert.deepEqual(readEngagementPage([1]).deviations, [{ path: '', message: 'expected an object' }]);
  });
});

describe('readEngagementRecord: inconsistencies of the documents', () => {
  it('ids are strings, whether they were digits, letters or numbers', () => {
    assert.deepEqual([first?.engagementId, fourth?.engagementId], ['qa844815054294982965', '123456784294967524']);
    assert.deepEqual([first?.info.agentId, second?.info.agentId, fourth?.info.agentId], ['3', '213185812', '25025413']);
    assert.deepEqual([first?.campaign?.campaignId, fourth?.campaign?.campaignId], ['1340122410', '26948813']);
  });

  it('agentName and agentNickName are one nickname, agentFullName and agentFullname one name', () => {
    assert.deepEqual(
      [first?.info.agentName, second?.info.agentName, fourth?.info.agentName],
      ['Greg', 'liorr@liveperson.com', 'Natalie'],
    );
    assert.deepEqual([second?.info.agentFullName, fourth?.info.agentFullName], ['liorr@liveperson.com', 'Natalie Example']);
  });

  it('"-1", -1 and NA mean none', () => {
    assert.deepEqual(
      [
        first?.campaign?.lobId,
        second?.campaign?.lobId,
        first?.campaign?.lobName,
        first?.info.skillId,
        first?.info.agentGroupName,
      ],
      [undefined, undefined, undefined, undefined, undefined],
    );
    assert.equal(second?.info.agentGroupName, 'Main Group');
  });

  it('ended, chatDataEnriched and isInteractive have two spellings each', () => {
    assert.deepEqual(
      [
        second?.info.ended,
        fourth?.info.ended,
        second?.info.enriched,
        fourth?.info.enriched,
        first?.info.interactive,
        fourth?.info.interactive,
      ],
      [true, true, false, true, true, true],
    );
  });

  it('mcs may be null, and -1 is a negative score', () => {
    assert.deepEqual(
      [first?.info.mcs, second?.info.mcs, third?.info.alertedMcs, fourth?.info.alertedMcs, fourth?.info.chatMcs],
      [undefined, 1, 1, -1, 22],
    );
  });

  it('times are the numbers, else the text with its space', () => {
    assert.equal(first?.info.startTime, 1432788383209);
    assert.equal(
      readEngagementRecord({ info: { startTime: '2015-05-28 04:46:23.209+0000' } }).value.info.startTime,
      1432788383209,
    );
    assert.equal(
      readEngagementRecord({ info: { startTime: '2015-05-28T04:46:23.209+0000' } }).value.info.startTime,
      1432788383209,
    );
  });

  it('lines have text or structured content, a sequence or none, an agent or 0', () => {
    assert.deepEqual(
      first?.transcript.lines.map(({ seq }) => seq),
      ['78', '80', '81'],
    );
    const rich = second?.transcript.lines[7];
    assert.deepEqual(
      [rich?.textType, rich?.text, rich?.json?.['type'], rich?.seq, rich?.agentId],
      ['rich-content', undefined, 'vertical', undefined, '213185812'],
    );
    assert.equal(second?.transcript.lines[0]?.agentId, undefined);
  });

  it('lines keep their HTML, their agent-only mark and their predefined answers', () => {
    const lines = fourth?.transcript.lines ?? [];
    assert.match(lines[2]?.text ?? '', /^<div dir="ltr"/);
    assert.deepEqual(
      lines.map(({ subType }) => subType).filter((type) => type !== 'REGULAR'),
      ['ONLY_TO_REP'],
    );
    assert.deepEqual(
      lines.map(({ cannedAnswerType }) => cannedAnswerType).filter((type) => type !== 0),
      [4711, -4712],
    );
  });

  it('surveys are known by their container, with ids in two spellings', () => {
    assert.deepEqual(
      third?.surveys.preChat.map(({ question, answer, questionId, surveyId }) => [question, answer, questionId, surveyId]),
      [
        ['Name', 'Irena', '1', '195991'],
        ['Email', 'irena@example.com', '2', '195991'],
      ],
    );
    assert.deepEqual(
      fourth?.surveys.operator.map(({ question, questionId, surveyId }) => [question, questionId, surveyId]),
      [['Was the issue solved?', '3', '300001']],
    );
    assert.equal(
      readEngagementRecord({ surveys: { preChat: [{ 'display name': 'Name' }] } }).value.surveys.preChat[0]?.question,
      'Name',
    );
  });

  it('predictions are nested or flat', () => {
    assert.deepEqual(first?.predictions[0], {
      lineSeq: '28',
      id: '28981b77-f249-435a-897b-26f99d9d62e2',
      label: 'add service',
      confidence: 0.91,
    });
    const flat = { predictions: [{ lineSeq: '1', predictionId: 'p', predictionLabel: 'x', confidenceScore: '0.5' }] };
    assert.deepEqual(readEngagementRecord(flat).value.predictions, [{ lineSeq: '1', id: 'p', label: 'x', confidence: 0.5 }]);
  });

  it('co-browse length is in milliseconds, and interactive has two spellings', () => {
    assert.deepEqual(
      [
        first?.coBrowseSessions[1]?.durationMs,
        first?.coBrowseSessions[1]?.interactive,
        fourth?.coBrowseSessions[0]?.interactive,
        fourth?.coBrowseSessions[0]?.endReason,
      ],
      [485279, true, true, 'UNKOWN'],
    );
  });

  it('attributes are taken out of their envelopes, whatever form they have', () => {
    assert.deepEqual(
      first?.sdes.map(({ key }) => key),
      [
        'cartStatus',
        'customerInfo',
        'lead',
        'marketingCampaignInfo',
        'personalInfo',
        'purchase',
        'serviceActivity',
        'viewProduct',
        'formFillingError',
      ],
    );
    assert.deepEqual(
      [first.sdes[4]?.data['name'], fourth?.sdes[4]?.data['name']],
      ['ELI', 'John'],
      'flat and wrapped personalInfo',
    );
    assert.deepEqual([first.sdes[0]?.serverTime, first.sdes[0]?.originalTime], [1435764972045, 1435801272063]);
    assert.deepEqual(first.sdes[8]?.data['message'], { string: 'Expiration date missing' });
    assert.deepEqual([second?.sdes[0]?.authenticated, third?.sdes[0]?.originalTime], [false, undefined]);
    assert.deepEqual(Object.keys(second?.sdes[0]?.data ?? {}), ['total', 'currency', 'cart', 'orderId']);
  });

  it('a bare record is readable, and its truncation is known', () => {
    assert.deepEqual([fifth?.info.isPartial, fifth?.transcript.lines, fifth?.campaign, fifth?.sdes], [true, [], undefined, []]);
  });

  it('the session is cut out of the shark id, also when it holds underscores', () => {
    assert.deepEqual([second?.info.sessionId, second?.info.contextId], ['xMzD21hMRaOLuOl27h9yaw', '1']);
    const { info } = readEngagementRecord({ info: { accountId: '12', sharkEngagementId: '12_a_b-c_d_7' } }).value;
    assert.deepEqual([info.sessionId, info.contextId], ['a_b-c_d', '7']);
    assert.equal(readEngagementRecord({ info: { sharkEngagementId: 'nothing' } }).value.info.sessionId, undefined);
  });
});

describe('readEngagementRecord', () => {
  it('keeps the record as sent, unknown parts included', () => {
    const sent = {
      info: { engagementId: 'a', mood: 'good' },
      weather: { sun: true },
      sdes: { events: [{ newThing: { x: 1 }, sdeType: 'NEW' }] },
    };
    const { value, deviations } = readEngagementRecord(sent);
    assert.equal(value.raw, sent);
    assert.deepEqual(
      value.sdes.map(({ key, data }) => [key, data]),
      [['newThing', { x: 1 }]],
    );
    assert.deepEqual(deviations.map(({ path }) => path).sort(), ['info.mood', 'weather']);
  });

  it('says when a record has no id', () => {
    assert.deepEqual(readEngagementRecord({}).deviations, [{ path: 'info.engagementId', message: 'missing' }]);
    assert.equal(readEngagementRecord('x').value.engagementId, '');
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void readEngagementPage(json)));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, inner) => {
        readEngagementPage({ _metadata: inner, interactionHistoryRecords: json });
        readEngagementRecord({
          info: json,
          transcript: { lines: json },
          surveys: { preChat: inner },
          sdes: { events: inner },
          campaign: json,
          predictions: inner,
          coBrowseSessions: json,
          lineScores: json,
        });
        readEngagementRecord({
          info: { sharkEngagementId: inner, startTime: json },
          sdes: { events: [{ purchase: json, cartStatus: inner }] },
        });
      }),
    );
  });

  it('reads a record as deep as JSON can be', () => {
    const deep: unknown = JSON.parse(
      `{"transcript":{"lines":[{"json":${'{"elements":['.repeat(50_000)}${']}'.repeat(50_000)}}]}}`,
    );
    assert.equal(readEngagementRecord(deep).value.transcript.lines.length, 1);
  });
});
