import assert from 'node:assert/strict';
import { ExplainedError } from '../../../../src/accounts/explainedError.ts';
import { failureView } from '../../../../src/panels/frame/failureView.ts';

describe('failure for a page', () => {
  it('tells what an error explains: sentence, causes, steps', () => {
    const error = new ExplainedError('The visit could not be read.', {
      text: 'It is over.',
      nextSteps: [{ label: 'Search the history', action: 'searchHistory' }, { label: 'Ask a colleague' }],
    });
    assert.deepEqual(failureView(error), {
      message: 'The visit could not be read.',
      causes: [
        { text: 'It is over.', steps: [{ label: 'Search the history', action: 'searchHistory' }, { label: 'Ask a colleague' }] },
      ],
    });
  });

  it('tells the message of an error that explains nothing, and what can always be done', () => {
    assert.equal(failureView(new Error('It broke.')).message, 'It broke.');
    assert.equal(failureView('gone').message, 'gone');
    assert.deepEqual(failureView('gone').causes[0]?.steps.map(({ action }) => action), ['retry', 'showRequests']);
  });
});
