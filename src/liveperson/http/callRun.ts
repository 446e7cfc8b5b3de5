import { setImmediate as nextTurn } from 'node:timers/promises';
import { LivePersonError } from '../errors.ts';
import { kindOfStatus } from '../errors/classify.ts';
import { readErrorBody } from '../errors/errorBody.ts';
import type { Failure } from '../errors/failure.ts';
import { given } from '../fields.ts';
import { describeOutcome, isSuccess, outcomeOf } from './attemptOutcome.ts';
import { AttemptError, isRefusal, UnreadableBody, type AttemptFailure } from './attemptFailure.ts';
import { callError, otherError, unreadableError, type CallFacts } from './callError.ts';
import { CallRecord } from './callRecord.ts';
import type { Exchange } from './exchange.ts';
import { isThrottling, pauseBeforeRetry, type AttemptOutcome } from './retryPolicy.ts';
import type { RequestParts } from './requestParts.ts';
import { send, type OutgoingRequest, type RawResponse } from './send.ts';
import { SendFailure } from './sendFailure.ts';
import type { Call, TransportSettings } from './transport.ts';
import { buildUrl, contentTypeOf, serializeBody } from './url.ts';

/** One call while it runs: its attempts, what they ended with, and what follows from that. */
export class CallRun<T> {
  readonly #call: Call<T>;
  readonly #settings: TransportSettings;
  readonly #answeringOrigins: Set<string>;
  readonly #record: CallRecord;
  #parts: RequestParts;
  #origin: string | undefined;
  #retriesMade = 0;
  /** The pause made before the attempt that follows. */
  #waitedMs = 0;
  /** Service time minus machine time, as it was known when the last attempt was signed. */
  #knownSkewMs = 0;
  /** What the preferred credential was refused with, when others were tried after it: it tells more than their refusals. */
  #firstRefusal: { readonly failure: AttemptFailure; readonly facts: Partial<Failure> } | undefined;

  constructor(call: Call<T>, settings: TransportSettings, answeringOrigins: Set<string>) {
    this.#call = call;
    this.#settings = settings;
    this.#answeringOrigins = answeringOrigins;
    this.#parts = call.parts;
    this.#record = new CallRecord(settings.accountId, call.parts, settings.secrets, settings.clock.now());
  }

  get hasSent(): boolean {
    return this.#record.target !== undefined;
  }

  /** One attempt. Rejects with AttemptError, UnreadableBody, or whatever the signal was aborted with. */
  async attempt(): Promise<{ readonly value: T; readonly raw: string }> {
    const request = await this.#prepare();
    const response = await this.#settings.limiter.run(() => this.#send(request), this.#call.signal);
    if (!isSuccess(this.#parts, response)) throw this.#statusError(response);
    await this.#tellAnswered();
    try {
      return { value: this.#call.read(response), raw: response.body };
    } catch (error) {
      throw new UnreadableBody(error instanceof Error ? error.message : 'unknown', response);
    }
  }

  /** Decides after a failed attempt whether another one follows, and makes the pause before it. */
  async mayRepeat(error: Error): Promise<boolean> {
    if (!(error instanceof AttemptError)) return false;
    const { failure } = error;
    const facts = given({
      authorization: this.#record.authorization,
      token: this.#call.route.describeToken(),
      signedSkewMs: this.#settings.serverTime.skewMs - this.#knownSkewMs,
      ...this.#record.target,
    });
    const recovery = await this.#call.route.recover(failure, this.#call.signal);
    if (recovery === 'otherCredential') this.#firstRefusal ??= { failure, facts };
    if (recovery !== 'no') return true;
    if (failure.kind === 'refused' || this.#call.mayRetry === false) return false;
    const hostHasAnswered = this.#origin !== undefined && this.#answeringOrigins.has(this.#origin);
    const outcome = outcomeOf(failure, hostHasAnswered, this.#settings.clock.now());
    const pause = pauseBeforeRetry(this.#parts, outcome, this.#retriesMade);
    if (pause === undefined) return false;
    await this.#pause(pause, outcome);
    return true;
  }

  /** The error a caller gets for what ended the call. */
  toError(error: unknown): LivePersonError {
    const known: CallFacts = { facts: this.#facts(), redact: (text) => this.#record.redactBody(text) };
    if (error instanceof LivePersonError) return error;
    if (error instanceof UnreadableBody) return unreadableError(error, known);
    if (!(error instanceof AttemptError)) return otherError(this.#call.signal?.aborted === true, known);
    if (!this.#firstRefusal || !isRefusal(error.failure)) return callError(error.failure, known);
    return callError(this.#firstRefusal.failure, { ...known, facts: { ...known.facts, ...this.#firstRefusal.facts } });
  }

  /** To be asked for once something was sent. */
  exchange(error?: LivePersonError): Exchange {
    const failure = error && { kind: error.kind, message: error.message, ...given({ internalCode: error.internalCode }) };
    const exchange = this.#record.toExchange(this.#settings.clock.now(), failure);
    if (!exchange) throw new Error('nothing was sent');
    return exchange;
  }

  /** Reading a page keeps the processor busy: a request that waited for this answer is on its way before. */
  async #tellAnswered(): Promise<void> {
    if (!this.#call.onAnswered) return;
    this.#call.onAnswered();
    await nextTurn();
  }

  async #prepare(): Promise<OutgoingRequest> {
    const { route, signal } = this.#call;
    const { body, destination, method, accept } = this.#parts;
    // A call that has just made its own pause need not wait a second time.
    if (this.#waitedMs === 0) await this.#settings.limiter.ready(destination, signal);
    try {
      this.#origin = await route.origin(signal);
      const url = buildUrl(this.#origin, this.#settings.accountId, this.#parts);
      const authorization = await route.authorize({ method, url }, signal);
      this.#knownSkewMs = this.#settings.serverTime.skewMs;
      const headers = { accept, ...(body && { 'content-type': contentTypeOf(body) }), ...authorization.headers };
      const request = { method, url, headers, ...(body && { body: serializeBody(body) }) };
      this.#record.sending(request, authorization.kind);
      return request;
    } catch (error) {
      throw error instanceof LivePersonError ? new AttemptError({ kind: 'refused', error }) : error;
    }
  }

  async #send(request: OutgoingRequest): Promise<RawResponse> {
    const { clock, fetch, timeouts, serverTime } = this.#settings;
    const startedAt = clock.now();
    const attempt = { startedAt, waitedMs: this.#waitedMs, authorization: this.#record.authorization };
    this.#waitedMs = 0;
    try {
      const response = await send(request, { fetch, timeouts, ...given({ signal: this.#call.signal }) });
      serverTime.learn(response.headers['date'], clock.now());
      if (this.#origin !== undefined) this.#answeringOrigins.add(this.#origin);
      this.#record.attempted({ ...attempt, durationMs: clock.now() - startedAt, status: response.status }, response);
      this.#note(`answered ${response.status} in ${clock.now() - startedAt} ms`);
      return response;
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error;
      this.#record.attempted({ ...attempt, durationMs: clock.now() - startedAt, error: error.message });
      this.#note(error.message);
      throw new AttemptError({ kind: 'unsent', reason: error.reason });
    }
  }

  /** Host and operation only: addresses hold visitor ids, and chat ids with which anybody can read the chat. */
  #note(outcome: string): void {
    this.#settings.log?.debug(`${this.#parts.operation} at ${this.#origin ?? ''} (${this.#record.authorization}): ${outcome}`);
  }

  #statusError(response: RawResponse): AttemptError {
    const answer = readErrorBody(response.body);
    const errorKind = kindOfStatus(this.#parts.destination, response.status, answer);
    return new AttemptError({ kind: 'status', errorKind, response, answer });
  }

  async #pause(ms: number, outcome: AttemptOutcome): Promise<void> {
    const { clock, limiter, log, onRetry } = this.#settings;
    const { operation, destination } = this.#parts;
    const reason = describeOutcome(this.#parts, outcome);
    log?.warn(`${operation} of account ${this.#settings.accountId}: ${reason}, next attempt in ${ms / 1000} s`);
    onRetry?.({ operation, attempt: this.#record.attempts.length, waitMs: ms, reason });
    if (outcome.kind === 'status') {
      if (isThrottling(this.#parts, outcome.status)) limiter.holdBack(destination, ms);
      if (outcome.newVisitorId !== undefined) this.#parts = this.#parts.forVisitor?.(outcome.newVisitorId) ?? this.#parts;
    }
    await clock.wait(ms, this.#call.signal);
    this.#retriesMade += 1;
    this.#waitedMs = ms;
  }

  #facts(): Omit<Failure, 'kind'> {
    const { clock, accountId, serverTime } = this.#settings;
    return {
      operation: this.#parts.operation,
      service: this.#parts.destination,
      accountId,
      authorization: this.#record.authorization,
      at: clock.now(),
      attempts: [...this.#record.attempts],
      clockSkewMs: serverTime.skewMs,
      signedSkewMs: serverTime.skewMs - this.#knownSkewMs,
      ...given({ token: this.#call.route.describeToken() }),
      ...(this.hasSent && { exchangeId: this.#record.id }),
      ...this.#record.target,
    };
  }
}
