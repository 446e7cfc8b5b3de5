import type { Exchange } from './http/exchange.ts';

/**
 * What every successful call returns: the value as read, the body exactly as received, and where the two differ from the
 * documents.
 */
export interface Answer<T> {
  readonly value: T;
  /** The body as received, never re-serialised: numbers and keys are exactly the service's own. */
  readonly raw: string;
  readonly exchange: Exchange;
  readonly deviations: readonly Deviation[];
}

/** One place where an answer differs from its documentation. It informs; it never makes an answer unreadable. */
export interface Deviation {
  /** JSON path of the field, for example `appSessions[0].events[3]`. */
  readonly path: string;
  readonly message: string;
}
