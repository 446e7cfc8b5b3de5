import assert from 'node:assert/strict';
import { endReasonInWords, startReasonInWords } from '../../../../src/liveperson/engagementHistory/reasons.ts';

describe('reasons in words', () => {
  it('are the documented meanings', () => {
    assert.deepEqual(
      ['0', '1', '2', '3', '4', '5', '6', '7', '8'].map((startReason) => startReasonInWords({ startReason })),
      [
        'visitor request',
        'agent transfer',
        'failed transfer',
        'ACD attempt',
        'ACD without assignment',
        'agent assigned it',
        'skill reassignment',
        'requested by rep',
        'account-to-account reassignment',
      ],
    );
    assert.deepEqual(
      ['101', '106', '201', '202', '205', '208', '210'].map((endReason) => endReasonInWords({ endReason })),
      [
        'rep stopped, moved to another rep',
        'reassigned to a skill',
        'rep stopped',
        'rep disconnected',
        'visitor disconnected',
        'visitor no longer in the chat',
        'visitor closed',
      ],
    );
  });

  it("are the service's own words, or the code, for others", () => {
    assert.deepEqual(
      [
        endReasonInWords({ endReason: '999', endReasonText: 'Power cut' }),
        endReasonInWords({ endReason: '999' }),
        startReasonInWords({}),
      ],
      ['Power cut', 'code 999', undefined],
    );
  });
});
