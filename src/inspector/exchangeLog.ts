import type { LivePersonError } from '../liveperson/errors.ts';
import type { Exchange } from '../liveperson/http/exchange.ts';

export interface LoggedExchange {
  readonly exchange: Exchange;
  /** What a failed call ended with. */
  readonly error?: LivePersonError;
}

export interface LogLimits {
  readonly exchanges: number;
  /** Characters of addresses, headers and bodies. */
  readonly characters: number;
}

const defaultLimits: LogLimits = { exchanges: 500, characters: 50_000_000 };

/** Beside its texts, an exchange has attempts, names and times. */
const overhead = 500;

/**
 * The last calls of this window, in memory only. The oldest go first, once there are more than 500 or more than 50 million
 * characters of text. A call that is larger than that alone is kept without its bodies. Answers are kept compressed.
 */
export class ExchangeLog {
  readonly #limits: LogLimits;
  readonly #entries = new Map<string, LoggedExchange & { readonly size: number }>();
  readonly #listeners = new Set<() => void>();
  #size = 0;
  /** One after the other: a search brings answers faster than they are needed here. */
  #packing: Promise<void> = Promise.resolve();

  constructor(limits: LogLimits = defaultLimits) {
    this.#limits = limits;
  }

  add(exchange: Exchange, error?: LivePersonError): void {
    const whole = { exchange, ...(error && { error }) };
    const kept = sizeOf(whole) > this.#limits.characters ? withoutBodies(whole) : whole;
    const size = sizeOf(kept);
    // One that cannot be packed is kept as it is.
    this.#packing = this.#packing.then(() => kept.exchange.response?.pack?.()).catch(() => undefined);
    this.#entries.set(exchange.id, { ...kept, size });
    this.#size += size;
    for (const [id, oldest] of this.#entries) {
      if (this.#entries.size <= this.#limits.exchanges && this.#size <= this.#limits.characters) break;
      this.#size -= oldest.size;
      this.#entries.delete(id);
    }
    this.#tell();
  }

  get(id: string): LoggedExchange | undefined {
    return this.#entries.get(id);
  }

  /** Resolves when what was added so far takes no more memory than it needs. */
  get packed(): Promise<void> {
    return this.#packing;
  }

  /** Newest first. */
  list(): readonly LoggedExchange[] {
    return [...this.#entries.values()].reverse();
  }

  get count(): number {
    return this.#entries.size;
  }

  clear(): void {
    this.#entries.clear();
    this.#size = 0;
    this.#tell();
  }

  /** Forgets the calls of an account that was removed. */
  forgetAccount(accountId: string): void {
    for (const [id, { exchange, size }] of this.#entries) {
      if (exchange.accountId !== accountId) continue;
      this.#entries.delete(id);
      this.#size -= size;
    }
    this.#tell();
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Without looking at the answer's body, which would be searched for secrets then. The error of a failed call has a copy of its
 * own, which is never compressed.
 */
function sizeOf({ exchange: { request, response }, error }: LoggedExchange): number {
  return (
    overhead +
    request.url.length +
    (request.body?.length ?? 0) +
    (error?.body?.length ?? 0) +
    lengthOf(request.headers) +
    (response ? response.bodyLength + lengthOf(response.headers) : 0)
  );
}

function lengthOf(headers: Readonly<Record<string, string>>): number {
  return Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
}

function withoutBodies({ exchange: { request, response, ...exchange }, error }: LoggedExchange): LoggedExchange {
  const { body, ...bare } = request;
  const note = (length: number): string => `[${length} characters: too many to keep]`;
  return {
    exchange: {
      ...exchange,
      request: body === undefined ? bare : { ...bare, body: note(body.length) },
      ...(response && { response: { ...answerWithoutBody(response), body: note(response.bodyLength) } }),
    },
    ...(error && { error: error.withoutBody() }),
  };
}

function answerWithoutBody({
  status,
  statusText,
  headers,
}: NonNullable<Exchange['response']>): Omit<NonNullable<Exchange['response']>, 'body'> {
  return { status, statusText, headers, bodyLength: 0 };
}
