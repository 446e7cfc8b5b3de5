import assert from 'node:assert/strict';
import { historyClient, onlyWith } from './historyClient.ts';
import { record } from './records.ts';
import { accountId, now, records, treeOf, accountChildren, kinds } from './modelTree.ts';

describe('The tree’s model', () => {
  it('asks for the chosen time range, newest first', async () => {
    const history = historyClient([records]);
    await accountChildren(await treeOf(history.client));
    assert.deepEqual(history.asked[0]?.query, { from: now - 1000, to: now, sort: 'start:desc' });
  });

  it('shows the first page and a way to more', async () => {
    const nodes = await accountChildren(await treeOf(historyClient([records]).client));
    assert.deepEqual(kinds(nodes), ['visitor', 'visitor', 'loadMore']);
  });

  it('does not ask again for what is loaded', async () => {
    const history = historyClient([records]);
    const tree = await treeOf(history.client);
    await accountChildren(tree);
    await accountChildren(tree);
    assert.equal(history.asked.length, 1);
  });

  it('appends the next page, then tells the view to look at the very account node it holds', async () => {
    const tree = await treeOf(historyClient([records]).client);
    const [account] = await tree.model.children();
    await tree.model.children(account);
    await tree.model.loadMore(accountId);
    assert.deepEqual(tree.changed, [account]);
    assert.equal(tree.changed[0], account);
    assert.deepEqual(kinds(await tree.model.children(account)), ['visitor', 'visitor', 'visitor']);
  });

  it('says that there are no chats, instead of nothing', async () => {
    const [notice] = await accountChildren(await treeOf(historyClient([[]]).client));
    assert.equal(notice?.kind === 'notice' && notice.notice, 'noChats');
  });

  it('shows the new name of an account, and asks for nothing again', async () => {
    const history = historyClient([records]);
    const tree = await treeOf(history.client);
    await accountChildren(tree);
    await tree.accounts.rename(accountId, 'Bank');
    tree.model.show();
    const [node] = await tree.model.children();
    assert.equal(node?.kind === 'account' && node.account.name, 'Bank');
    await tree.model.children(node);
    assert.equal(history.asked.length, 1);
  });

  it('sends nothing for an account that is signed out', async () => {
    const tree = await treeOf(onlyWith({}));
    await tree.accounts.put({ id: accountId, name: 'Shop', credentialKinds: [] });
    tree.model.accountChanged(accountId);
    assert.deepEqual(kinds(await accountChildren(tree)), ['notice']);
  });

  it('builds nothing below nodes that nobody opens, however many there are', async () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      record(`${index}`, { visitorId: `v${index % 500}`, startTime: index }),
    );
    const tree = await treeOf(historyClient([many]).client);
    for (let page = 0; page < 500; page++) await tree.model.loadMore(accountId);
    const nodes = await accountChildren(tree);
    assert.equal(nodes.length, 500);
    const isNode = (value: unknown): boolean => typeof value === 'object' && value !== null && 'kind' in value;
    const below = nodes.flatMap(({ ...node }) =>
      Object.entries(node).filter(([name, value]) => name !== 'parent' && [value].flat().some(isNode)),
    );
    assert.deepEqual(below, []);
  });

  it('keeps two accounts apart that have the same visitor', async () => {
    const tree = await treeOf(historyClient([records]).client);
    await tree.accounts.put({ id: '22222222', name: 'Bank', credentialKinds: ['bearer'] });
    const accounts = await tree.model.children();
    const visitors = await Promise.all(accounts.map((account) => tree.model.children(account)));
    const ids = visitors.flat().map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
