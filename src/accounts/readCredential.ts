import type { Credential, CredentialKind } from '../liveperson/credential.ts';

export const credentialKinds = ['oauth2', 'login', 'bearer', 'oauth1'] as const satisfies readonly CredentialKind[];

export function isCredentialKind(value: unknown): value is CredentialKind {
  return credentialKinds.some((kind) => kind === value);
}

/** Turns what came out of the secret store, or from a caller, into a credential; undefined when a field is missing or empty. */
export function readCredential(value: unknown): Credential | undefined {
  const field = fieldReader(value);
  const kind = field('kind');
  if (!isCredentialKind(kind)) return undefined;
  switch (kind) {
    case 'oauth2':
      return oauth2(field);
    case 'login':
      return complete({ kind, username: field('username'), password: field('password') });
    case 'oauth1':
      return complete({
        kind,
        consumerKey: field('consumerKey'),
        consumerSecret: field('consumerSecret'),
        token: field('token'),
        tokenSecret: field('tokenSecret'),
      });
    case 'bearer':
      return complete({ kind, token: field('token') });
  }
}

/** The refresh token is there after a sign-in in the browser only. */
function oauth2(field: (name: string) => string): Credential | undefined {
  const refreshToken = field('refreshToken');
  const application = { kind: 'oauth2', clientId: field('clientId'), clientSecret: field('clientSecret') } as const;
  return complete({ ...application, ...(refreshToken !== '' && { refreshToken }) });
}

function fieldReader(value: unknown): (name: string) => string {
  const fields = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  return (name) => {
    const field = fields.get(name);
    return typeof field === 'string' ? field : '';
  };
}

function complete<T extends Credential>(credential: T): T | undefined {
  return Object.values(credential).every((field) => field !== '') ? credential : undefined;
}
