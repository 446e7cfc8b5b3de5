import assert from 'node:assert/strict';
import { readEngagementPage, readEngagementRecord } from '../../../../src/liveperson/engagementHistory/reader.ts';
import { engagementTraits } from '../../../../src/liveperson/engagementHistory/traits.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const { records } = readEngagementPage(documentedAnswer('engagement-history-response')).value;
const traits = engagementTraits(undefined);
const record = (info: object) => readEngagementRecord({ info }).value;

describe('engagementTraits', () => {
  it('tell the parts of a transferred chat apart', () => {
    const parts = [0, 1].map((engagementSequence) =>
      traits.key(record({ engagementId: 'a', engagementSet: 0, engagementSequence, startTimeL: 5 })),
    );
    assert.notEqual(parts[0], parts[1]);
  });

  it('know the same record again, whatever else has changed', () => {
    const info = { engagementId: 'a', engagementSet: 0, engagementSequence: 1, startTimeL: 5 };
    assert.equal(
      traits.key(record({ ...info, chatDataEnriched: false })),
      traits.key(record({ ...info, chatDataEnriched: true, mcs: 1 })),
    );
  });

  it('know records without id by their content', () => {
    assert.notEqual(traits.key(record({ visitorId: 'a' })), traits.key(record({ visitorId: 'b' })));
    assert.equal(traits.key(record({ visitorId: 'a' })), traits.key(record({ visitorId: 'a' })));
  });

  it('read truncation, enrichment and start', () => {
    assert.deepEqual(records.map(traits.isPartial), [false, false, false, false, true]);
    assert.deepEqual(records.map(traits.isEnriched), [false, false, false, true, false]);
    assert.equal(records[0] && traits.start(records[0]), 1432788383209);
  });

  it('compare by every documented field, in either direction, with missing values last', () => {
    const low = record({
      startTimeL: 1,
      endTimeL: 1,
      duration: 1,
      visitorId: 'a',
      engagementId: 'a',
      isInteractive: false,
      agentId: '1',
      skillId: 1,
    });
    const high = record({
      startTimeL: 2,
      endTimeL: 2,
      duration: 2,
      visitorId: 'b',
      engagementId: 'b',
      isInteractive: true,
      agentId: '2',
      skillId: 2,
    });
    const empty = record({});
    for (const field of ['start', 'end', 'duration', 'visitor', 'engagementId', 'interactive', 'agentId', 'skillId']) {
      const ascending = engagementTraits(`${field}:asc`).compare;
      const descending = engagementTraits(`${field}:desc`).compare;
      assert.deepEqual([ascending(low, high), descending(low, high), ascending(low, low)], [-1, 1, 0], field);
      if (field !== 'engagementId') {
        assert.deepEqual([ascending(low, empty), descending(empty, low)], [-1, 1], field);
      }
    }
  });

  it('compare by the next field when the first is equal', () => {
    const { compare } = engagementTraits('skillId:asc,duration:desc');
    assert.equal(compare(record({ skillId: 1, duration: 9 }), record({ skillId: 1, duration: 3 })), -1);
  });
});
