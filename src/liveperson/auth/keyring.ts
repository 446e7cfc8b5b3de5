import type { AuthorizationKind, Credential, CredentialKind } from '../credential.ts';
import type { Authority } from '../http/serviceRoute.ts';
import { rankCredentials, requirements, type Requirement } from './acceptance.ts';
import { appKeyHeader } from './appKey.ts';
import type { RequestAuthenticator } from './authenticator.ts';
import { BearerAuthenticator, bearerToken } from './bearerAuthenticator.ts';
import { LoginAuthenticator } from './loginAuthenticator.ts';
import { OAuth1Authenticator } from './oauth1Authenticator.ts';
import { OAuth2Authenticator, type SignInServices } from './oauth2Authenticator.ts';
import type { Operation } from '../http/exchange.ts';

/** The account's credentials, ready to authorise. Chooses the best one each API accepts and remembers which one worked. */
export class Keyring {
  readonly #authenticators: readonly RequestAuthenticator[];
  readonly #appKey: string;
  /** An API that refused the preferred credential and took another one is asked with that one first from then on. */
  readonly #worked = new Map<Requirement, RequestAuthenticator>();

  constructor(credentials: readonly Credential[], appKey: string, services: SignInServices) {
    this.#authenticators = credentials.map((credential) => createAuthenticator(credential, services));
    this.#appKey = appKey;
  }

  /** Undefined when the operation needs a credential and there is none. */
  authorityFor(operation: Operation): Authority | undefined {
    const requirement = requirements[operation];
    switch (requirement.kind) {
      case 'none':
        return { kind: 'fixed', shownAs: 'none', headers: {} };
      case 'appKey':
        return { kind: 'fixed', shownAs: 'appKey', headers: { authorization: appKeyHeader(this.#appKey) } };
      case 'credential': {
        const candidates = this.#candidatesFor(requirement);
        if (candidates.length === 0) return undefined;
        return { kind: 'credentials', candidates, accepted: (candidate) => this.#worked.set(requirement, candidate) };
      }
    }
  }

  /** What an operation is authorised with, in the order in which it is tried; empty where a credential is missing. */
  authorizationsFor(operation: Operation): readonly AuthorizationKind[] {
    const requirement = requirements[operation];
    return requirement.kind === 'credential' ? this.#candidatesFor(requirement).map(({ kind }) => kind) : [requirement.kind];
  }

  /** Every credential, most recommended first. */
  get all(): readonly RequestAuthenticator[] {
    return this.#candidatesFor(requirements.searchEngagements);
  }

  /** The most recommended credential. */
  get preferred(): RequestAuthenticator | undefined {
    return this.#candidatesFor(requirements.searchEngagements)[0];
  }

  /** Ends every session and forgets what worked. */
  async signOut(signal?: AbortSignal): Promise<void> {
    this.#worked.clear();
    await Promise.all(this.#authenticators.map((authenticator) => authenticator.signOut(signal)));
  }

  #candidatesFor(requirement: Requirement): readonly RequestAuthenticator[] {
    if (requirement.kind !== 'credential') return [];
    const available = new Set<CredentialKind>(this.#authenticators.map(({ kind }) => kind));
    const ranked = rankCredentials(requirement.accepts, available).flatMap((kind) =>
      this.#authenticators.filter((authenticator) => authenticator.kind === kind),
    );
    const worked = this.#worked.get(requirement);
    return worked ? [worked, ...ranked.filter((authenticator) => authenticator !== worked)] : ranked;
  }
}

function createAuthenticator(credential: Credential, services: SignInServices): RequestAuthenticator {
  const { secrets, time } = services;
  switch (credential.kind) {
    case 'oauth2':
      secrets.add(credential.clientSecret, credential.refreshToken);
      return new OAuth2Authenticator(credential, services);
    case 'login':
      secrets.add(credential.password);
      return new LoginAuthenticator(credential, services);
    case 'oauth1':
      secrets.add(credential.consumerKey, credential.consumerSecret, credential.token, credential.tokenSecret);
      return new OAuth1Authenticator(credential, time);
    case 'bearer': {
      const token = bearerToken(credential.token);
      secrets.add(token);
      return new BearerAuthenticator(token);
    }
  }
}
