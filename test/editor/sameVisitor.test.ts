import assert from 'node:assert/strict';
import { AccountStore } from '../../src/accounts/accountStore.ts';
import { ExplorerProvider } from '../../src/explorer/explorerProvider.ts';
import { Lookups } from '../../src/explorer/lookups.ts';
import { treeItem } from '../../src/explorer/items/treeItem.ts';
import type { ExplorerNode } from '../../src/explorer/nodes.ts';
import { extensionApi } from './editorExtension.ts';
import { memory } from './memory.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';

const { accountId, visitorId, sessionId } = documented;
const otherId = '20000009';

/** Ids of visitors are unique within an account only. */
describe('Two accounts with the same visitors', () => {
  let provider: ExplorerProvider;
  let lookups: Lookups;

  before(startSandbox);
  after(stopSandbox);

  beforeEach(async () => {
    const { getClient } = await extensionApi();
    const accounts = new AccountStore(memory());
    lookups = new Lookups(memory(), () => false);
    for (const id of [accountId, otherId]) await accounts.put({ id, name: id, credentialKinds: ['oauth2'] });
    provider = new ExplorerProvider({
      accounts,
      lookups,
      // Both have the sandbox's visitors.
      clients: { get: () => getClient(accountId) },
      rangeMs: () => 7 * 24 * 60 * 60 * 1000,
      failed: () => undefined,
    });
  });

  afterEach(() => {
    provider.dispose();
  });

  async function visitorsOf(id: string): Promise<readonly ExplorerNode[]> {
    const account = (await provider.getChildren()).find((node) => node.accountId === id);
    return (await provider.getChildren(account)).filter(({ kind }) => kind === 'visitor');
  }

  async function below(node: ExplorerNode, levels: number): Promise<readonly ExplorerNode[]> {
    if (levels === 0) return [node];
    const children = await provider.getChildren(node);
    return [node, ...(await Promise.all(children.map((child) => below(child, levels - 1)))).flat()];
  }

  it('have nodes of their own, each naming its account', async () => {
    const [mine, others] = [await visitorsOf(accountId), await visitorsOf(otherId)];
    assert.ok(mine.length > 10);
    assert.equal(mine.length, others.length);
    const nodes = (await Promise.all([...mine.slice(0, 5), ...others.slice(0, 5)].map((node) => below(node, 3)))).flat();
    assert.ok(nodes.length > 40);
    assert.equal(new Set(nodes.map((node) => treeItem(node).id)).size, nodes.length);
    assert.deepEqual(new Set(nodes.map((node) => node.accountId)), new Set([accountId, otherId]));
  });

  it('keep what is pinned and looked up apart', async () => {
    for (const id of [accountId, otherId]) await lookups.addVisit(id, { visitorId, sessionId });
    await lookups.pin(otherId, visitorId);
    await lookups.forgetVisitor(accountId, visitorId);
    assert.deepEqual([lookups.pinned(accountId), lookups.pinned(otherId)], [[], [visitorId]]);
    const places = await Promise.all([accountId, otherId].map(visitorsOf));
    const first = places.map(([node]) => (node?.kind === 'visitor' ? node.visitorId : undefined));
    assert.notEqual(first[0], visitorId);
    assert.equal(first[1], visitorId);
  });
});
