import type { Credential } from '../credential.ts';
import { LivePersonError } from '../errors.ts';
import { given } from '../fields.ts';
import type { RequestParts } from '../http/requestParts.ts';
import type { RawResponse } from '../http/send.ts';
import { ServiceRoute } from '../http/serviceRoute.ts';
import type { SignInResult } from '../livePersonClient.ts';
import { signInResult, type Authorization, type RequestAuthenticator, type TokenFacts } from './authenticator.ts';
import { CookieJar } from './cookieJar.ts';
import { loginRequest, logoutRequest, refreshRequest } from './loginRequests.ts';
import { readLoginAnswer, readRefreshAnswer } from './loginSession.ts';
import type { SignInServices } from './oauth2Authenticator.ts';
import { SharedTask } from './sharedTask.ts';

/**
 * "Every 3-5 minutes" (refresh page). No timer runs for it: the first call after this long refreshes before it goes out.
 * Whether an unrefreshed session ends early is not documented; if it did, the refresh is refused and a new login follows.
 */
const refreshAfterMs = 240_000;

interface Session {
  readonly bearer: string;
  readonly csrf?: string;
  readonly cookies: CookieJar;
  /** Epoch ms. */
  readonly expiresAt?: number;
  readonly refreshedAt: number;
}

/** User login, version 1.3, kept alive with the csrf token and the cookies of the login. Source: Login Service pages. */
export class LoginAuthenticator implements RequestAuthenticator {
  readonly kind = 'login';
  readonly #credential: Extract<Credential, { kind: 'login' }>;
  readonly #services: SignInServices;
  readonly #work = new SharedTask<Session>();
  #session: Session | undefined;
  #generation = 0;

  constructor(credential: Extract<Credential, { kind: 'login' }>, services: SignInServices) {
    this.#credential = credential;
    this.#services = services;
  }

  async authorize(_request: unknown, signal?: AbortSignal): Promise<Authorization> {
    const { bearer } = await this.#usableSession(signal);
    return { header: `Bearer ${bearer}`, generation: this.#generation };
  }

  async renew(generation: number, signal?: AbortSignal): Promise<boolean> {
    if (generation === this.#generation) await this.#work.run((shared) => this.#logIn(shared), signal);
    return true;
  }

  async signIn(signal?: AbortSignal): Promise<SignInResult> {
    await this.#usableSession(signal);
    return signInResult('login', this.describe());
  }

  async signOut(signal?: AbortSignal): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    if (session?.csrf === undefined) return;
    await this.#call(logoutRequest(session.csrf), session.cookies, () => undefined, signal);
  }

  describe(): TokenFacts {
    return given({ expiresAt: this.#session?.expiresAt });
  }

  async #usableSession(signal: AbortSignal | undefined): Promise<Session> {
    const session = this.#session;
    const now = this.#services.clock.now();
    if (!session || (session.expiresAt !== undefined && now >= session.expiresAt))
      return this.#work.run((shared) => this.#logIn(shared), signal);
    if (now - session.refreshedAt < refreshAfterMs) return session;
    return this.#work.run((shared) => this.#refresh(session, shared), signal);
  }

  async #logIn(signal: AbortSignal): Promise<Session> {
    const { clock } = this.#services;
    const cookies = new CookieJar();
    const answer = await this.#call(
      loginRequest(this.#credential),
      cookies,
      (response) => {
        const login = readLoginAnswer(response.body);
        this.#services.secrets.add(login.bearer, login.csrf);
        return login;
      },
      signal,
    );
    const now = clock.now();
    const { bearer, csrf, lifetimeMs } = answer;
    return this.#keep({
      bearer,
      cookies,
      refreshedAt: now,
      ...given({ csrf, expiresAt: lifetimeMs === undefined ? undefined : now + lifetimeMs }),
    });
  }

  /** Without csrf token there is nothing to refresh with; a refused refresh means that the session is over. */
  async #refresh(session: Session, signal: AbortSignal): Promise<Session> {
    if (session.csrf === undefined) return this.#logIn(signal);
    try {
      const renewed = await this.#call(
        refreshRequest(session.csrf),
        session.cookies,
        (response) => {
          const answer = readRefreshAnswer(response.body);
          this.#services.secrets.add(answer.bearer, answer.csrf);
          return answer;
        },
        signal,
      );
      return this.#keep({ ...session, ...renewed, refreshedAt: this.#services.clock.now() });
    } catch (error) {
      if (!(error instanceof LivePersonError) || error.kind === 'cancelled') throw error;
      // For any other fault the session may still be good: the call that needs it will tell.
      return error.kind === 'auth' ? this.#logIn(signal) : session;
    }
  }

  #keep(session: Session): Session {
    if (session.bearer !== this.#session?.bearer) this.#generation += 1;
    this.#session = session;
    return session;
  }

  async #call<T>(
    parts: RequestParts,
    cookies: CookieJar,
    read: (response: RawResponse) => T,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const { transport, directory, secrets } = this.#services;
    const mayRetry = parts.operation === 'signIn';
    const headers = cookies.isEmpty ? {} : { cookie: cookies.toString() };
    const { value } = await transport.call({
      parts,
      route: new ServiceRoute(directory, 'agentVep', { kind: 'fixed', shownAs: 'login', headers }),
      read: (response) => {
        secrets.add(...cookies.store(response.headers['set-cookie']));
        return read(response);
      },
      mayRetry,
      signal,
    });
    return value;
  }
}
