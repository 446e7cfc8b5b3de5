import assert from 'node:assert/strict';
import { offeredActions } from '../../../src/explorer/explanationText.ts';
import { twoCauses } from '../shownText/twoCauses.ts';

describe('An explanation', () => {
  it('offers each action once, in the order of its causes', () => {
    assert.deepEqual(offeredActions(twoCauses), ['retry', 'signIn']);
  });
});
