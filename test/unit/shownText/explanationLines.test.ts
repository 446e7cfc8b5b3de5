import assert from 'node:assert/strict';
import { explanationLines, explanationParagraphs } from '../../../src/shownText/explanationLines.ts';
import { twoCauses } from './twoCauses.ts';

describe('An explanation', () => {
  it('is text: what happened, why it may have, what speaks for it, what to do', () => {
    assert.deepEqual(explanationParagraphs(twoCauses), [
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
