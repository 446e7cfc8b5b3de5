import assert from 'node:assert/strict';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import { memoryState } from './memoryState.ts';

const shop = { id: '11111111', name: 'Shop', credentialKinds: ['oauth2'] } as const;
const bank = { id: '22222222', name: 'Bank', credentialKinds: ['login'], domainApiUrl: 'https://example.com' } as const;

describe('The account store', () => {
  it('keeps accounts in the order in which they were added', async () => {
    const store = new AccountStore(memoryState());
    await store.put(shop);
    await store.put(bank);
    assert.deepEqual(store.list(), [shop, bank]);
  });

  it('replaces an account with the same id in its place', async () => {
    const store = new AccountStore(memoryState());
    await store.put(shop);
    await store.put(bank);
    await store.put({ ...shop, name: 'New name' });
    assert.deepEqual(
      store.list().map(({ name }) => name),
      ['New name', 'Bank'],
    );
  });

  it('finds again what another window of the editor wrote', async () => {
    const state = memoryState();
    await new AccountStore(state).put(shop);
    assert.deepEqual(new AccountStore(state).get(shop.id), shop);
  });

  it('tells once of what another window added, changed and removed', async () => {
    const state = memoryState();
    const [here, there] = [new AccountStore(state), new AccountStore(state)];
    const changed: string[] = [];
    here.onDidChange((accountId) => changed.push(accountId));
    await there.put(shop);
    here.catchUp();
    await there.put({ ...shop, name: 'New name' });
    await there.put(bank);
    here.catchUp();
    await there.remove(bank.id);
    here.catchUp();
    here.catchUp();
    assert.deepEqual(changed, [shop.id, shop.id, bank.id, bank.id]);
  });

  it('tells a change of the name from any other one, also where another window made it', async () => {
    const state = memoryState();
    const [here, there] = [new AccountStore(state), new AccountStore(state)];
    await here.put(shop);
    there.catchUp();
    const told: string[] = [];
    for (const store of [here, there]) store.onDidChange((_accountId, what) => told.push(what));
    await here.rename(shop.id, 'New name');
    there.catchUp();
    await here.put({ ...shop, name: 'Newer name', credentialKinds: ['login'] });
    there.catchUp();
    await here.put({ ...shop, name: 'Newest name', credentialKinds: ['login'] });
    await here.remove(shop.id);
    assert.deepEqual(told, ['name', 'name', 'account', 'account', 'account', 'account']);
    assert.equal(here.get(shop.id), undefined);
  });

  it('renames the account of a sandbox too, and none that is not there', async () => {
    const store = new AccountStore(memoryState());
    await store.put({ ...shop, sandbox: true });
    await store.rename(shop.id, 'Sand');
    await store.rename(bank.id, 'Nobody');
    assert.deepEqual(store.list(), [{ ...shop, sandbox: true, name: 'Sand' }]);
  });

  it('tells of its own changes once, and keeps those of another window that it had not seen', async () => {
    const state = memoryState();
    const [here, there] = [new AccountStore(state), new AccountStore(state)];
    await there.put(shop);
    const changed: string[] = [];
    here.onDidChange((accountId) => changed.push(accountId));
    await here.put(bank);
    here.catchUp();
    assert.deepEqual(changed, [shop.id, bank.id]);
    assert.deepEqual(here.list(), [shop, bank]);
  });

  it('forgets a removed account', async () => {
    const state = memoryState();
    const store = new AccountStore(state);
    await store.put(shop);
    await store.remove(shop.id);
    assert.deepEqual(store.list(), []);
    assert.doesNotMatch(JSON.stringify(state.values()), /11111111/);
  });

  it('keeps nothing of the sandbox outside memory and lists it first', async () => {
    const state = memoryState();
    const store = new AccountStore(state);
    await store.put(shop);
    await store.put({ id: '12345678', name: 'Sandbox', credentialKinds: ['login'], sandbox: true });
    assert.deepEqual(
      store.list().map(({ id }) => id),
      ['12345678', '11111111'],
    );
    assert.doesNotMatch(JSON.stringify(state.values()), /12345678/);
  });

  it('never takes an account out of the state for a sandbox', () => {
    const state = memoryState({ 'liveperson.accounts': [{ ...shop, sandbox: true }] });
    assert.equal(new AccountStore(state).get(shop.id)?.sandbox, undefined);
  });

  it('tells its listeners which account changed, until they leave', async () => {
    const store = new AccountStore(memoryState());
    const changed: string[] = [];
    const listening = store.onDidChange((accountId) => changed.push(accountId));
    await store.put(shop);
    await store.remove(shop.id);
    listening.dispose();
    await store.put(bank);
    assert.deepEqual(changed, [shop.id, shop.id]);
  });

  for (const [what, kept] of Object.entries({
    'no list': 'nonsense',
    'an entry that is no object': [null],
    'an entry without an id': [{ name: 'Shop' }],
    'an id that is none': [{ ...shop, id: '../x' }],
  })) {
    it(`leaves out what it does not understand: ${what}`, () => {
      assert.deepEqual(new AccountStore(memoryState({ 'liveperson.accounts': kept })).list(), []);
    });
  }

  it('leaves out kinds of credentials that it does not know', () => {
    const store = new AccountStore(memoryState({ 'liveperson.accounts': [{ ...shop, credentialKinds: ['oauth3', 'bearer'] }] }));
    assert.deepEqual(store.get(shop.id)?.credentialKinds, ['bearer']);
  });
});
