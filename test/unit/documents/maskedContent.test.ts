import assert from 'node:assert/strict';
import type { DocumentContent } from '../../../src/documents/documentContent.ts';
import { maskedContent } from '../../../src/documents/maskedContent.ts';
import { hoverText } from '../../../src/documents/transcript/hoverText.ts';
import { outline } from '../../../src/documents/transcript/outline.ts';
import { readEngagementRecord } from '../../../src/liveperson/engagementHistory/reader.ts';
import { readConversation } from '../../../src/liveperson/messagingInteractions/reader.ts';
import { formatTranscript } from '../../../src/liveperson/transcript/format.ts';
import { transcriptFromConversation } from '../../../src/liveperson/transcript/fromConversation.ts';
import { transcriptFromEngagement } from '../../../src/liveperson/transcript/fromEngagement.ts';
import type { Transcript } from '../../../src/liveperson/transcript/transcript.ts';
import { KnownValues } from '../../../src/privacy/knownValues.ts';
import { ScreenMasker } from '../../../src/privacy/screenMasker.ts';

const key = new Uint8Array(32).fill(7);
const hiding = new ScreenMasker({ key, known: new KnownValues(), hideText: true });
const searching = new ScreenMasker({ key, known: new KnownValues(), hideText: false });

function chatOf(text: string, source = 'visitor'): Transcript {
  return transcriptFromEngagement(
    readEngagementRecord({
      info: { engagementId: '123456784294967524', visitorName: 'You', startTimeL: 1_795_000_000_000 },
      transcript: { lines: [{ lineSeq: '1', timeL: 1_795_000_000_000, source, by: 'You', text, textType: 'plain' }] },
    }).value,
  );
}

/** Everything of a document that is seen: text, hovers, outline. */
function seen(transcript: Transcript, masker: ScreenMasker): string {
  const { text, ...parts } = formatTranscript(transcript);
  const content: DocumentContent = {
    text,
    transcript: { accountId: '12345678', parts, source: { kind: 'accountCheck' } },
  };
  const masked = maskedContent(content, masker);
  assert.equal(masked.text.split('\n').length, text.split('\n').length);
  assert.ok(masked.transcript);
  const { entries } = masked.transcript.parts;
  return [masked.text, ...entries.map(({ entry }) => hoverText(entry) ?? ''), JSON.stringify(outline(masked.transcript.parts))]
    .join('\n');
}

describe('A transcript of which what was said is hidden', () => {
  for (const [form, text] of Object.entries({
    'one line': 'MY SECRET STORY',
    'lines below the first': 'hello\nMY SECRET STORY\n\nMY SECRET END',
    'an empty first line and an indented second': '\n  please\nMY SECRET STORY',
    'an empty first line': '\nMY SECRET STORY',
    'a drawing': '  MY SECRET STORY\n  SECRET',
    'a text that looks like a head': 'Visitor: SECRET\n[12:00] Visitor: SECRET',
    'JSON': '{"note":"MY SECRET STORY"}',
  })) {
    it(`shows nothing of ${form}, neither in its text nor in hovers nor in its outline`, () => {
      for (const source of ['visitor', 'agent', 'somebody']) {
        const transcript = chatOf(text, source);
        assert.doesNotMatch(seen(transcript, hiding), /SECRET|please|hello/);
        assert.match(seen(transcript, searching), /SECRET/);
      }
    });
  }

  it('shows who wrote and when, and ids', () => {
    assert.match(seen(chatOf('hello'), hiding), /^\[[^\]]+\] Visitor \(You\): \[text-\w+\]$/m);
    assert.match(seen(chatOf('hello'), hiding), /123456784294967524/);
  });

  it('shows what the system says', () => {
    assert.match(seen(chatOf('You are now connected', 'system'), hiding), /: You are now connected$/m);
  });

  it('shows no answer to a survey, and its questions', () => {
    const shown = seen(
      transcriptFromEngagement(
        readEngagementRecord({
          info: { engagementId: '1' },
          surveys: {
            preChat: [{ displayName: 'What is it about?', values: ['SECRET one', 'SECRET two'] }],
          },
        }).value,
      ),
      hiding,
    );
    assert.match(shown, /What is it about\?/);
    assert.doesNotMatch(shown, /SECRET/);
  });

  it('shows no message of a conversation', () => {
    const record = readConversation({
      info: { conversationId: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630', startTimeL: 1_795_000_000_000 },
      messageRecords: [
        {
          type: 'TEXT_PLAIN',
          messageData: { msg: { text: 'SECRET' } },
          seq: 1,
          dialogId: 'd',
          participantId: 'p',
          timeL: 1_795_000_001_000,
          sentBy: 'Consumer',
        },
      ],
    }).value;
    assert.doesNotMatch(seen(transcriptFromConversation(record), hiding), /SECRET/);
    assert.match(seen(transcriptFromConversation(record), searching), /SECRET/);
  });
});
