import type { CredentialKind } from '../liveperson/credential.ts';

/** What is remembered about an account outside the secret store. Never holds a secret. */
export interface Account {
  /** LivePerson site id; also the key of the account. */
  readonly id: string;
  readonly name: string;
  readonly domainApiUrl?: string;
  readonly credentialKinds: readonly CredentialKind[];
  /** The built-in sandbox: exists while it runs. */
  readonly sandbox?: true;
}
