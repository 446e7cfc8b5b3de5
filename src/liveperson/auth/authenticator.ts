import type { CredentialKind } from '../credential.ts';
import { given } from '../fields.ts';
import type { SignInResult } from '../livePersonClient.ts';

/** What is to be authorised. OAuth 1.0 signs method and URL; the others ignore them. */
export interface RequestToAuthorize {
  readonly method: string;
  readonly url: string;
}

export interface Authorization {
  /** Value of the `Authorization` header. */
  readonly header: string;
  /**
   * Names the token or clock correction that was used, so that a refusal renews it only when nobody else has done so meanwhile.
   */
  readonly generation: number;
}

/** What can be told of a token in use, for explanations. */
export interface TokenFacts {
  readonly scopes?: readonly string[];
  /** Epoch ms. */
  readonly expiresAt?: number;
  /** The account it was issued for. */
  readonly account?: string;
}

export function signInResult(kind: CredentialKind, { scopes, expiresAt }: TokenFacts): SignInResult {
  return { kind, ...given({ scopes, expiresAt }) };
}

/** One credential, able to authorise requests. Signing in, renewing and signing out are each shared by all who wait for them. */
export interface RequestAuthenticator {
  readonly kind: CredentialKind;
  authorize(request: RequestToAuthorize, signal?: AbortSignal): Promise<Authorization>;
  /**
   * After a 401: gets a newer token than that of `generation`.
   * @returns false when there is nothing newer to be had, so that repeating the request would change nothing
   */
  renew(generation: number, signal?: AbortSignal): Promise<boolean>;
  /** Makes sure that the credential works as far as that can be told without calling an API. */
  signIn(signal?: AbortSignal): Promise<SignInResult>;
  signOut(signal?: AbortSignal): Promise<void>;
  describe(): TokenFacts;
}
