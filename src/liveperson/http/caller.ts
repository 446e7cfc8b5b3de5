import * as l10n from '@vscode/l10n';
import type { RequestAuthenticator } from '../auth/authenticator.ts';
import type { Keyring } from '../auth/keyring.ts';
import type { Answer } from '../answer.ts';
import type { Reading } from '../deviations.ts';
import type { DomainDirectory } from '../domains.ts';
import { LivePersonError } from '../errors.ts';
import { unsentFailure } from '../errors/unsentFailure.ts';
import { given } from '../fields.ts';
import type { CallOptions, Clock, SignInOutcome, SignInResult } from '../livePersonClient.ts';
import type { Destination } from '../services.ts';
import type { Operation } from './exchange.ts';
import type { RequestParts } from './requestParts.ts';
import type { RawResponse } from './send.ts';
import { ServiceRoute } from './serviceRoute.ts';
import type { Transport } from './transport.ts';

export interface CallerSettings {
  readonly accountId: string;
  readonly transport: Transport;
  readonly directory: DomainDirectory;
  readonly keyring: Keyring;
  readonly clock: Clock;
}

export interface CallSettings extends CallOptions {
  /** Told once a successful answer is in, before it is read. */
  readonly onAnswered?: () => void;
}

/** Calls a service with the authority that its API wants. */
export class Caller {
  readonly #settings: CallerSettings;

  constructor(settings: CallerSettings) {
    this.#settings = settings;
  }

  /** @throws LivePersonError for every failure */
  async call<T>(
    parts: RequestParts,
    read: (response: RawResponse) => Reading<T>,
    options: CallSettings = {},
  ): Promise<Answer<T>> {
    const { transport, directory, keyring } = this.#settings;
    const { destination } = parts;
    if (destination === 'domain') throw new Error('the Domain API is called by the directory');
    const authority = keyring.authorityFor(parts.operation);
    if (!authority) {
      throw this.#error('missingCredential', parts.operation, destination, l10n.t('no credential is stored that this API takes'));
    }
    const route = new ServiceRoute(directory, destination, authority);
    const { value, raw, exchange } = await transport.call({
      parts,
      route,
      read,
      signal: options.signal,
      onAnswered: options.onAnswered,
    });
    return { ...value, raw, exchange };
  }

  /**
   * Signs in with the most recommended credential.
   * @throws LivePersonError `auth` when it is refused, `missingCredential` when there is none
   */
  async signIn({ signal }: CallOptions = {}): Promise<SignInResult> {
    const { preferred } = this.#settings.keyring;
    if (!preferred) {
      throw this.#error('missingCredential', 'signIn', 'sentinel', l10n.t('no credential is stored to sign in with'));
    }
    return await this.#signIn(preferred, signal);
  }

  /**
   * Signs in with every credential, one after the other, best first.
   * @throws LivePersonError `cancelled`; any other failure is the outcome of its credential
   */
  async signInWithEach({ signal }: CallOptions = {}): Promise<readonly SignInOutcome[]> {
    const outcomes: SignInOutcome[] = [];
    for (const authenticator of this.#settings.keyring.all) {
      const { kind } = authenticator;
      try {
        const result = await this.#signIn(authenticator, signal);
        outcomes.push({ kind, result, ...given({ account: authenticator.describe().account }) });
      } catch (error) {
        if (!(error instanceof LivePersonError) || error.kind === 'cancelled') throw error;
        outcomes.push({ kind, error });
      }
    }
    return outcomes;
  }

  async #signIn(authenticator: RequestAuthenticator, signal: AbortSignal | undefined): Promise<SignInResult> {
    try {
      return await authenticator.signIn(signal);
    } catch (error) {
      // Who leaves a sign-in that others still wait for is told by the signal's own reason.
      throw error instanceof LivePersonError ? error : this.#error('cancelled', 'signIn', 'sentinel');
    }
  }

  #error(kind: 'missingCredential' | 'cancelled', operation: Operation, service: Destination, detail?: string): LivePersonError {
    return new LivePersonError({ ...unsentFailure(this.#settings, operation, service), kind, ...given({ detail }) });
  }
}
