import assert from 'node:assert/strict';
import { explanationLines, explanationParagraphs } from '../../../src/documents/explanationLines.ts';
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
  it('is text: what happened, why it may have, what speaks for it, what to do', () => {
    assert.deepEqual(explanationParagraphs(explanation), [
      'It failed.',
      '',
      '• First.',
      '  Seen.',
      '  → Again',
      '  → Look',
      '',
      '• Second.',
      '  → Sign in',
      '  → Again',
    ]);
  });

  it('has no line of its own for a line end in what a service sent', () => {
    assert.deepEqual(explanationLines({ summary: 'a\r\nb', causes: [] }), ['a b']);
  });
});
