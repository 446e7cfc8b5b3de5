import type { Credential } from '../../liveperson/credential.ts';
import { createRandom } from '../random.ts';

type CredentialOf<K extends Credential['kind']> = Extract<Credential, { readonly kind: K }>;

/** One of each kind that this sandbox accepts. Worthless anywhere else. */
export interface SandboxCredentials {
  readonly oauth1: CredentialOf<'oauth1'>;
  readonly oauth2: CredentialOf<'oauth2'>;
  readonly login: CredentialOf<'login'>;
  readonly bearer: CredentialOf<'bearer'>;
}

/** The same for the same seed, so that an account saved yesterday still signs in to today's sandbox. */
export function createCredentials(seed: number): SandboxCredentials {
  const random = createRandom(`credentials/${seed}`);
  return {
    oauth1: {
      kind: 'oauth1',
      consumerKey: random.hex(32),
      consumerSecret: random.hex(16),
      token: random.hex(32),
      tokenSecret: random.hex(16),
    },
    oauth2: { kind: 'oauth2', clientId: random.uuid(), clientSecret: random.token(32) },
    login: { kind: 'login', username: 'sandbox', password: random.token(16) },
    bearer: { kind: 'bearer', token: random.hex(64) },
  };
}
