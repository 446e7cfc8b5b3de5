import assert from 'node:assert/strict';
import { accountOfSecret, CredentialVault, SecretNotDeletedError, type Secrets } from '../../../src/accounts/credentialVault.ts';

const accountId = '11111111';
const oauth2 = { kind: 'oauth2', clientId: 'app', clientSecret: 'hidden' } as const;
const login = { kind: 'login', username: 'ann', password: 'hidden' } as const;

describe('The credential vault', () => {
  it('gives back what it stored, also to another window', async () => {
    const secrets = keyring();
    assert.equal(await new CredentialVault(secrets).store(accountId, oauth2), 'stored');
    assert.deepEqual(await new CredentialVault(secrets).read(accountId, ['oauth2']), [oauth2]);
  });

  it('keeps one secret for each account and credential', async () => {
    const secrets = keyring();
    const vault = new CredentialVault(secrets);
    await vault.store(accountId, oauth2);
    await vault.store(accountId, login);
    await vault.store('22222222', login);
    assert.equal(secrets.stored.size, 3);
    assert.deepEqual(new Set(Array.from(secrets.stored.keys(), accountOfSecret)), new Set([accountId, '22222222']));
  });

  it('reads the kinds it is asked for and no others', async () => {
    const secrets = keyring();
    const vault = new CredentialVault(secrets);
    await vault.store(accountId, oauth2);
    await vault.store(accountId, login);
    assert.deepEqual(await vault.read(accountId, ['login', 'bearer']), [login]);
  });

  it('notices a store that pretends to keep a secret, and keeps it for the session', async () => {
    const vault = new CredentialVault({ ...keyring(), get: () => Promise.resolve(undefined) });
    assert.equal(await vault.store(accountId, oauth2), 'session');
    assert.deepEqual(await vault.read(accountId, ['oauth2']), [oauth2]);
  });

  it('keeps a secret for the session when the store refuses it', async () => {
    const vault = new CredentialVault({ ...keyring(), store: () => Promise.reject(new Error('no keyring')) });
    assert.equal(await vault.store(accountId, oauth2), 'session');
    assert.deepEqual(await vault.read(accountId, ['oauth2']), [oauth2]);
  });

  it('forgets the copy for the session once the store keeps the secret', async () => {
    const secrets = keyring();
    const vault = new CredentialVault(secrets);
    vault.keepForSession(accountId, { ...oauth2, clientSecret: 'old' });
    await vault.store(accountId, oauth2);
    assert.deepEqual(await vault.read(accountId, ['oauth2']), [oauth2]);
  });

  it('clears every credential of one account and of no other', async () => {
    const secrets = keyring();
    const vault = new CredentialVault(secrets);
    await vault.store(accountId, oauth2);
    await vault.store('22222222', login);
    vault.keepForSession(accountId, login);
    await vault.clear(accountId);
    assert.deepEqual(await vault.read(accountId, ['oauth2', 'login']), []);
    assert.deepEqual(await vault.read('22222222', ['login']), [login]);
  });

  it('says so when the store still has a secret after deleting it', async () => {
    const secrets = keyring();
    const vault = new CredentialVault({ ...secrets, delete: () => Promise.resolve() });
    await vault.store(accountId, oauth2);
    await assert.rejects(vault.clear(accountId), SecretNotDeletedError);
  });

  it('takes a damaged secret for none', async () => {
    const secrets = keyring();
    const vault = new CredentialVault(secrets);
    await vault.store(accountId, oauth2);
    for (const key of secrets.stored.keys()) secrets.stored.set(key, '{"kind":"oauth2"');
    assert.deepEqual(await vault.read(accountId, ['oauth2']), []);
  });

  it('writes again when another window wrote between its write and its look at it', async () => {
    const secrets = keyring();
    let others = 1;
    const disturbed: Secrets = {
      ...secrets,
      store: async (key, value) => {
        await secrets.store(key, others-- > 0 ? JSON.stringify(login) : value);
      },
    };
    assert.equal(await new CredentialVault(disturbed).store(accountId, oauth2), 'stored');
    assert.deepEqual(await new CredentialVault(secrets).read(accountId, ['oauth2']), [oauth2]);
  });

  it('takes what another window stored for newer than its own copy for the session', async () => {
    const secrets = keyring();
    const vault = new CredentialVault(secrets);
    vault.keepForSession(accountId, { ...oauth2, clientSecret: 'old' });
    const [key = ''] = await stored(secrets, accountId);
    await vault.changedElsewhere(key);
    assert.deepEqual(await vault.read(accountId, ['oauth2']), [oauth2]);
  });

  it('keeps its copy for the session when the store still has nothing', async () => {
    const secrets = keyring();
    const vault = new CredentialVault(secrets);
    vault.keepForSession(accountId, oauth2);
    await vault.changedElsewhere(`liveperson.credential/${accountId}/oauth2`);
    await vault.changedElsewhere('another.extension');
    assert.deepEqual(await vault.read(accountId, ['oauth2']), [oauth2]);
  });

  it('does one thing at a time per account: the last of many writes is what is kept', async () => {
    const secrets = keyring();
    const vault = new CredentialVault(secrets);
    const words = ['first', 'second', 'third'];
    const kept = await Promise.all(words.map((clientSecret) => vault.store(accountId, { ...oauth2, clientSecret })));
    assert.deepEqual(kept, ['stored', 'stored', 'stored'], 'none read back what another wrote');
    assert.deepEqual(await vault.read(accountId, ['oauth2']), [{ ...oauth2, clientSecret: 'third' }]);
  });
});

describe('The key of a secret', () => {
  it('names the account; other keys name none', () => {
    assert.equal(accountOfSecret(`liveperson.credential/${accountId}/oauth2`), accountId);
    assert.equal(accountOfSecret('another.extension'), undefined);
  });
});

/** Stores the credential as another window does. Returns the keys of the secrets. */
async function stored(secrets: ReturnType<typeof keyring>, account: string): Promise<readonly string[]> {
  await new CredentialVault(secrets).store(account, oauth2);
  return [...secrets.stored.keys()];
}

/** A secret store that answers as the editor's does: later, not at once. */
function keyring(): Secrets & { readonly stored: Map<string, string> } {
  const stored = new Map<string, string>();
  const later = async (): Promise<void> => {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
  return {
    stored,
    get: async (key) => {
      await later();
      return stored.get(key);
    },
    store: async (key, value) => {
      await later();
      stored.set(key, value);
    },
    delete: async (key) => {
      await later();
      stored.delete(key);
    },
  };
}
