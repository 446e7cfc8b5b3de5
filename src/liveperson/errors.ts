import { explain } from './errors/explain.ts';
import type { Failure } from './errors/failure.ts';
import { summarize } from './errors/summary.ts';
import type { ErrorKind } from './errorKind.ts';
import type { Explanation } from './explanation.ts';
import type { Attempt, Operation } from './http/exchange.ts';
import type { Problem } from './search/search.ts';
import type { Destination } from './services.ts';

/**
 * The one error of this client. It carries status and body together, and no secret: not in a field, not in `toString`, not as
 * JSON. `explain()` gives causes in order of likelihood and next steps for a person.
 */
export class LivePersonError extends Error {
  override readonly name = 'LivePersonError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(summarize(failure));
    this.failure = failure;
  }

  get kind(): ErrorKind {
    return this.failure.kind;
  }

  get operation(): Operation {
    return this.failure.operation;
  }

  /** The service that was asked. */
  get service(): Destination {
    return this.failure.service;
  }

  get accountId(): string {
    return this.failure.accountId;
  }

  get status(): number | undefined {
    return this.failure.status;
  }

  /** The service's own code, leading zeros kept. */
  get internalCode(): string | undefined {
    return this.failure.answer?.internalCode;
  }

  get body(): string | undefined {
    return this.failure.body;
  }

  get attempts(): readonly Attempt[] {
    return this.failure.attempts;
  }

  /** How long the service asked to be left alone, ms. */
  get retryAfterMs(): number | undefined {
    return this.failure.retryAfterMs;
  }

  /** What is wrong with a query that was not sent. */
  get problems(): readonly Problem[] {
    return this.failure.problems ?? [];
  }

  /** The same error for whoever cannot keep all that the service sent. */
  withoutBody(): LivePersonError {
    const { body: _left, ...failure } = this.failure;
    return new LivePersonError(failure);
  }

  explain(): Explanation {
    return { summary: this.message, causes: explain(this.failure) };
  }

  toJSON(): Failure & { readonly message: string } {
    return { message: this.message, ...this.failure };
  }
}
