import type { SignInResult } from '../livePersonClient.ts';
import type { Authorization, RequestAuthenticator } from './authenticator.ts';
import { readClaims } from './jwt.ts';

/** A token that the user pasted: used as it is, never renewed. */
export class BearerAuthenticator implements RequestAuthenticator {
  readonly kind = 'bearer';
  readonly #token: string;

  constructor(token: string) {
    this.#token = token.trim().replace(/^bearer\s+/i, '');
  }

  authorize(): Promise<Authorization> {
    return Promise.resolve({ header: `Bearer ${this.#token}`, generation: 0 });
  }

  renew(): Promise<boolean> {
    return Promise.resolve(false);
  }

  signIn(): Promise<SignInResult> {
    return Promise.resolve({ kind: 'bearer', ...this.describe() });
  }

  async signOut(): Promise<void> {
    // The session behind the token is not this client's to end.
  }

  describe(): { scopes?: readonly string[]; expiresAt?: number } {
    const claims = readClaims(this.#token);
    if (!claims) return {};
    return { scopes: claims.scopes, ...(claims.expiresAt !== undefined && { expiresAt: claims.expiresAt }) };
  }
}
