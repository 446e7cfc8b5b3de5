import * as l10n from '@vscode/l10n';
import { publicAppKey } from './auth/appKey.ts';
import { Keyring } from './auth/keyring.ts';
import type { SignInServices } from './auth/oauth2Authenticator.ts';
import { ServerTime } from './auth/serverTime.ts';
import { DomainDirectory } from './domains.ts';
import { LivePersonError } from './errors.ts';
import { unsentFailure } from './errors/unsentFailure.ts';
import { Caller } from './http/caller.ts';
import { systemClock } from './http/clock.ts';
import { readDomainApiUrl } from './http/host.ts';
import { Limiter } from './http/limiter.ts';
import { createNodeFetch } from './http/nodeFetch.ts';
import { SecretRegistry } from './http/secretRegistry.ts';
import { defaultTimeouts } from './http/timeouts.ts';
import { Transport } from './http/transport.ts';
import type { ClientOptions, Clock } from './livePersonClient.ts';

const defaultDomainApiUrl = 'https://api.liveperson.net';
/** History APIs, parameter `source`. */
const longestSource = 20;

/** The parts of one client, wired. Nothing here does I/O. */
export interface ClientParts {
  readonly accountId: string;
  readonly caller: Caller;
  readonly directory: DomainDirectory;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly signInServices: SignInServices;
  /** Cancels what is under way and closes the connections. */
  readonly dispose: () => void;
}

/**
 * Checks the options and wires the client.
 * @throws LivePersonError `invalidQuery` for an account id or source that cannot be one, `refusedHost` for an unsafe Domain API
 * address
 */
export function createParts(options: ClientOptions): ClientParts {
  const { accountId, clock = systemClock, appKey = publicAppKey, log, onCall, onExchange, onRetry } = options;
  const domainApi = checkedDomainApi(options, clock);
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const { fetch, dispose } = options.fetch
    ? { fetch: options.fetch, dispose: () => undefined }
    : createNodeFetch(timeouts.connectMs, options.connections);
  const secrets = new SecretRegistry();
  secrets.add(appKey);
  const serverTime = new ServerTime(clock);
  const limiter = new Limiter(clock);
  const transport = new Transport({
    accountId,
    fetch,
    timeouts,
    clock,
    serverTime,
    secrets,
    limiter,
    ...(log && { log }),
    ...(onCall && { onCall }),
    ...(onExchange && { onExchange }),
    ...(onRetry && { onRetry }),
  });
  const directory = new DomainDirectory({ accountId, domainApi, transport, clock });
  const signInServices = { transport, directory, secrets, clock, time: serverTime };
  const keyring = new Keyring(options.credentials, appKey, signInServices);
  const close = (): void => {
    transport.dispose();
    dispose();
  };
  return {
    accountId,
    directory,
    keyring,
    clock,
    signInServices,
    dispose: close,
    caller: new Caller({ accountId, transport, directory, keyring, clock }),
  };
}

/** The address of the Domain API, after a look at everything else that cannot be right. */
function checkedDomainApi(options: ClientOptions, clock: Clock): URL {
  const { accountId, source, domainApiUrl = defaultDomainApiUrl } = options;
  const failure = unsentFailure({ accountId, clock }, 'getDomains', 'domain');
  // Customer accounts are digits; LivePerson's own begin with letters (`le`, `qa`, `fr`).
  if (!/^[a-z0-9]{1,40}$/i.test(accountId)) {
    throw new LivePersonError({
      ...failure,
      kind: 'invalidQuery',
      detail: l10n.t('“{0}” is no account id: those are digits, sometimes after a few letters', accountId.slice(0, 60)),
    });
  }
  if (source !== undefined && (source === '' || source.length > longestSource)) {
    throw new LivePersonError({
      ...failure,
      kind: 'invalidQuery',
      detail: l10n.t('the source must have 1 to {0} characters', longestSource),
    });
  }
  const url = readDomainApiUrl(domainApiUrl);
  if (url) return url;
  throw new LivePersonError({
    ...failure,
    kind: 'refusedHost',
    detail: l10n.t('the Domain API address must be https://host without path (http only on this machine)'),
  });
}
