import type { Account } from './account.ts';
import { isAccountId } from './accountId.ts';
import { isCredentialKind } from './readCredential.ts';

/** Reads the remembered accounts. State may have been written by another version: an entry that is not understood is left out. */
export function readAccounts(value: unknown): readonly Account[] {
  return Array.isArray(value) ? value.map(readAccount).filter((account) => account !== undefined) : [];
}

function readAccount(value: unknown): Account | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name, domainApiUrl, credentialKinds }: Partial<Record<keyof Account, unknown>> = value;
  if (typeof id !== 'string' || !isAccountId(id)) return undefined;
  return {
    id,
    name: typeof name === 'string' && name !== '' ? name : id,
    ...(typeof domainApiUrl === 'string' && { domainApiUrl }),
    credentialKinds: Array.isArray(credentialKinds) ? credentialKinds.filter(isCredentialKind) : [],
  };
}
