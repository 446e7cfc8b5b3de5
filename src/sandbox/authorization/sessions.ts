import { randomBytes } from 'node:crypto';
import { hour, second, type SandboxClock } from '../clock.ts';

/** `sessionTTl` of the documented login answer. */
export const sessionLifetime = 8 * hour;
/** `exp − iat` of the documented token. */
const tokenLifetime = 3600 * second;

/** A login, from `login` to `logout` or its expiry. */
export interface LoginSession {
  readonly bearer: string;
  readonly csrf: string;
  /** Value of the `Session_id` cookie. */
  readonly sessionId: string;
  readonly expiresAt: number;
}

const hex = (bytes: number) => randomBytes(bytes).toString('hex');
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What was signed in: login sessions and application tokens, each until it expires. */
export class Sessions {
  readonly #clock: SandboxClock;
  readonly #logins = new Map<string, LoginSession>();
  readonly #tokens = new Map<string, { readonly scope: string; readonly expiresAt: number }>();

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  open(bearer: string = hex(32)): LoginSession {
    const session = { bearer, csrf: hex(32), sessionId: hex(16), expiresAt: this.#clock.now() + sessionLifetime };
    this.#logins.set(bearer, session);
    return session;
  }

  /** The live session with this cookie. */
  ofCookie(sessionId: string): LoginSession | undefined {
    return [...this.#logins.values()].find((session) => session.sessionId === sessionId && session.expiresAt > this.#clock.now());
  }

  close(session: LoginSession): void {
    this.#logins.delete(session.bearer);
  }

  /**
   * An application's token: a JWT of the documented claims. Its signature is a dummy, as in the published sample: only this
   * server checks the token, and it knows those it issued.
   */
  issueToken(accountId: string, clientId: string, scope: string): string {
    const issuedAt = Math.floor(this.#clock.shown() / second);
    const claims = {
      aud: accountId,
      azp: clientId,
      scope,
      iss: 'Sentinel',
      exp: issuedAt + tokenLifetime / second,
      iat: issuedAt,
    };
    const token = [
      base64url({ kid: 'sandbox', typ: 'JWT', alg: 'RS256' }),
      base64url(claims),
      randomBytes(32).toString('base64url'),
    ].join('.');
    this.#tokens.set(token, { scope, expiresAt: this.#clock.now() + tokenLifetime });
    return token;
  }

  isLoggedIn(bearer: string): boolean {
    return (this.#logins.get(bearer)?.expiresAt ?? 0) > this.#clock.now();
  }

  /** The scope of a live token; undefined when it was never issued or has expired. */
  scopeOf(token: string): string | undefined {
    const found = this.#tokens.get(token);
    return found !== undefined && found.expiresAt > this.#clock.now() ? found.scope : undefined;
  }

  /** Ends everything that was signed in, as an expiry in the middle of work does. */
  expireAll(): void {
    this.#logins.clear();
    this.#tokens.clear();
  }
}
