import { randomUUID } from 'node:crypto';
import type { SignInResult } from '../livePersonClient.ts';
import type { Authorization, RequestAuthenticator, RequestToAuthorize } from './authenticator.ts';
import { signOAuth1, type OAuth1Keys } from './oauth1.ts';
import type { ServerTime } from './serverTime.ts';

/** Clock corrections closer than this are the same: signing again would change nothing. */
const sameSkewMs = 10_000;

/**
 * API keys: every request is signed, nothing is fetched. After a refusal it signs again only if the clock turned out to be
 * wrong.
 */
export class OAuth1Authenticator implements RequestAuthenticator {
  readonly kind = 'oauth1';
  readonly #keys: OAuth1Keys;
  readonly #time: ServerTime;
  readonly #nonce: () => string;

  constructor(keys: OAuth1Keys, time: ServerTime, nonce: () => string = randomUUID) {
    this.#keys = keys;
    this.#time = time;
    this.#nonce = nonce;
  }

  authorize(request: RequestToAuthorize): Promise<Authorization> {
    const header = signOAuth1(request, this.#keys, this.#nonce(), Math.floor(this.#time.now() / 1000));
    return Promise.resolve({ header, generation: this.#time.skewMs });
  }

  renew(generation: number): Promise<boolean> {
    return Promise.resolve(Math.abs(this.#time.skewMs - generation) > sameSkewMs);
  }

  signIn(): Promise<SignInResult> {
    return Promise.resolve({ kind: 'oauth1' });
  }

  async signOut(): Promise<void> {
    // There is no session to end.
  }

  describe(): Record<string, never> {
    return {};
  }
}
