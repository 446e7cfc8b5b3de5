import assert from 'node:assert/strict';
import { offeredActions } from '../../../src/explorer/explanationText.ts';
import type { Explanation } from '../../../src/liveperson/explanation.ts';

const explanation: Explanation = {
  summary: 'It failed.',
  causes: [
    { text: 'First.', evidence: 'Seen.', nextSteps: [{ label: 'Again', action: 'retry' }, { label: 'Look' }] },
    {
      text: 'Second.',
      nextSteps: [
        { label: 'Sign in', action: 'signIn' },
        { label: 'Again', action: 'retry' },
      ],
    },
  ],
};

describe('An explanation', () => {
  it('offers each action once, in the order of its causes', () => {
    assert.deepEqual(offeredActions(explanation), ['retry', 'signIn']);
  });
});
