import assert from 'node:assert/strict';
import { entryAt } from '../../../../src/documents/transcript/entryAt.ts';
import { entry, laidOut, longParts } from './longTranscript.ts';

describe('The entry on a line', () => {
  it('is the one whose lines cover it, and none on headings, facts and blank lines', () => {
    const layout = laidOut([entry({ text: ['a', 'b'] }), entry({ text: ['c'] })], [entry({ text: ['q'] })]);
    const found = layout.text.split('\n').map((line, number) => [line, entryAt(layout, number)?.entry.text[0]]);
    assert.deepEqual(found, [
      ['Chat 1', undefined],
      ['Skill: Sales', undefined],
      ['', undefined],
      ['== Pre-chat survey (1) ==', undefined],
      ['[no time] Visitor (You): q', 'q'],
      ['', undefined],
      ['== Conversation (2) ==', undefined],
      ['[no time] Visitor (You): a', 'a'],
      ['    b', 'a'],
      ['[no time] Visitor (You): c', 'c'],
      ['', undefined],
    ]);
  });

  it('is found in a long transcript as by looking through all of them', () => {
    const parts = longParts(500);
    for (let line = -1; line < 900; line++) {
      assert.equal(entryAt(parts, line), parts.entries.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine));
    }
  });
});
