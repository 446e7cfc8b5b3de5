import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConversation, readConversationPage } from '../../../../src/liveperson/messagingInteractions/reader.ts';
import { conversationTraits } from '../../../../src/liveperson/messagingInteractions/traits.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const page = readConversationPage(documentedAnswer('messaging-interactions-response'));
const [closed, open] = page.value.records;

describe('readConversationPage', () => {
  it('reads the documented page and finds nothing undocumented', () => {
    assert.deepEqual([page.value.count, page.value.partialShards, page.value.records.length, page.deviations], [2, false, 2, []]);
  });

  it('reads no body as an empty result', () => {
    assert.deepEqual(readConversationPage(undefined), { value: { records: [], count: 0, partialShards: false }, deviations: [] });
  });
});

describe('readConversation', () => {
  it('reads the facts of a closed conversation', () => {
    const info = closed?.info;
    assert.deepEqual(
      [closed?.conversationId, info?.status, info?.startTime, info?.endTime, info?.conversationEndTime],
      ['e5c58e49-e4a5-40a8-8a18-d6580d1d5630', 'CLOSE', 1472481024565, 1472500733000, 1472497133000],
    );
    assert.deepEqual(
      [info?.latestAgentId, info?.latestAgentName, info?.latestSkillId, info?.csat, info?.device],
      ['3677470410', 'michal@lp.com', undefined, 5, undefined],
    );
  });

  it('takes "undefined" and -1 of an open conversation for no end', () => {
    assert.deepEqual(
      [open?.info.status, open?.info.endTime, open?.info.latestAgentId, open?.info.latestSkillId],
      ['OPEN', undefined, undefined, '25975313'],
    );
  });

  it('reads the ids that lead to the visit state', () => {
    assert.deepEqual(
      [open?.info.visitorId, open?.info.sessionId, open?.info.contextId],
      ['UYxShcOtSEWq0oSsuMCrOQ', 'WIoWBRC_RL6pkcK5fL-3-g', '2'],
    );
  });

  it('reads messages with their content as sent', () => {
    assert.deepEqual(
      closed?.messages.map(({ type, sentBy, seq }) => [type, sentBy, seq]),
      [
        ['TEXT_PLAIN', 'Consumer', 0],
        ['TEXT_PLAIN', 'Agent', 1],
        ['TEXT_PLAIN', 'Consumer', 2],
        ['RICH_CONTENT', 'Agent', 3],
      ],
    );
    assert.deepEqual(Object.keys(closed.messages[3]?.data ?? {}), ['quickReplies', 'richContent']);
    assert.deepEqual(
      open?.messages.map(({ audience }) => audience),
      ['ALL', 'ALL', 'ALL', 'AGENTS_AND_MANAGERS'],
    );
  });

  it('reads participants, also under the older singular names', () => {
    assert.deepEqual(
      [closed?.agents[0]?.name, closed?.agents[0]?.userType, closed?.consumers[0]?.name],
      ['michal@lp.com', 'Human', 'Visitor'],
    );
    assert.deepEqual(
      open?.consumers.map(({ participantId, email }) => [participantId, email]),
      [['55fc1779-83b0-4e8b-8eea-503a8eaf8822', undefined]],
    );
  });

  it('reads transfers, dialogs, scores, surveys, co-browse sessions and intents', () => {
    assert.deepEqual(
      closed?.transfers.map(({ fromSkill, toSkill, reason, toAgent }) => [fromSkill, toSkill, reason, toAgent]),
      [
        ['Unassigned', 'cats', 'Skill', undefined],
        ['cats', 'lpsocial', 'Skill', undefined],
      ],
    );
    assert.deepEqual([closed.dialogs[0]?.type, closed.messageScores.length, closed.coBrowseSessions.length], ['MAIN', 2, 2]);
    assert.deepEqual(closed.surveys[0]?.answers, [{ question: 'Confirm Resolution', answer: 'Yes' }]);
    assert.deepEqual(
      closed.agentSurveys.map(({ status, agent, answers }) => [status, agent, answers.length]),
      [
        ['CLOSED', 'superuser', 0],
        ['SUBMITTED', 'idanAgent', 2],
        ['CLOSED', 'superuser', 0],
      ],
    );
    assert.deepEqual(closed.intents[0]?.label, 'ask about discount or promotion');
    assert.equal(closed.summary, 'summary');
  });

  it('reads authenticated and unauthenticated attributes', () => {
    assert.deepEqual(
      closed?.sdes.map(({ key }) => key),
      ['customerInfo', 'personalInfo'],
    );
    assert.equal(open?.unAuthSdes.length, 9);
    assert.deepEqual(
      [open.unAuthSdes[2]?.data['customerId'], open.unAuthSdes[2]?.authenticated, open.unAuthSdes[2]?.serverTime],
      ['customerId', false, 1528628536880],
    );
  });

  it('keeps what is not documented, and names it', () => {
    const sent = { info: { conversationId: 'a' }, hologram: 1 };
    const { value, deviations } = readConversation(sent);
    assert.equal(value.raw, sent);
    assert.deepEqual(deviations, [{ path: 'hologram', message: 'not documented' }]);
    assert.deepEqual(
      readConversation(5).deviations.map(({ message }) => message),
      ['expected a conversation', 'missing'],
    );
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, inner) => {
        readConversationPage(json);
        readConversationPage({ conversationHistoryRecords: json, _metadata: inner });
        readConversation({
          info: inner,
          messageRecords: json,
          latestAgentSurvey: json,
          intents: inner,
          sdes: { events: json },
          transfers: inner,
          conversationSurveys: json,
          monitoring: json,
          summary: inner,
        });
        readConversation({
          conversationSurveys: [{ surveyData: json }],
          latestAgentSurvey: { submittedAnswers: json },
          intents: [{ selectedClassification: inner }],
        });
      }),
    );
  });
});

describe('conversationTraits', () => {
  it('know conversations by their id, and those without by content', () => {
    const { key } = conversationTraits(undefined);
    assert.equal(closed && key(closed), closed?.conversationId);
    assert.notEqual(key(readConversation({ a: 1 }).value), key(readConversation({ a: 2 }).value));
  });

  it('place open conversations behind all that have ended', () => {
    assert.ok(closed !== undefined && open !== undefined);
    assert.deepEqual(
      [
        conversationTraits('end:asc').compare(closed, open),
        conversationTraits('end:desc').compare(closed, open),
        conversationTraits('start:desc').compare(closed, open),
        conversationTraits('start:asc').compare(open, open),
      ],
      [-1, -1, 1, 0],
    );
  });

  it('read start and truncation', () => {
    const { start, isPartial, isEnriched, id } = conversationTraits('start:asc');
    const { value } = readConversation({ info: { conversationId: 'a', startTimeL: 5, isPartial: 'true' } });
    assert.deepEqual([start(value), isPartial(value), isEnriched(value), id(value)], [5, true, undefined, 'a']);
  });
});
