import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AccountStore } from '../../src/accounts/accountStore.ts';
import { ExplorerProvider } from '../../src/explorer/explorerProvider.ts';
import { Lookups } from '../../src/explorer/lookups.ts';
import { treeItem } from '../../src/explorer/items/treeItem.ts';
import type { ExplorerNode } from '../../src/explorer/nodes.ts';
import { extensionApi, run } from './editorExtension.ts';
import { memory } from './memory.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';

const { accountId, visitorId, sessionId } = documented;
const dayMs = 24 * 60 * 60 * 1000;

describe('The tree', () => {
  let provider: ExplorerProvider;
  let accounts: AccountStore;
  let lookups: Lookups;

  before(startSandbox);
  after(async () => {
    await run('removeAccount', { accountId: '20000003' });
    await stopSandbox();
  });

  beforeEach(async () => {
    const { getClient } = await extensionApi();
    accounts = new AccountStore(memory());
    lookups = new Lookups(memory(), () => false);
    await accounts.put({ id: accountId, name: 'Sandbox', credentialKinds: ['oauth2'], sandbox: true });
    provider = new ExplorerProvider({
      accounts,
      lookups,
      clients: { get: getClient },
      rangeMs: () => 90 * dayMs,
      failed: () => undefined,
    });
  });

  afterEach(() => {
    provider.dispose();
  });

  function labelOf(node: ExplorerNode): string {
    const { label } = treeItem(node);
    return typeof label === 'string' ? label : '';
  }

  it('has four levels: accounts, visitors, chats, engagements', async () => {
    const [account] = await provider.getChildren();
    assert.equal(account?.kind, 'account');
    const visitor = (await provider.getChildren(account)).find(({ kind }) => kind === 'visitor');
    const chat = (await provider.getChildren(visitor)).find(({ kind }) => kind === 'chat');
    const [engagement] = await provider.getChildren(chat);
    assert.equal(engagement?.kind, 'engagement');
    assert.equal((await provider.getChildren(engagement))[0]?.kind, 'transcript');
  });

  it('shows a hundred records first and says how many there are', async () => {
    const children = await provider.getChildren((await provider.getChildren())[0]);
    const more = children.at(-1);
    assert.ok(more);
    assert.match(String(treeItem(more).description), /^100 of (at least )?[\d,]+ records$/);
  });

  it('appends the next page and keeps the ids of what was there', async () => {
    const [account] = await provider.getChildren();
    const before = (await provider.getChildren(account)).filter(({ kind }) => kind === 'visitor').map(({ id }) => id);
    await provider.model.loadMore(accountId);
    const after = (await provider.getChildren(account)).filter(({ kind }) => kind === 'visitor').map(({ id }) => id);
    assert.ok(after.length > before.length);
    assert.deepEqual(
      before.filter((id) => !after.includes(id)),
      [],
    );
    assert.equal(new Set(after).size, after.length, 'ids are unique');
  });

  it('has a unique id for every node down to the leaves', async () => {
    const ids: string[] = [];
    const collect = async (node: ExplorerNode | undefined, depth: number): Promise<void> => {
      const children = await provider.getChildren(node);
      ids.push(...children.map(({ id }) => id));
      if (depth < 6) for (const child of children.slice(0, 3)) if (child.kind !== 'visitState') await collect(child, depth + 1);
    };
    await collect(undefined, 0);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('shows a visit that was looked up first, and its state in words when it is opened', async () => {
    await lookups.addVisit(accountId, { visitorId, sessionId });
    const [visitor] = await provider.getChildren((await provider.getChildren())[0]);
    assert.equal(visitor?.kind === 'visitor' && visitor.visitorId, visitorId);
    const [visit] = await provider.getChildren(visitor);
    const labels = (await provider.getChildren(visit)).map(labelOf);
    assert.ok(labels.includes('Engagement attributes'), labels.join());
    assert.ok(labels.includes('Campaign engagements shown'), labels.join());
  });

  it('says under a visit that is gone why, and offers the history', async () => {
    await lookups.addVisit(accountId, { visitorId: 'AAAAAAAAAAAAAAAAAAAAAA', sessionId: 'BBBBBBBBBBBBBBBBBBBBBB' });
    const [visitor] = await provider.getChildren((await provider.getChildren())[0]);
    const [visit] = await provider.getChildren(visitor);
    const [error] = await provider.getChildren(visit);
    assert.equal(error?.kind, 'error');
    const item = treeItem(error);
    assert.match(item.accessibilityInformation?.label ?? '', /reading the visit state/);
    assert.match(item.contextValue ?? '', /;searchHistory;/);
  });

  it('keeps the other accounts when one cannot be reached, and says what to do below that one', async () => {
    const unreachable = {
      accountId: '20000003',
      domainApiUrl: 'http://127.0.0.1:9',
      credentials: [{ kind: 'bearer', token: 'some-token' }],
    };
    await run('addAccount', unreachable);
    await accounts.put({ id: '20000003', name: 'Unreachable', credentialKinds: ['bearer'] });
    const [sandbox, other] = await provider.getChildren();
    const [error] = await provider.getChildren(other);
    assert.equal(error?.kind, 'error');
    assert.equal(
      labelOf(error),
      'Nothing accepts connections there: a sandbox that was stopped, a firewall, or a proxy that is needed and not set.',
    );
    const item = treeItem(error);
    assert.match(item.contextValue ?? '', /;retry;/);
    assert.match(item.accessibilityInformation?.label ?? '', /could not be reached \(ECONNREFUSED\)/);
    assert.ok((await provider.getChildren(sandbox)).length > 10);
    assert.equal((await provider.getChildren()).length, 2);
  });

  it('asks a signed-out account to sign in and sends nothing', async () => {
    await accounts.put({ id: '20000004', name: 'Signed out', credentialKinds: [] });
    const [notice] = await provider.getChildren((await provider.getChildren())[1]);
    assert.ok(notice);
    assert.equal(treeItem(notice).command?.command, 'liveperson.signIn');
  });

  it('shows hostile names as the text they are: no Markdown, no line breaks, no change of direction', async () => {
    await lookups.addVisit(accountId, { visitorId, sessionId, label: '[x](command:a)\n<b>\u202E$(zap)' });
    const [visitor] = await provider.getChildren((await provider.getChildren())[0]);
    assert.ok(visitor);
    const { label, tooltip } = treeItem(visitor);
    assert.equal(label, '[x](command:a) <b> $(zap)');
    assert.equal(typeof tooltip, 'string', 'a plain string is never read as Markdown');
  });

  it('fetches nothing for accounts that nobody opened', async () => {
    let asked = 0;
    provider.dispose();
    const clients = {
      get: () => {
        asked++;
        return Promise.reject(new Error('not now'));
      },
    };
    provider = new ExplorerProvider({ accounts, lookups, clients, rangeMs: () => dayMs, failed: () => undefined });
    await provider.getChildren();
    assert.equal(asked, 0);
  });

  it('does not load a collapsed account: only the sandbox opens by itself', async () => {
    await accounts.put({ id: '20000004', name: 'Mine', credentialKinds: ['bearer'] });
    const states = (await provider.getChildren()).map((node) => treeItem(node).collapsibleState);
    assert.deepEqual(states, [vscode.TreeItemCollapsibleState.Expanded, vscode.TreeItemCollapsibleState.Collapsed]);
  });
});
