import { minute, type SandboxClock } from '../clock.ts';
import { oauthProblem } from '../answers.ts';
import type { SandboxCredentials } from './credentials.ts';
import { oauth1Signature, readOAuthHeader } from './oauth1Signature.ts';
import type { Sessions } from './sessions.ts';

/** What a request may do. `answer` is set when the OAuth 1.0 layer refuses in its own words. */
export type Verdict =
  | { readonly kind: 'oauth1' | 'login' }
  | { readonly kind: 'oauth2'; readonly scope: string }
  | { readonly kind: 'refused'; readonly answer?: Response };

/** How far a signature's time stamp may be off. The services' own limit is not documented. */
const timestampTolerance = 5 * minute;

/** Checks the `Authorization` header of a request against what this sandbox accepts. */
export class Authorization {
  readonly #credentials: SandboxCredentials;
  readonly #sessions: Sessions;
  readonly #clock: SandboxClock;

  constructor(credentials: SandboxCredentials, sessions: Sessions, clock: SandboxClock) {
    this.#credentials = credentials;
    this.#sessions = sessions;
    this.#clock = clock;
  }

  check(method: string, url: string, header: string | undefined): Verdict {
    if (header === undefined) return { kind: 'refused' };
    if (/^OAuth\s/i.test(header)) return this.#checkOAuth1(method, new URL(url), readOAuthHeader(header));
    const bearer = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
    if (bearer === undefined) return { kind: 'refused' };
    if (this.#sessions.isLoggedIn(bearer)) return { kind: 'login' };
    const scope = this.#sessions.scopeOf(bearer);
    return scope === undefined ? { kind: 'refused' } : { kind: 'oauth2', scope };
  }

  /** Nonces may repeat: whether the services refuse that is not documented. */
  #checkOAuth1(method: string, url: URL, oauth: ReadonlyMap<string, string>): Verdict {
    const { consumerKey, token, ...secrets } = this.#credentials.oauth1;
    if (oauth.get('oauth_consumer_key') !== consumerKey || oauth.get('oauth_token') !== token) {
      return refused('token_rejected', 'the oauth_token is unacceptable to the Service Provider');
    }
    const signed =
      oauth.get('oauth_signature_method') === 'HMAC-SHA1' &&
      oauth.get('oauth_signature') === oauth1Signature(method, url, oauth, secrets);
    if (!signed) return refused('signature_invalid', 'the oauth_signature is invalid');
    return this.#isTimely(Number(oauth.get('oauth_timestamp')) * 1000)
      ? { kind: 'oauth1' }
      : refused('timestamp_refused', 'the oauth_timestamp is out of the acceptable range');
  }

  /** Time that was moved ahead for a test must not make honest signatures late: either clock will do. */
  #isTimely(timestamp: number): boolean {
    return [this.#clock.now() + this.#clock.skew, this.#clock.shown()].some(
      (now) => Math.abs(now - timestamp) <= timestampTolerance,
    );
  }
}

function refused(problem: string, advice: string): Verdict {
  return { kind: 'refused', answer: oauthProblem(problem, advice) };
}
