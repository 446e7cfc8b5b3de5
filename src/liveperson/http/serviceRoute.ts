import type { Authorization, RequestAuthenticator, RequestToAuthorize, TokenFacts } from '../auth/authenticator.ts';
import type { AuthorizationKind } from '../credential.ts';
import type { DomainDirectory } from '../domains.ts';
import { LivePersonError } from '../errors.ts';
import type { ServiceName } from '../services.ts';
import { isRefusal, type AttemptFailure } from './attemptFailure.ts';
import type { Recovery, Route, RouteAuthorization } from './route.ts';
import { neverReached } from './sendFailure.ts';

/** Who vouches for a call: credentials in the order in which they are tried, or fixed headers. */
export type Authority =
  | { readonly kind: 'fixed'; readonly shownAs: AuthorizationKind; readonly headers: Readonly<Record<string, string>> }
  | {
      readonly kind: 'credentials';
      readonly candidates: readonly RequestAuthenticator[];
      readonly accepted: (candidate: RequestAuthenticator) => void;
    };

/**
 * To a service found by domain look-up. Recovers from a host that moved (looked up once more), a token that expired (renewed
 * once), a wrong clock (signed again once) and a credential that the API does not accept (the next one).
 */
export class ServiceRoute implements Route {
  readonly #directory: DomainDirectory;
  readonly #service: ServiceName;
  readonly #authority: Authority;
  #origin: string | undefined;
  #lookedUpAgain = false;
  #candidate = 0;
  #renewed = false;
  #authorization: Authorization | undefined;

  constructor(directory: DomainDirectory, service: ServiceName, authority: Authority) {
    this.#directory = directory;
    this.#service = service;
    this.#authority = authority;
  }

  async origin(signal?: AbortSignal): Promise<string> {
    this.#origin = await this.#directory.originOf(this.#service, signal);
    return this.#origin;
  }

  async authorize(request: RequestToAuthorize, signal?: AbortSignal): Promise<RouteAuthorization> {
    if (this.#authority.kind === 'fixed') return { kind: this.#authority.shownAs, headers: this.#authority.headers };
    const authenticator = this.#authenticator;
    if (!authenticator) throw new Error('a route without candidates');
    this.#authorization = undefined;
    this.#authorization = await authenticator.authorize(request, signal);
    return { kind: authenticator.kind, headers: { authorization: this.#authorization.header } };
  }

  async recover(failure: AttemptFailure, signal?: AbortSignal): Promise<Recovery> {
    if (isHostFailure(failure)) return (await this.#hostMoved(signal)) ? 'again' : 'no';
    if (!isRefusal(failure)) return 'no';
    try {
      if (await this.#renew(failure, signal)) return 'again';
    } catch (error) {
      if (!(error instanceof LivePersonError) || !this.#next()) throw error;
      return 'otherCredential';
    }
    return this.#next() ? 'otherCredential' : 'no';
  }

  succeeded(): void {
    const authenticator = this.#authenticator;
    if (this.#authority.kind === 'credentials' && authenticator) this.#authority.accepted(authenticator);
  }

  describeToken(): TokenFacts | undefined {
    return this.#authenticator?.describe();
  }

  get #authenticator(): RequestAuthenticator | undefined {
    return this.#authority.kind === 'credentials' ? this.#authority.candidates[this.#candidate] : undefined;
  }

  /** Domain API page: hosts may change. True when the look-up now names another one. */
  async #hostMoved(signal: AbortSignal | undefined): Promise<boolean> {
    if (this.#lookedUpAgain) return false;
    this.#lookedUpAgain = true;
    const before = this.#origin;
    try {
      await this.#directory.get({ refresh: true, mayRetry: false, signal });
      return (await this.#directory.originOf(this.#service, signal)) !== before;
    } catch (error) {
      // The failure that led here says more than the failed look-up.
      if (error instanceof LivePersonError) return false;
      throw error;
    }
  }

  async #renew(failure: AttemptFailure, signal: AbortSignal | undefined): Promise<boolean> {
    if (this.#renewed || !this.#authorization || failure.kind !== 'status' || failure.errorKind !== 'auth') return false;
    this.#renewed = true;
    return (await this.#authenticator?.renew(this.#authorization.generation, signal)) ?? false;
  }

  #next(): boolean {
    if (this.#authority.kind !== 'credentials' || this.#candidate + 1 >= this.#authority.candidates.length) return false;
    this.#candidate += 1;
    this.#renewed = false;
    return true;
  }
}

function isHostFailure(failure: AttemptFailure): boolean {
  return (
    (failure.kind === 'status' && failure.errorKind === 'wrongHost') ||
    (failure.kind === 'unsent' && neverReached(failure.reason))
  );
}
