import assert from 'node:assert/strict';
import { outline } from '../../../../src/documents/transcript/outline.ts';
import { foldingRanges } from '../../../../src/documents/transcript/foldingRanges.ts';
import { entry, laidOut, longParts } from './longTranscript.ts';
import { assertLinear } from '../../growth.ts';

describe('The outline of a transcript', () => {
  it('has the segments, and in them what was said by whom', () => {
    const parts = laidOut(
      [
        entry({ text: ['hello'] }),
        entry({ speaker: 'agent', name: 'Ada', text: ['', '  [card]'], agentOnly: true }),
        entry({ speaker: 'system', name: '' }),
      ],
      [entry({ speaker: 'info', name: 'Your name?', text: ['Ann'] })],
    );
    const labels = outline(parts).map((segment) => [
      segment.name,
      segment.entries.map(({ name, detail }) => `${name} | ${detail}`),
    ]);
    assert.deepEqual(labels, [
      ['Pre-chat survey', ['Your name? | Ann']],
      ['Conversation', ['hello | You', '[card] | Ada (agents only)', 'hello | system']],
    ]);
  });

  it('has the lines of every entry, inside those of its segment', () => {
    const segments = outline(laidOut([entry({ text: ['a', 'b'] }), entry()], [entry()]));
    assert.deepEqual(segments.map(({ entries }) => entries.length), [1, 2]);
    for (const segment of segments) {
      for (const { firstLine, lastLine } of segment.entries)
        assert.ok(firstLine > segment.firstLine && lastLine <= segment.lastLine);
    }
  });

  it('never has an empty name, which the editor refuses', () => {
    const parts = laidOut([
      entry({ text: [] }),
      entry({ text: ['', '   '] }),
      entry({ speaker: 'info', name: '', text: ['\t'] }),
    ]);
    assert.deepEqual(outline(parts)[1]?.entries.map(({ name }) => name), ['(no text)', '(no text)', '(no text)']);
  });

  it('shortens long lines without splitting a character', () => {
    const [, conversation] = outline(laidOut([entry({ text: ['🙂'.repeat(500_000)] })]));
    const name = conversation?.entries[0]?.name ?? '';
    assert.ok(name.length < 100);
    assert.ok(name.isWellFormed());
  });

  it('takes time linear to the number of lines, folding included', () => {
    assertLinear(longParts, (parts) => { foldingRanges(parts); outline(parts); }, 1500);
  });
});
