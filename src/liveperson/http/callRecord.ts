import { randomUUID } from 'node:crypto';
import type { AuthorizationKind } from '../credential.ts';
import type { Attempt, Exchange, RecordedRequest, RecordedResponse } from './exchange.ts';
import { redactBody, redactHeaders, redactSignInBody, redactUrl } from './redaction.ts';
import { RedactedResponse } from './redactedResponse.ts';
import type { RequestParts } from './requestParts.ts';
import type { SecretRegistry } from './secretRegistry.ts';
import type { OutgoingRequest, RawResponse } from './send.ts';

const signInOperations: ReadonlySet<string> = new Set(['signIn', 'refreshSession', 'signOut']);

/** Collects what happens during one call and turns it into an exchange from which the secrets are gone. */
export class CallRecord {
  readonly #accountId: string;
  readonly #parts: RequestParts;
  readonly #secrets: SecretRegistry;
  readonly #attempts: Attempt[] = [];
  readonly #startedAt: number;
  readonly #id = randomUUID();
  #authorization: AuthorizationKind = 'none';
  #request: OutgoingRequest | undefined;
  #response: RawResponse | undefined;

  constructor(accountId: string, parts: RequestParts, secrets: SecretRegistry, startedAt: number) {
    this.#accountId = accountId;
    this.#parts = parts;
    this.#secrets = secrets;
    this.#startedAt = startedAt;
  }

  /** The id that the exchange will have. */
  get id(): string {
    return this.#id;
  }

  get attempts(): readonly Attempt[] {
    return this.#attempts;
  }

  get authorization(): AuthorizationKind {
    return this.#authorization;
  }

  sending(request: OutgoingRequest, authorization: AuthorizationKind): void {
    this.#request = request;
    this.#authorization = authorization;
    this.#response = undefined;
  }

  attempted(attempt: Attempt, response?: RawResponse): void {
    this.#attempts.push(attempt);
    this.#response = response;
  }

  /** Method and address of the last request, secrets removed. */
  get target(): { readonly method: string; readonly url: string } | undefined {
    return this.#request && { method: this.#request.method, url: redactUrl(this.#request.url, this.#secrets) };
  }

  redactBody(body: string): string {
    return bodyRedactor(this.#parts, this.#secrets)(body);
  }

  /** Undefined when nothing was sent. */
  toExchange(now: number, error?: Exchange['error']): Exchange | undefined {
    if (!this.#request) return undefined;
    return {
      id: this.#id,
      accountId: this.#accountId,
      destination: this.#parts.destination,
      operation: this.#parts.operation,
      authorization: this.#authorization,
      request: this.#recordedRequest(this.#request),
      ...(this.#response && { response: this.#recordedResponse(this.#response) }),
      ...(error && { error }),
      startedAt: this.#startedAt,
      durationMs: now - this.#startedAt,
      attempts: [...this.#attempts],
    };
  }

  #recordedRequest(request: OutgoingRequest): RecordedRequest {
    return {
      method: request.method,
      url: redactUrl(request.url, this.#secrets),
      headers: redactHeaders(request.headers, this.#secrets),
      ...(request.body !== undefined && { body: this.redactBody(request.body) }),
    };
  }

  #recordedResponse(response: RawResponse): RecordedResponse {
    return new RedactedResponse(
      response,
      redactHeaders(response.headers, this.#secrets),
      bodyRedactor(this.#parts, this.#secrets),
    );
  }
}

/** Holds on to nothing of the call: what it is given to lives longer than the answer should. */
function bodyRedactor({ operation }: RequestParts, secrets: SecretRegistry): (body: string) => string {
  const redact = signInOperations.has(operation) ? redactSignInBody : redactBody;
  return (body) => redact(body, secrets);
}
