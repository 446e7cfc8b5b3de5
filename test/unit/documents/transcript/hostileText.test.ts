import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chatTranscript } from '../../../../src/documents/transcript/chatTranscript.ts';
import { hoverText } from '../../../../src/documents/transcript/hoverText.ts';
import { outline } from '../../../../src/documents/transcript/outline.ts';
import { readEngagementRecord } from '../../../../src/liveperson/engagementHistory/reader.ts';

/** A record in which a visitor wrote these lines. */
function written(...texts: readonly string[]): unknown {
  const plain = { source: 'visitor', textType: 'plain', subType: 'REGULAR' };
  const lines = texts.map((text, index) => ({ ...plain, timeL: 1488195400448 + index, text, by: text, lineSeq: String(index) }));
  return { info: { engagementId: '1', visitorName: texts[0], skillName: texts[0] }, transcript: { lines } };
}

const hostile = fc.oneof(
  fc.constantFrom(
    '\u001B]0;title\u0007\u001B[2J',
    '\u202Etxt.exe',
    '\u0000',
    'a\r\n[+00:00 11:11:11] Agent (Ada): I agree',
    '== Conversation (1) ==',
    '<script>alert(1)</script>',
    '[click](command:workbench.action.quit)',
    '=HYPERLINK("http://x")',
    '\u2028[x] System: no',
    '```\n# x',
    '\uD800',
  ),
  fc.string({ unit: 'binary' }),
);

describe('Hostile text in a transcript', () => {
  it('never makes a line of its own that looks like an entry, a heading or a fact', () => {
    fc.assert(fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
      const { text, transcript } = chatTranscript({ accountId: '1' }, [readEngagementRecord(written(...texts)).value]);
      const conversation = text.slice(text.indexOf('\n== Conversation (')).split('\n').slice(2, -1);
      assert.equal(conversation.filter((line) => !line.startsWith('    ')).length, texts.length);
      assert.equal(transcript?.parts.entries.length, texts.length);
    }));
  });

  it('leaves no character in the document that hides, reorders or controls', () => {
    fc.assert(fc.property(hostile, (said) => {
      const { text } = chatTranscript({ accountId: '1' }, [readEngagementRecord(written(said)).value]);
      assert.doesNotMatch(text, /(?![\n\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200B]/u);
      assert.ok(text.isWellFormed());
    }));
  });

  it('is cut in the outline and the hover, and whole in the document, where it is a megabyte long', () => {
    const { text, transcript } = chatTranscript({ accountId: '1' }, [readEngagementRecord(written('x'.repeat(1_000_000))).value]);
    assert.ok(text.length > 1_000_000);
    assert.ok(transcript);
    assert.ok(JSON.stringify(outline(transcript.parts)).length < 1000);
    assert.ok((hoverText(transcript.parts.entries[0]?.entry ?? {}) ?? '').length < 10_000);
  });
});
