import * as l10n from '@vscode/l10n';
import type { Answer } from './answer.ts';
import { SharedTask } from './auth/sharedTask.ts';
import { readDomains } from './domainReader.ts';
import { LivePersonError } from './errors.ts';
import { serviceNames } from './errors/summary.ts';
import { unsentFailure } from './errors/unsentFailure.ts';
import { given } from './fields.ts';
import { domainRoute } from './http/domainRoute.ts';
import { originOf } from './http/host.ts';
import { parseJson } from './http/jsonText.ts';
import type { RequestParts } from './http/requestParts.ts';
import type { Transport } from './http/transport.ts';
import type { Clock, Domains } from './livePersonClient.ts';
import type { Destination, ServiceName } from './services.ts';

/** No lifetime is documented; LivePerson's own code keeps the collection this long. */
const lifetimeMs = 600_000;

const request: RequestParts = {
  operation: 'getDomains',
  destination: 'domain',
  method: 'GET',
  path: '/api/account/{accountId}/service/baseURI.json',
  query: [['version', '1.0']],
  accept: 'application/json',
  idempotent: true,
};

export interface DomainSettings {
  readonly accountId: string;
  readonly domainApi: URL;
  readonly transport: Transport;
  readonly clock: Clock;
}

/**
 * Where each service of one account lives: one collection request, kept ten minutes, shared by all who wait. Source: Domain API
 * page.
 */
export class DomainDirectory {
  readonly #settings: DomainSettings;
  readonly #lookUp = new SharedTask<Answer<Domains>>();
  #cached: { readonly answer: Answer<Domains>; readonly until: number } | undefined;

  constructor(settings: DomainSettings) {
    this.#settings = settings;
  }

  /** The answer of the last look-up, or a new one when that is too old or `refresh` is asked for. */
  async get(
    options: { readonly refresh?: boolean; readonly mayRetry?: boolean; readonly signal?: AbortSignal | undefined } = {},
  ): Promise<Answer<Domains>> {
    if (options.refresh !== true && this.#cached && this.#settings.clock.now() < this.#cached.until) return this.#cached.answer;
    try {
      return await this.#lookUp.run((signal) => this.#load(signal, options.mayRetry ?? true), options.signal);
    } catch (error) {
      // Who leaves a look-up that others still wait for is told by the signal's own reason.
      throw error instanceof LivePersonError ? error : this.#error('cancelled', 'domain');
    }
  }

  /**
   * Scheme and host of a service.
   * @throws LivePersonError `missingService` when the account has no such service, `refusedHost` when the host named is no host
   * name
   */
  async originOf(service: ServiceName, signal?: AbortSignal): Promise<string> {
    const host = await this.hostOf(service, signal);
    const result = originOf(host, this.#settings.domainApi);
    if ('origin' in result) return result.origin;
    throw this.#error(
      'refusedHost',
      service,
      l10n.t(
        'the Domain API names “{0}” as host of {1}, which is refused: {2}',
        host.slice(0, 100),
        serviceNames[service],
        result.refused,
      ),
    );
  }

  async hostOf(service: ServiceName, signal?: AbortSignal): Promise<string> {
    await this.get({ signal });
    const host = this.#cached?.answer.value.hosts[service];
    if (host !== undefined) return host;
    throw this.#error('missingService', service, l10n.t('the Domain API names no host for {0}', serviceNames[service]));
  }

  async #load(signal: AbortSignal, mayRetry: boolean): Promise<Answer<Domains>> {
    const { accountId, transport, domainApi, clock } = this.#settings;
    const { value, raw, exchange } = await transport.call({
      parts: request,
      route: domainRoute(domainApi),
      read: (response) => readDomains(parseJson(response.body), accountId),
      mayRetry,
      signal,
    });
    const answer = { ...value, raw, exchange };
    this.#cached = { answer, until: clock.now() + lifetimeMs };
    return answer;
  }

  #error(kind: 'missingService' | 'refusedHost' | 'cancelled', service: Destination, detail?: string): LivePersonError {
    return new LivePersonError({ ...unsentFailure(this.#settings, 'getDomains', service), kind, ...given({ detail }) });
  }
}
