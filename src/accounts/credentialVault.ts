import type { Credential, CredentialKind } from '../liveperson/credential.ts';
import { KeyedLock } from './keyedLock.ts';
import { credentialKinds, readCredential } from './readCredential.ts';

/** The part of `vscode.SecretStorage` that is needed here. */
export interface Secrets {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
}

/** `session`: the secret store did not keep it, so it lasts until this window closes. */
export type Kept = 'stored' | 'session';

/**
 * Keeps credentials in the editor's secret store: one secret per account and credential, because some stores take only small
 * secrets. A store without a keyring may accept a secret and lose it, so every write is read back.
 */
export class CredentialVault {
  readonly #secrets: Secrets;
  readonly #lock = new KeyedLock();
  readonly #session = new Map<string, Credential>();

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  async store(accountId: string, credential: Credential): Promise<Kept> {
    const key = secretKey(accountId, credential.kind);
    return await this.#lock.run(accountId, async () => {
      if (await this.#written(key, JSON.stringify(credential))) {
        this.#session.delete(key);
        return 'stored';
      }
      this.#session.set(key, credential);
      return 'session';
    });
  }

  /** Keeps a credential in memory alone, as the sandbox's. */
  keepForSession(accountId: string, credential: Credential): void {
    this.#session.set(secretKey(accountId, credential.kind), credential);
  }

  /** Another window may have written the secret `key`: what the store has now is newer than a copy kept for the session. */
  async changedElsewhere(key: string): Promise<void> {
    const accountId = accountOfSecret(key);
    if (accountId === undefined || !this.#session.has(key)) return;
    await this.#lock.run(accountId, async () => {
      if ((await this.#secrets.get(key)) !== undefined) this.#session.delete(key);
    });
  }

  /** The credentials of the given kinds that are there. */
  async read(accountId: string, kinds: readonly CredentialKind[]): Promise<readonly Credential[]> {
    return await this.#lock.run(accountId, async () => {
      const found = await Promise.all(kinds.map((kind) => this.#read(secretKey(accountId, kind))));
      return found.filter((credential) => credential !== undefined);
    });
  }

  /** Deletes every credential of an account and makes sure that they are gone. Throws when the store still has one. */
  async clear(accountId: string): Promise<void> {
    await this.#lock.run(accountId, async () => {
      for (const kind of credentialKinds) await this.#delete(secretKey(accountId, kind));
    });
  }

  async #written(key: string, text: string): Promise<boolean> {
    try {
      await this.#secrets.store(key, text);
      if ((await this.#secrets.get(key)) === text) return true;
      // Another window may have written between the two: the lock is this window's alone. Whoever writes last is right.
      await this.#secrets.store(key, text);
      return (await this.#secrets.get(key)) === text;
    } catch {
      // What a keyring says about its failure may quote what it was given. The caller tells the person that nothing was kept.
      return false;
    }
  }

  async #read(key: string): Promise<Credential | undefined> {
    const kept = this.#session.get(key);
    if (kept) return kept;
    const text = await this.#secrets.get(key);
    return text === undefined ? undefined : readCredential(parsed(text));
  }

  async #delete(key: string): Promise<void> {
    this.#session.delete(key);
    if ((await this.#secrets.get(key)) === undefined) return;
    await this.#secrets.delete(key);
    if ((await this.#secrets.get(key)) !== undefined) throw new SecretNotDeletedError(key);
  }
}

/** The secret store says that it deleted a secret, and still has it. */
export class SecretNotDeletedError extends Error {
  override readonly name = 'SecretNotDeletedError';

  constructor(key: string) {
    super(`The secret store still holds ${key}.`);
  }
}

/** The account a secret of this extension belongs to; undefined for other keys. */
export function accountOfSecret(key: string): string | undefined {
  return /^liveperson\.credential\/([^/]+)\//.exec(key)?.[1];
}

function secretKey(accountId: string, kind: CredentialKind): string {
  return `liveperson.credential/${accountId}/${kind}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not written by this extension, or damaged: the same as no credential.
  }
}
