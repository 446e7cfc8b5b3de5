import type { AuthorizationKind } from '../../liveperson/credential.ts';
import type { Exchange } from '../../liveperson/http/exchange.ts';
import { LivePersonError } from '../../liveperson/errors.ts';
import type { LivePersonClient, SignInOutcome } from '../../liveperson/livePersonClient.ts';
import { apis, type Api } from './apis.ts';

const hourMs = 3_600_000;

/** What a check of an account found. Holds no secret. */
export interface AccountFindings {
  readonly accountId: string;
  /** Epoch ms. */
  readonly checkedAt: number;
  /** Host and port that named the services, and how long that took. */
  readonly domainApi: { readonly host: string; readonly durationMs: number };
  /** Service time minus machine time in ms, as far as the `Date` of an answer tells; absent when it had none. */
  readonly skewMs?: number;
  /** Service name → host. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly signIns: readonly SignInOutcome[];
  /** What each API would be called with, in the order in which it would be tried. */
  readonly authorizations: ReadonlyMap<Api, readonly AuthorizationKind[]>;
  readonly tried: HistoryTrial;
}

/** A search of the last hour, the only proof that a pasted token or an API key is accepted. */
export type HistoryTrial =
  | { readonly outcome: 'answered'; readonly authorization: AuthorizationKind; readonly durationMs: number }
  | { readonly outcome: 'failed'; readonly error: LivePersonError }
  | { readonly outcome: 'notTried'; readonly reason: string };

/** Looks up the services anew, signs in with every credential and asks the history once. Rejects when no service is known. */
export async function checkAccount(
  client: LivePersonClient,
  { signal, now }: { readonly signal: AbortSignal; readonly now: number },
): Promise<AccountFindings> {
  const { value, exchange } = await client.getDomains({ signal, refresh: true });
  const signIns = await client.signInWithEach({ signal });
  const skewMs = skewOf(exchange);
  return {
    accountId: client.accountId,
    checkedAt: now,
    domainApi: { host: new URL(exchange.request.url).host, durationMs: exchange.durationMs },
    ...(skewMs !== undefined && { skewMs }),
    hosts: value.hosts,
    signIns,
    tried: await tryHistory(client, value.hosts, signIns, { signal, now }),
    authorizations: new Map(apis.map((api) => [api, client.authorizationsFor(api.operation)])),
  };
}

/**
 * The header counts whole seconds and was written between question and answer: within those, the clocks agree as far as anybody
 * can tell.
 */
function skewOf({ response, attempts }: Exchange): number | undefined {
  const date = Date.parse(response?.headers['date'] ?? '');
  const last = attempts.at(-1);
  if (Number.isNaN(date) || last === undefined) return undefined;
  const received = last.startedAt + last.durationMs;
  return date > received ? date - received : Math.min(0, date + 999 - last.startedAt);
}

async function tryHistory(
  client: LivePersonClient,
  hosts: AccountFindings['hosts'],
  signIns: readonly SignInOutcome[],
  { signal, now }: { readonly signal: AbortSignal; readonly now: number },
): Promise<HistoryTrial> {
  if (hosts['engHistDomain'] === undefined) return { outcome: 'notTried', reason: 'the account has no Engagement History' };
  if (signIns.every((signIn) => 'error' in signIn))
    return { outcome: 'notTried', reason: 'there is no credential that could be used' };
  try {
    const pages = client.searchEngagements({ from: now - hourMs, to: now, limit: 1 }, { signal })[Symbol.asyncIterator]();
    const page = await pages.next();
    await pages.return?.();
    if (page.done === true) return { outcome: 'notTried', reason: 'there was nothing to ask' };
    const { authorization, durationMs } = page.value.exchange;
    return { outcome: 'answered', authorization, durationMs };
  } catch (error) {
    if (!(error instanceof LivePersonError) || error.kind === 'cancelled') throw error;
    return { outcome: 'failed', error };
  }
}
