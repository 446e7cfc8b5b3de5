import assert from 'node:assert/strict';
import { hasArguments, idsOf, isExplorerNode } from '../../../src/commands/commandArgument.ts';

describe('The argument of a command', () => {
  it('gives its ids, without the blanks around them', () => {
    assert.deepEqual(idsOf({ accountId: ' 1 ', visitorId: 'v', other: 'x' }), { accountId: '1', visitorId: 'v' });
  });

  it('may hold an id as a number, as the services send some', () => {
    assert.deepEqual(idsOf({ engagementId: 123456784294967524n, accountId: 12345678 }), { accountId: '12345678' });
  });

  for (const nothing of [undefined, null, 'text', 7, [], {}, { accountId: '' }, { accountId: null }, { accountId: {} }]) {
    it(`gives no ids when there are none: ${JSON.stringify(nothing)}`, () => {
      assert.deepEqual(idsOf(nothing), {});
    });
  }

  it('is told from a node of the tree, for which a person is asked what is missing', () => {
    const node = { kind: 'account', id: '1', accountId: '1' };
    assert.equal(isExplorerNode(node), true);
    assert.equal(hasArguments(node), false);
    assert.equal(hasArguments({ accountId: '1' }), true);
    assert.equal(hasArguments(undefined), false);
  });
});
