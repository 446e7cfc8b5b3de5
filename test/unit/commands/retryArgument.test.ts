import assert from 'node:assert/strict';
import { retryArgument } from '../../../src/commands/commandArgument.ts';
import { ResolvedIds } from '../../../src/commands/resolvedIds.ts';

describe('Trying a command again', () => {
  it('goes on with the ids that were asked for', () => {
    assert.deepEqual(retryArgument(undefined, { accountId: '1', visitorId: 'v' }), { accountId: '1', visitorId: 'v' });
  });

  it('keeps what the command was called with', () => {
    const query = { visitor: 'v' };
    assert.deepEqual(retryArgument({ query }, { accountId: '1' }), { query, accountId: '1' });
  });

  it('calls it as before when nothing was asked, so that it asks now', () => {
    assert.equal(retryArgument(undefined, {}), undefined);
  });

  it('leaves a node of the tree a node: commands ask before they remove what one stands for', () => {
    const node = { kind: 'account', id: '1', accountId: '1' };
    assert.equal(retryArgument(node, { accountId: '1' }), node);
  });
});

describe('The ids of a command', () => {
  it('are collected one after another', () => {
    const resolved = new ResolvedIds();
    resolved.add({ accountId: '1' });
    resolved.add({ visitorId: 'v' });
    assert.deepEqual(resolved.ids, { accountId: '1', visitorId: 'v' });
  });

  it('stays the URI of a document, which has no place for other ids', () => {
    const uri = new URL('liveperson:/1/transcript/2/chat 2.lptranscript');
    assert.equal(retryArgument(uri, { accountId: '1' }), uri);
  });
});
