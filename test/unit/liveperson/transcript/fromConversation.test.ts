import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConversation, readConversationPage } from '../../../../src/liveperson/messagingInteractions/reader.ts';
import { transcriptFromConversation } from '../../../../src/liveperson/transcript/fromConversation.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const [closed, open] = readConversationPage(documentedAnswer('messaging-interactions-response')).value.records.map((record) =>
  transcriptFromConversation(record, { zone: 'utc' }),
);
const entries = (transcript: typeof closed, kind = 'conversation') =>
  transcript?.segments.find((segment) => segment.kind === kind)?.entries ?? [];
const messages = (sent: readonly object[]) =>
  entries(transcriptFromConversation(readConversation({ messageRecords: sent }).value));

describe('transcriptFromConversation', () => {
  it('has the same parts as a chat', () => {
    assert.deepEqual(
      closed?.segments.map(({ kind }) => kind),
      ['conversation', 'coBrowse', 'attributes', 'postChatSurvey', 'agentSurvey'],
    );
  });

  it('names speakers by the participants', () => {
    assert.deepEqual(
      entries(closed)
        .slice(0, 2)
        .map(({ speaker, name }) => [speaker, name]),
      [
        ['visitor', 'Visitor'],
        ['agent', 'michal@lp.com'],
      ],
    );
    assert.equal(entries(closed).at(-1)?.name, '2198186612', 'an agent that is not among the participants');
  });

  it('draws rich content and quick replies that arrive as JSON in a string', () => {
    assert.deepEqual(entries(closed)[1]?.text.slice(0, 3), ['Hi there, dear consumer!', '[quickReplies]', '  [button] Hello']);
    assert.ok(entries(closed).at(-1)?.text.includes('  Now on sale!'));
  });

  it('shows what is no JSON as it came', () => {
    assert.deepEqual(messages([{ messageData: { richContent: { content: '{"type":' } } }])[0]?.text, ['{"type":']);
  });

  it('shows files and links with caption and address, and the size of a preview', () => {
    assert.deepEqual(
      entries(open)
        .slice(1, 3)
        .map(({ text }) => text),
      [
        ['[file PNG] the error I see uploads/12345678/screenshot.png', '  preview: 34 characters'],
        ['[link PDF] form https://www.example.com/form.pdf'],
      ],
    );
  });

  it('marks what consumers did not see', () => {
    assert.deepEqual(
      entries(open)
        .filter(({ agentOnly }) => agentOnly)
        .map(({ text }) => text),
      [['routing note']],
    );
  });

  it('puts transfers among the messages', () => {
    assert.deepEqual(
      entries(closed).map(({ name }) => name),
      ['Visitor', 'michal@lp.com', 'Visitor', 'Transfer', 'Transfer', '2198186612'],
    );
    assert.deepEqual(entries(closed)[3]?.text, ['skill Unassigned to cats, agent michal1 to none, reason Skill, by 196875613']);
  });

  it('lists surveys of consumers and agents', () => {
    assert.deepEqual(
      entries(closed, 'postChatSurvey').map(({ name, text }) => [name, ...text]),
      [
        ['Survey', 'Satisfaction, FILLED'],
        ['Confirm Resolution', 'Yes'],
      ],
    );
    assert.ok(entries(closed, 'agentSurvey').some(({ name, text }) => name === 'num-10' && text[0] === '2'));
  });

  it('sorts by time, then by sequence within a dialog', () => {
    const sent = [
      { timeL: 5, seq: 2, dialogId: 'd', messageData: { msg: { text: 'b' } } },
      { timeL: 5, seq: '1', dialogId: 'd', messageData: { msg: { text: 'a' } } },
    ];
    assert.deepEqual(
      messages(sent).map(({ text }) => text[0]),
      ['a', 'b'],
    );
  });

  it('turns HTML messages into text and shows secure forms and unknown content', () => {
    assert.deepEqual(messages([{ type: 'TEXT_HTML', messageData: { msg: { text: '<b>x</b>' } } }])[0]?.text, ['x']);
    assert.deepEqual(messages([{ type: 'SECURE_FORM_INVITATION', messageData: { formId: 'f', formName: 'Card' } }])[0]?.text, [
      '[SECURE_FORM_INVITATION]',
      '  formId: f',
      '  formName: Card',
    ]);
    assert.deepEqual(messages([{}])[0]?.text, ['(no text)']);
  });

  it('heads an open conversation without end', () => {
    const labels = open?.header.map(({ label }) => label) ?? [];
    assert.ok(labels.includes('Session') && !labels.includes('Ended') && !labels.includes('Duration'));
  });

  it('never throws, whatever record comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, inner) => {
        const record = readConversation({
          info: inner,
          messageRecords: [
            { messageData: json },
            { messageData: { richContent: { content: inner }, file: json, link: inner, msg: json } },
          ],
          transfers: json,
          latestAgentSurvey: inner,
        }).value;
        assert.ok(
          transcriptFromConversation(record).segments.every((segment) =>
            segment.entries.every(({ text }) => text.every((line) => typeof line === 'string')),
          ),
        );
      }),
    );
  });
});
