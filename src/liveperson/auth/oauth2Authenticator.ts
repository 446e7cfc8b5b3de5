import type { Credential } from '../credential.ts';
import type { DomainDirectory } from '../domains.ts';
import { given } from '../fields.ts';
import type { RequestParts } from '../http/requestParts.ts';
import type { SecretRegistry } from '../http/secretRegistry.ts';
import { ServiceRoute } from '../http/serviceRoute.ts';
import type { Transport } from '../http/transport.ts';
import type { Clock, SignInResult } from '../livePersonClient.ts';
import { signInResult, type Authorization, type RequestAuthenticator, type TokenFacts } from './authenticator.ts';
import { readRefreshToken, refreshTokenRequest } from './authorizationCode.ts';
import { readTokenAnswer, type AccessToken } from './oauth2Token.ts';
import type { ServerTime } from './serverTime.ts';
import { SharedTask } from './sharedTask.ts';

/** A token is renewed this long before its end, or after nine tenths of a short life. */
const marginMs = 60_000;

/** What a sign-in needs from the client around it. */
export interface SignInServices {
  readonly transport: Transport;
  readonly directory: DomainDirectory;
  readonly secrets: SecretRegistry;
  readonly time: ServerTime;
  readonly clock: Clock;
}

/**
 * OAuth 2.0 at Sentinel: client credentials from the version 2 endpoint, or a user's refresh token. Signing out does not revoke
 * the latter, because that would end the user's session in all LivePerson applications. Source: OAuth 2.0 client credentials
 * page.
 */
export class OAuth2Authenticator implements RequestAuthenticator {
  readonly kind = 'oauth2';
  readonly #credential: Extract<Credential, { kind: 'oauth2' }>;
  readonly #services: SignInServices;
  readonly #signIn = new SharedTask<AccessToken>();
  #current: { readonly token: AccessToken; readonly renewAt: number } | undefined;
  #generation = 0;
  /** A service may send another one with each token; the newest counts. */
  #refreshToken: string | undefined;

  constructor(credential: Extract<Credential, { kind: 'oauth2' }>, services: SignInServices) {
    this.#credential = credential;
    this.#refreshToken = credential.refreshToken;
    this.#services = services;
  }

  async authorize(_request: unknown, signal?: AbortSignal): Promise<Authorization> {
    const { token } = await this.#usableToken(signal);
    return { header: `Bearer ${token}`, generation: this.#generation };
  }

  async renew(generation: number, signal?: AbortSignal): Promise<boolean> {
    if (generation === this.#generation) await this.#request(signal);
    return true;
  }

  async signIn(signal?: AbortSignal): Promise<SignInResult> {
    await this.#usableToken(signal);
    return signInResult('oauth2', this.describe());
  }

  signOut(): Promise<void> {
    this.#current = undefined;
    return Promise.resolve();
  }

  describe(): TokenFacts {
    const { scopes, expiresAt, account } = this.#current?.token ?? {};
    return given({ scopes, expiresAt, account });
  }

  async #usableToken(signal: AbortSignal | undefined): Promise<AccessToken> {
    if (this.#current && this.#services.clock.now() < this.#current.renewAt) return this.#current.token;
    return this.#request(signal);
  }

  #request(signal: AbortSignal | undefined): Promise<AccessToken> {
    return this.#signIn.run(async (shared) => {
      const { transport, directory, secrets, time, clock } = this.#services;
      const refreshToken = this.#refreshToken;
      const { value } = await transport.call({
        parts:
          refreshToken === undefined
            ? clientCredentialsRequest(this.#credential)
            : refreshTokenRequest(this.#credential, refreshToken),
        route: new ServiceRoute(directory, 'sentinel', { kind: 'fixed', shownAs: 'oauth2', headers: {} }),
        read: (response) => {
          const token = readTokenAnswer(response.body, clock.now(), time.skewMs);
          this.#refreshToken = readRefreshToken(response.body) ?? this.#refreshToken;
          secrets.add(token.token, this.#refreshToken);
          return token;
        },
        signal: shared,
      });
      this.#current = { token: value, renewAt: renewAt(value, clock.now()) };
      this.#generation += 1;
      return value;
    }, signal);
  }
}

/** No `scope` is sent: it is fixed when the application is installed. */
function clientCredentialsRequest({
  clientId,
  clientSecret,
}: {
  readonly clientId: string;
  readonly clientSecret: string;
}): RequestParts {
  return {
    operation: 'signIn',
    destination: 'sentinel',
    method: 'POST',
    path: '/sentinel/api/v2/account/{accountId}/app/token',
    query: [],
    body: {
      kind: 'form',
      fields: [
        ['client_id', clientId],
        ['client_secret', clientSecret],
        ['grant_type', 'client_credentials'],
      ],
    },
    accept: 'application/json',
    idempotent: true,
  };
}

/** A token whose end is unknown is used until the service refuses it. */
function renewAt({ expiresAt }: AccessToken, now: number): number {
  if (expiresAt === undefined) return Number.POSITIVE_INFINITY;
  return expiresAt - Math.min(marginMs, (expiresAt - now) / 10);
}
