import assert from 'node:assert/strict';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import { ExplainedError } from '../../../src/accounts/explainedError.ts';
import { ExplorerModel } from '../../../src/explorer/explorerModel.ts';
import { Lookups } from '../../../src/explorer/lookups.ts';
import type { ExplorerNode } from '../../../src/explorer/nodes.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import { memoryState } from '../accounts/memoryState.ts';
import { historyClient, onlyWith } from './historyClient.ts';
import { record } from './records.ts';

const accountId = '11111111';
const now = Date.UTC(2026, 10, 22);
const records = ['a', 'b', 'c'].map((visitorId, index) => record(`${index}`, { visitorId, startTime: now - index }));

interface Tree {
  readonly model: ExplorerModel;
  readonly accounts: AccountStore;
  readonly lookups: Lookups;
  readonly changed: readonly (ExplorerNode | undefined)[];
  readonly failures: readonly unknown[];
  /** How often the view was told to count again. */
  readonly counted: () => number;
}

async function treeOf(client: LivePersonClient | (() => Promise<LivePersonClient>)): Promise<Tree> {
  const accounts = new AccountStore(memoryState());
  const lookups = new Lookups(memoryState(), () => false);
  await accounts.put({ id: accountId, name: 'Shop', credentialKinds: ['bearer'] });
  const changed: (ExplorerNode | undefined)[] = [];
  const failures: unknown[] = [];
  let counted = 0;
  const model = new ExplorerModel({
    accounts,
    lookups,
    clients: { get: typeof client === 'function' ? client : () => Promise.resolve(client) },
    rangeMs: () => 1000,
    now: () => now,
    changed: (node) => changed.push(node),
    failed: (error) => failures.push(error),
    counted: () => counted++,
  });
  return { model, accounts, lookups, changed, failures, counted: () => counted };
}

async function accountChildren({ model }: Tree): Promise<readonly ExplorerNode[]> {
  return await model.children((await model.children())[0]);
}

function kinds(nodes: readonly ExplorerNode[]): readonly string[] {
  return nodes.map(({ kind }) => kind);
}

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

  it('shows why visitors could not be loaded, and tries again when asked', async () => {
    let failures = 1;
    const history = historyClient([records], () =>
      failures-- > 0 ? Promise.reject(new ExplainedError('It did not work.')) : Promise.resolve(),
    );
    const tree = await treeOf(history.client);
    const [error] = await accountChildren(tree);
    assert.ok(error?.kind === 'error');
    assert.equal(error.explanation.summary, 'It did not work.');
    assert.equal(tree.failures.length, 1);
    await tree.model.retry(error);
    assert.deepEqual(kinds(await accountChildren(tree)), ['visitor', 'visitor', 'loadMore']);
  });

  it('does not try again by itself: looking at the tree sends nothing', async () => {
    const history = historyClient([records], () => Promise.reject(new Error('no')));
    const tree = await treeOf(history.client);
    await accountChildren(tree);
    await accountChildren(tree);
    assert.equal(history.asked.length, 1);
  });

  it('keeps the visitors it has when the next page fails', async () => {
    const tree = await treeOf(
      historyClient([records], (page) => (page > 0 ? Promise.reject(new Error('no')) : Promise.resolve())).client,
    );
    await accountChildren(tree);
    await tree.model.loadMore(accountId);
    assert.deepEqual(kinds(await accountChildren(tree)), ['visitor', 'visitor', 'error']);
  });

  it('keeps the visitors it has, behind the reason, when a refresh fails, also more than once, and until it succeeds', async () => {
    let isBroken = false;
    const tree = await treeOf(
      historyClient([records], () => (isBroken ? Promise.reject(new Error('no')) : Promise.resolve())).client,
    );
    const [, ...rest] = await accountChildren(tree);
    isBroken = true;
    for (let time = 0; time < 2; time++) {
      tree.model.refresh();
      assert.deepEqual(kinds(await accountChildren(tree)), ['error', 'visitor', 'visitor']);
    }
    isBroken = false;
    tree.model.refresh();
    assert.deepEqual(
      (await accountChildren(tree)).slice(1).map(({ id }) => id),
      rest.map(({ id }) => id),
    );
  });

  it('shows nothing of the former sign-in when the account was changed and cannot be read', async () => {
    let isBroken = false;
    const tree = await treeOf(
      historyClient([records], () => (isBroken ? Promise.reject(new Error('no')) : Promise.resolve())).client,
    );
    await accountChildren(tree);
    isBroken = true;
    tree.model.refresh();
    tree.model.accountChanged(accountId);
    assert.deepEqual(kinds(await accountChildren(tree)), ['error']);
  });

  it('keeps what it shows of a visit, behind the reason, when reading the visit again fails', async () => {
    let isBroken = false;
    const getVisitState = (): Promise<never> =>
      isBroken ? Promise.reject(new Error('no')) : Promise.resolve({ value: { sessions: [] } } as never);
    const tree = await treeOf(onlyWith({ getVisitState }));
    const [account] = await tree.model.children();
    assert.ok(account);
    const visit = {
      kind: 'visitState',
      id: 'x',
      accountId,
      parent: account,
      visitorId: 'v',
      sessionId: 's',
      visit: { visitorId: 'v', sessionId: 's' },
    } as never;
    const before = await tree.model.children(visit);
    assert.ok(before.length > 0);
    isBroken = true;
    tree.model.refresh(visit);
    const [error, ...kept] = await tree.model.children(visit);
    assert.deepEqual([error?.kind, kept], ['error', before]);
  });

  it('keeps the visitors it has, and the way to more, when loading more is cancelled', async () => {
    const cancelling = new AbortController();
    const tree = await treeOf(
      historyClient([records], (page) => {
        if (page === 0) return Promise.resolve();
        cancelling.abort();
        return Promise.reject(new Error('cancelled'));
      }).client,
    );
    await accountChildren(tree);
    await tree.model.loadMore(accountId, cancelling.signal);
    assert.deepEqual(kinds(await accountChildren(tree)), ['visitor', 'visitor', 'loadMore']);
    assert.deepEqual(tree.failures, []);
  });

  it('shows an account whose client cannot even be made, with the reason below it', async () => {
    const tree = await treeOf(() => Promise.reject(new Error('no keyring')));
    const [error] = await accountChildren(tree);
    assert.equal(error?.kind === 'error' && error.explanation.summary, 'no keyring');
    assert.deepEqual(kinds(await tree.model.children()), ['account']);
  });

  it('drops an answer that comes after a refresh', async () => {
    const gate = Promise.withResolvers<undefined>();
    let waits = 1;
    const history = historyClient([records], () => (waits-- > 0 ? gate.promise : Promise.resolve()));
    const tree = await treeOf(history.client);
    const late = accountChildren(tree);
    while (history.asked.length === 0) await Promise.resolve();
    tree.model.refresh();
    const fresh = await accountChildren(tree);
    gate.resolve(undefined);
    await late;
    assert.deepEqual(kinds(await accountChildren(tree)), kinds(fresh));
    assert.equal(history.asked.length, 2);
  });

  it('cancels what is under way when the account changes', async () => {
    const signals: AbortSignal[] = [];
    const client = onlyWith({
      getVisitState: (_query, { signal } = {}) => {
        if (signal) signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    const tree = await treeOf(client);
    await tree.lookups.addVisit(accountId, { visitorId: 'v', sessionId: 's' });
    const [account] = await tree.model.children();
    assert.ok(account?.kind === 'account');
    void tree.model.children({
      kind: 'visitState',
      id: 'x',
      accountId,
      parent: account,
      visitorId: 'v',
      sessionId: 's',
      visit: { visitorId: 'v', sessionId: 's' },
    });
    while (signals.length === 0)
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    tree.model.accountChanged(accountId);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true],
    );
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

  it('sends nothing for an account that is signed out', async () => {
    const tree = await treeOf(onlyWith({}));
    await tree.accounts.put({ id: accountId, name: 'Shop', credentialKinds: [] });
    tree.model.accountChanged(accountId);
    assert.deepEqual(kinds(await accountChildren(tree)), ['notice']);
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
