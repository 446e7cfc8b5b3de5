import assert from 'node:assert/strict';
import { readEngagementPage, readEngagementRecord } from '../../../../src/liveperson/engagementHistory/reader.ts';
import { engagementTraits } from '../../../../src/liveperson/engagementHistory/traits.ts';
import { pageWarnings } from '../../../../src/liveperson/search/pageWarnings.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const traits = engagementTraits(undefined);

describe('pageWarnings', () => {
  it('name the records whose final data is still to come', () => {
    const { value } = readEngagementPage(documentedAnswer('engagement-history-response'));
    const [warning, ...others] = pageWarnings(value, value.records, traits);
    assert.deepEqual(
      [warning?.kind, warning?.engagementIds, others],
      ['notEnriched', ['qa844815054294982965', 'qa359315574294967901', 'qa359315574294967901', '123456784294967600'], []],
    );
  });

  it('tell of failed index parts, with their number when it is known', () => {
    const messages = [{ partialShards: true }, { partialShards: true, failureShards: 2, totalShards: 6 }].map(
      (metadata) => pageWarnings(metadata, [], traits)[0]?.message.split(' of the')[0],
    );
    assert.deepEqual(messages, ['Part', '2 of 6 parts']);
  });

  it('count records without id', () => {
    assert.deepEqual(pageWarnings({ partialShards: false }, [readEngagementRecord({}).value], traits), [
      { kind: 'unreadable', message: '1 record has no id.' },
    ]);
  });

  it('say nothing about a page in order', () => {
    assert.deepEqual(
      pageWarnings(
        { partialShards: false },
        [readEngagementRecord({ info: { engagementId: 'a', chatDataEnriched: true } }).value],
        traits,
      ),
      [],
    );
  });
});
