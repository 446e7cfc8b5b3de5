import assert from 'node:assert/strict';
import { foldingRanges } from '../../../../src/documents/transcript/foldingRanges.ts';
import { entry, laidOut, longParts } from './longTranscript.ts';

describe('Folding a transcript', () => {
  it('folds segments and entries of several lines, under their first line', () => {
    const layout = laidOut(
      [entry(), entry({ text: ['a', 'b', 'c'] })],
      [entry({ speaker: 'info', name: 'Question', text: ['x'] })],
    );
    const lines = layout.text.split('\n');
    const folded = foldingRanges(layout).map(({ start, end }) => [lines[start], lines[end]]);
    assert.deepEqual(folded, [
      ['== Pre-chat survey (1) ==', '[no time] Question: x'],
      ['== Conversation (2) ==', '    c'],
      ['[no time] Visitor (You): a', '    c'],
    ]);
  });

  it('folds nothing that has one line only', () => {
    assert.deepEqual(foldingRanges(laidOut([], [])), []);
  });

  it('gives the ranges in the order of their first lines', () => {
    const starts = foldingRanges(longParts(300)).map(({ start }) => start);
    assert.deepEqual(starts, starts.toSorted((left, right) => left - right));
  });
});
