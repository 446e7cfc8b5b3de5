import assert from 'node:assert/strict';
import { historyClient } from './historyClient.ts';
import { accountId, records, treeOf, accountChildren, kinds } from './modelTree.ts';

describe('The tree’s model', () => {
  it('puts pinned visitors first, then those looked up, then the newest', async () => {
    const tree = await treeOf(historyClient([records.slice(0, 2)]).client);
    await tree.lookups.addVisit(accountId, { visitorId: 'looked-up', sessionId: 's' });
    await tree.lookups.pin(accountId, 'b');
    const nodes = await accountChildren(tree);
    assert.deepEqual(
      nodes.map((node) => node.kind === 'visitor' && node.visitorId),
      ['b', 'looked-up', 'a'],
    );
  });

  it('shows a pinned visitor of whom the time range has nothing', async () => {
    const tree = await treeOf(historyClient([[]]).client);
    await tree.lookups.pin(accountId, 'quiet');
    assert.ok((await accountChildren(tree)).some((node) => node.kind === 'visitor' && node.visitorId === 'quiet'));
  });

  it('shows a chat that was looked up beside the visitors until its visitor is known, then below the visitor', async () => {
    const tree = await treeOf(historyClient([[]]).client);
    tree.lookups.addChat(accountId, { chatId: 'H1' });
    const [chat] = await accountChildren(tree);
    assert.equal(chat?.kind, 'liveChat');
    tree.lookups.learn(accountId, { chatId: 'H1', visitorId: 'v', sessionId: 's' });
    const [visitor] = await accountChildren(tree);
    assert.deepEqual(kinds(await tree.model.children(visitor)), ['liveChat']);
  });

  describe('with a filter', () => {
    const named = records.map((entry, index) => ({ ...entry, info: { ...entry.info, agentName: index === 0 ? 'Greg' : 'Ann' } }));

    it('shows what matches, counts it, and sends nothing', async () => {
      const history = historyClient([named.slice(0, 2)]);
      const tree = await treeOf(history.client);
      await accountChildren(tree);
      tree.model.setFilter({ text: '', skills: [], agents: ['Greg'] });
      assert.deepEqual(tree.model.count, { shown: 1, loaded: 2 }, 'known before the view asks');
      const nodes = await accountChildren(tree);
      assert.deepEqual(
        nodes.map((node) => node.kind === 'visitor' && node.visitorId),
        ['a'],
      );
      assert.equal(history.asked.length, 1);
    });

    it('keeps the ids of what is left, so that expansion and selection stay', async () => {
      const tree = await treeOf(historyClient([named.slice(0, 2)]).client);
      const [first] = await accountChildren(tree);
      tree.model.setFilter({ text: 'greg', skills: [], agents: [] });
      assert.equal((await accountChildren(tree))[0]?.id, first?.id);
    });

    it('says so when nothing is left, and still offers to load more', async () => {
      const tree = await treeOf(historyClient([named]).client);
      tree.model.setFilter({ text: 'nobody', skills: [], agents: [] });
      const nodes = await accountChildren(tree);
      assert.deepEqual(kinds(nodes), ['notice', 'loadMore']);
      assert.equal(nodes[0]?.kind === 'notice' && nodes[0].notice, 'filteredOut');
    });

    it('counts again when more is loaded', async () => {
      const tree = await treeOf(historyClient([named]).client);
      tree.model.setFilter({ text: '', skills: [], agents: ['Ann'] });
      await accountChildren(tree);
      assert.deepEqual(tree.model.count, { shown: 1, loaded: 2 });
      await tree.model.loadMore(accountId);
      await accountChildren(tree);
      assert.deepEqual(tree.model.count, { shown: 2, loaded: 3 });
      assert.ok(tree.counted() >= 2);
    });
  });
});
