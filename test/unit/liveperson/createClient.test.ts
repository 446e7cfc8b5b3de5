import assert from 'node:assert/strict';
import { createClient } from '../../../src/liveperson/client.ts';

describe('Creating a client', () => {
  it('does no I/O', () => {
    createClient({ accountId: '12345678', credentials: [], fetch: () => assert.fail('fetched') }).dispose();
  });

  it('refuses an unsafe Domain API address, an impossible account id and a source that is too long', () => {
    const credentials = [] as const;
    assert.throws(() => createClient({ accountId: '12345678', credentials, domainApiUrl: 'http://api.liveperson.net' }), {
      kind: 'refusedHost',
    });
    assert.throws(() => createClient({ accountId: '../x', credentials }), { kind: 'invalidQuery' });
    assert.throws(() => createClient({ accountId: '1', credentials, source: 'x'.repeat(21) }), { kind: 'invalidQuery' });
  });
});
