import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromSearchFile } from '../../../src/searchFiles/readSearchFile.ts';
import { toSearchFile } from '../../../src/searchFiles/writeSearchFile.ts';
import { keywordAreas } from '../../../src/liveperson/engagementHistory/rules.ts';
import { conversationContents } from '../../../src/liveperson/messagingInteractions/conversationQuery.ts';

const now = Date.UTC(2026, 10, 22, 12);
const from = now - 30 * 86_400_000;

describe('Writing a search file', () => {
  it('writes times as people read them, in UTC', () => {
    assert.equal(
      toSearchFile({
        accountId: '12345678',
        product: 'chats',
        query: { from: Date.UTC(2026, 10, 1), to: now, skillIds: ['14'] },
      }),
      `{
  "account": "12345678",
  "product": "chats",
  "query": {
    "from": "2026-11-01T00:00:00.000Z",
    "to": "2026-11-22T12:00:00.000Z",
    "skillIds": [
      "14"
    ]
  }
}
`,
    );
  });

  it('is read back the same, every engagement query', () => {
    const query = fc.record(
      {
        from: fc.integer({ min: from, max: now }),
        to: fc.constant(now),
        keyword: fc.stringMatching(/^[a-z]{1,9}$/),
        areas: fc.subarray([...keywordAreas]),
        skillIds: fc.array(fc.nat().map(String)),
        duration: fc.nat().map((to) => ({ from: 0, to })),
        interactive: fc.constant(true as const),
        channel: fc.constantFrom(-1, 1, 2),
        chatMcs: fc.constantFrom({ from: 1 }, { to: 99 }, { from: 2, to: 3 }),
        coBrowse: fc.boolean(),
        sort: fc.constantFrom('start:desc', 'duration:asc'),
        limit: fc.integer({ min: 1 }),
      },
      { requiredKeys: ['from', 'to'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(query, (value) => {
        const search = { accountId: '1', product: 'chats', query: value } as const;
        assert.deepEqual(fromSearchFile(toSearchFile(search), now + 5).search, search);
      }),
    );
  });

  it('is read back the same, conversation queries with further times', () => {
    const query = {
      from,
      to: now,
      end: { from, to: -1 },
      fullDialogEnd: { from: from + 1, to: now },
      latestUpdateTime: from + 7,
      duration: { to: 60 },
      content: [...conversationContents],
      survey: { fcr: ['yes'], questionTypeAndFormatToRetrieve: { type: 'nps' } },
      agentSurvey: { pendingAgentSurvey: [true], surveyId: [1] },
      version: 1,
    } as const;
    assert.deepEqual(fromSearchFile(toSearchFile({ product: 'conversations', query }), now).search, {
      product: 'conversations',
      query,
    });
  });
});
