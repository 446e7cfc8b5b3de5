import assert from 'node:assert/strict';
import { readEngagementRecord } from '../../../src/liveperson/engagementHistory/reader.ts';
import { readConversation } from '../../../src/liveperson/messagingInteractions/reader.ts';
import { transcriptFromEngagement } from '../../../src/liveperson/transcript/fromEngagement.ts';
import { Masker } from '../../../src/privacy/masker.ts';
import { chatLine, conversationLine } from '../../../src/tools/chatLine.ts';
import { maskedConversationRecord, maskedRecord, maskedTranscript } from '../../../src/tools/maskedRecords.ts';

const masker = new Masker();
const record = readEngagementRecord({
  info: {
    engagementId: '123456784294967524',
    visitorName: 'Anna Berger',
    agentNickName: 'Greg',
    agentFullName: 'Greg Miles',
    startTimeL: 1_795_000_000_000,
    skillId: 12,
    skillName: 'Sales',
  },
  transcript: {
    lines: [
      { lineSeq: '1', timeL: 1, source: 'agent', by: 'Greg', text: 'Hello Anna Berger, how can I help? Anna, or Mrs Berger? This is Greg, Greg Miles.', textType: 'plain' },
      {
        lineSeq: '2',
        timeL: 2,
        source: 'visitor',
        by: 'Anna Berger',
        text: 'Mail anna&#64;example.com, call <b>+49 171</b> 2345678 about my refund',
        textType: 'html',
      },
    ],
  },
}).value;

describe('A chat in the result of a tool', () => {
  it('is one line of JSON with its ids and facts', () => {
    const line: unknown = JSON.parse(chatLine(maskedRecord(record, masker), undefined, masker));
    assert.ok(typeof line === 'object' && line !== null && 'engagementId' in line && 'skillName' in line && 'day' in line);
    assert.deepEqual([line.engagementId, line.skillName, line.day], ['123456784294967524', 'Sales', '2026-11-18']);
  });

  it('quotes the lines that hold the keyword, in whatever case', () => {
    assert.match(chatLine(maskedRecord(record, masker), 'REFUND', masker), /"matchingLines":\["Mail /);
    assert.match(chatLine(maskedRecord(record, masker), '"how can"', masker), /"matchingLines":\["Hello /);
  });

  it('names nobody, also where markup hid an address', () => {
    const text = [undefined, 'refund', 'hello']
      .map((keyword) => chatLine(maskedRecord(record, masker), keyword, masker))
      .join('\n');
    assert.doesNotMatch(text, /Anna|Berger|Greg|anna@|example\.com|49 171/);
    const transcript = JSON.stringify(maskedTranscript(transcriptFromEngagement(maskedRecord(record, masker)), masker));
    assert.doesNotMatch(transcript, /Anna|Berger|Greg|anna@|example\.com|49 171/);
    assert.match(transcript, /\[email-/);
  });
});

describe('A conversation in the result of a tool', () => {
  const conversation = readConversation({
    info: {
      conversationId: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630',
      status: 'CLOSE',
      startTimeL: 1_795_000_000_000,
      endTimeL: 1_795_000_060_000,
      latestAgentName: 'Greg Miles',
      latestSkillId: '12',
    },
    consumerParticipants: [{ participantId: 'p', firstName: 'Anna', lastName: 'Berger', time: '2026-11-18 00:00:00.000+0000' }],
    messageRecords: [
      {
        type: 'TEXT_PLAIN',
        messageData: { msg: { text: 'This is anna@example.com about my refund' } },
        seq: 1,
        dialogId: 'd',
        participantId: 'p',
        timeL: 1_795_000_001_000,
        sentBy: 'Consumer',
      },
    ],
  }).value;

  it('is one line of JSON with its id, facts and the message that holds the keyword, and nobody named', () => {
    const text = conversationLine(maskedConversationRecord(conversation, masker), 'refund', masker);
    const line: unknown = JSON.parse(text);
    assert.ok(
      typeof line === 'object' && line !== null && 'conversationId' in line && 'seconds' in line && 'matchingLines' in line,
    );
    assert.deepEqual([line.conversationId, line.seconds], ['e5c58e49-e4a5-40a8-8a18-d6580d1d5630', 60]);
    assert.match(JSON.stringify(line.matchingLines), /about my refund/);
    assert.doesNotMatch(text, /Anna|Berger|Greg|Miles|anna@/);
  });

  it('goes without a start that no calendar has', () => {
    const { value } = readConversation({ info: { conversationId: 'c', startTimeL: 9e15 } });
    assert.doesNotMatch(conversationLine(value, undefined, masker), /start/);
  });
});
