import type { JsonObject } from '../json.ts';
import type { Destination } from '../services.ts';
import type { Operation } from './exchange.ts';

/**
 * One request as an API's documents describe it, without account, host and authorisation: those are the transport's.
 * Request builders are pure functions that return this.
 */
export interface RequestParts {
  readonly operation: Operation;
  readonly destination: Destination;
  readonly method: 'GET' | 'POST' | 'PUT';
  /**
   * Absolute path with the literal `{accountId}` where the account belongs, for example
   * `/interaction_history/api/account/{accountId}/interactions/search`. Ids in it have gone through `encodePathSegment`.
   */
  readonly path: string;
  /** Names and values *not* encoded, in the order in which they are sent. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly body?: RequestBody;
  readonly accept: 'application/json' | 'application/xml';
  /** True when repeating the request after an ambiguous failure does no harm: reads and the POST searches. */
  readonly idempotent: boolean;
  /**
   * The request to repeat once the service has said that it is still loading the account and which visitor it made meanwhile:
   * the same request for that visitor, so that no second one is made.
   */
  readonly forVisitor?: (visitorId: string) => RequestParts;
}

export type RequestBody =
  | { readonly kind: 'json'; readonly value: JsonObject }
  | { readonly kind: 'form'; readonly fields: readonly (readonly [name: string, value: string])[] };
