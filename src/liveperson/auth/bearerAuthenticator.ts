import type { SignInResult } from '../livePersonClient.ts';
import { given } from '../fields.ts';
import { signInResult, type Authorization, type RequestAuthenticator, type TokenFacts } from './authenticator.ts';
import { readClaims } from './jwt.ts';

/** The token alone, of what people paste: with its scheme, or with blanks around it. */
export function bearerToken(pasted: string): string {
  return pasted.trim().replace(/^bearer\s+/i, '');
}

/** A token that the user pasted: used as it is, never renewed. */
export class BearerAuthenticator implements RequestAuthenticator {
  readonly kind = 'bearer';
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  authorize(): Promise<Authorization> {
    return Promise.resolve({ header: `Bearer ${this.#token}`, generation: 0 });
  }

  renew(): Promise<boolean> {
    return Promise.resolve(false);
  }

  signIn(): Promise<SignInResult> {
    return Promise.resolve(signInResult('bearer', this.describe()));
  }

  async signOut(): Promise<void> {
    // The session behind the token is not this client's to end.
  }

  describe(): TokenFacts {
    const { scopes, expiresAt, account } = readClaims(this.#token) ?? {};
    return given({ scopes, expiresAt, account });
  }
}
