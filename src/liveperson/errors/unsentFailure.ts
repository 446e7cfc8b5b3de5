import type { Operation } from '../http/exchange.ts';
import type { Clock } from '../livePersonClient.ts';
import type { Destination } from '../services.ts';
import type { Failure } from './failure.ts';

/** A failure as long as nothing was sent for it; whoever knows of attempts adds them. */
export function unsentFailure(
  { accountId, clock }: { readonly accountId: string; readonly clock: Clock },
  operation: Operation,
  service: Destination,
): Omit<Failure, 'kind'> {
  return { operation, service, accountId, authorization: 'none', at: clock.now(), attempts: [] };
}
