import assert from 'node:assert/strict';
import { historySearch } from '../../../src/commands/historySearch.ts';
import { createClient } from '../../../src/liveperson/client.ts';

describe('A search of the history that an error leads to', () => {
  it('looks for a chat by its id at all times that are kept, which the rules allow', () => {
    const now = Date.now();
    const { query } = historySearch({ accountId: '1', engagementId: 'e' }, now);
    assert.deepEqual(query, { engagementId: 'e', from: now - 390 * 86_400_000, to: now });
    const client = createClient({ accountId: '1', credentials: [] });
    const { problems } = client.planSearch(query);
    assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
    client.dispose();
  });

  it('looks for the chats of a visitor who is known, and else for nothing in particular', () => {
    assert.deepEqual(historySearch({ visitorId: 'v', engagementId: 'e' }, 0), { query: { visitor: 'v' } });
    assert.deepEqual(historySearch({ accountId: '1' }, 0), {});
  });
});
