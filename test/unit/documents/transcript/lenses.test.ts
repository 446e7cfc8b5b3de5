import assert from 'node:assert/strict';
import { transcriptLenses } from '../../../../src/documents/transcript/lenses.ts';

const hour = 3_600_000;
const chat = { kind: 'chat' as const, engagementId: '1', visitorId: 'v', sessionId: 's', startTime: 0, endTime: hour };

describe('The lenses of a transcript', () => {
  it('offer the visit state while the service can still have it', () => {
    const later = ['timeline', 'visitorChats', 'previousChat', 'nextChat', 'compare'];
    assert.deepEqual(transcriptLenses(chat, 7 * hour - 1), ['record', 'visitState', ...later]);
    assert.deepEqual(transcriptLenses(chat, 7 * hour), ['record', ...later]);
  });

  it('offer nothing of a visitor where the record names none', () => {
    assert.deepEqual(transcriptLenses({ kind: 'chat' as const, engagementId: '1', startTime: 0 }, 0), ['record', 'compare']);
  });

  it('offer the record of a messaging conversation, which has no web chats beside it', () => {
    assert.deepEqual(transcriptLenses({ kind: 'conversation', conversationId: '1' }, 0), ['record', 'compare']);
  });

  it('offer no neighbours of a chat without a time', () => {
    const { startTime, endTime, ...timeless } = chat;
    assert.ok(startTime < endTime);
    assert.deepEqual(transcriptLenses(timeless, 0), ['record', 'timeline', 'visitorChats', 'compare']);
  });
});
