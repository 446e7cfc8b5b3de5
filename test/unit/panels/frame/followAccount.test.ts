import assert from 'node:assert/strict';
import type { Account } from '../../../../src/accounts/account.ts';
import { AccountStore } from '../../../../src/accounts/accountStore.ts';
import { UnknownAccountError } from '../../../../src/accounts/explainedError.ts';
import { followAccount } from '../../../../src/panels/frame/followAccount.ts';
import { LiveReading } from '../../../../src/panels/frame/liveReading.ts';
import { memoryState } from '../../accounts/memoryState.ts';

const account: Account = { id: '12345678', name: 'Sandbox', credentialKinds: [], sandbox: true };
const { id: accountId } = account;

/** A panel that reads when it is made, as one does that comes back with the window. */
describe('What a panel reads of an account that comes later', () => {
  it('is read again by itself, once', async () => {
    const { accounts, live, reads } = panelOf();
    await live.refresh();
    assert.equal(live.lacksAccount, true);
    await accounts.put(account);
    assert.equal(reads(), 2);
    await settled();
    assert.equal(live.lacksAccount, false);
    await accounts.put({ ...account, name: 'Shop' });
    assert.equal(reads(), 2);
  });

  it('is not read for another account', async () => {
    const { accounts, live, reads } = panelOf();
    await live.refresh();
    await accounts.put({ ...account, id: '87654321' });
    assert.equal(reads(), 1);
  });

  it('is not read while the panel is hidden, but once it is seen', async () => {
    const { accounts, panel, live, reads } = panelOf();
    await live.refresh();
    panel.show(false);
    await accounts.put(account);
    assert.equal(reads(), 1);
    panel.show(true);
    assert.equal(reads(), 2);
    await settled();
    panel.show(false);
    panel.show(true);
    assert.equal(reads(), 2);
  });

  it('is not read when the panel is seen and there is still no account', async () => {
    const { panel, live, reads } = panelOf();
    await live.refresh();
    panel.show(false);
    panel.show(true);
    assert.equal(reads(), 1);
  });

  it('is not read when it failed for another reason', async () => {
    const { accounts, live, reads } = panelOf(new Error('no network'));
    await live.refresh();
    await accounts.put(account);
    assert.equal(reads(), 1);
  });

  it('is not read once the panel is closed', async () => {
    const { accounts, panel, live, reads } = panelOf();
    await live.refresh();
    panel.close();
    await accounts.put(account);
    assert.equal(reads(), 1);
  });
});

const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

class PanelOfTest {
  visible = true;
  readonly #seen: ((visible: boolean) => void)[] = [];
  readonly #closed: (() => void)[] = [];
  readonly onDidChangeVisible = (listener: (visible: boolean) => void): { dispose(): void } => listenerOf(this.#seen, listener);
  readonly onDidDispose = (listener: () => void): { dispose(): void } => listenerOf(this.#closed, listener);

  show(visible: boolean): void {
    this.visible = visible;
    for (const listener of this.#seen) listener(visible);
  }

  close(): void {
    for (const listener of this.#closed) listener();
  }
}

function listenerOf<T>(listeners: T[], listener: T): { dispose(): void } {
  listeners.push(listener);
  return { dispose: () => undefined };
}

function panelOf(failure: Error = new UnknownAccountError('There is no such account.')): {
  readonly accounts: AccountStore;
  readonly panel: PanelOfTest;
  readonly live: LiveReading;
  readonly reads: () => number;
} {
  const accounts = new AccountStore(memoryState());
  const panel = new PanelOfTest();
  let reads = 0;
  const live = new LiveReading({
    intervalSeconds: 10,
    changed: () => undefined,
    read: () => {
      reads++;
      return accounts.get(accountId) ? Promise.resolve('more') : Promise.reject(failure);
    },
  });
  const services = {
    hasAccount: (id: string) => accounts.get(id) !== undefined,
    onDidChangeAccount: (listener: (id: string) => void) => accounts.onDidChange(listener),
  };
  followAccount(services, accountId, panel, {
    renamed: () => undefined,
    lacksAccount: () => live.lacksAccount,
    readAgain: () => void live.refresh(),
  });
  return { accounts, panel, live, reads: () => reads };
}
