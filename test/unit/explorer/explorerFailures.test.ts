import assert from 'node:assert/strict';
import { ExplainedError } from '../../../src/accounts/explainedError.ts';
import { historyClient, onlyWith } from './historyClient.ts';
import { accountId, records, treeOf, accountChildren, kinds, visitNode } from './modelTree.ts';

describe('The tree’s model', () => {
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
    assert.ok(account?.kind === 'account');
    const visit = visitNode(account);
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
    void tree.model.children(visitNode(account));
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
});
