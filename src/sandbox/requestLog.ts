/** One request that was answered. Nothing of its headers or body. */
export interface LoggedRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Epoch ms. */
  readonly at: number;
}

const keptRequests = 500;

/** What was asked of the sandbox, so that tests can count calls. */
export class RequestLog {
  readonly #counts = new Map<string, number>();
  #recent: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.#counts.set(request.operation, (this.#counts.get(request.operation) ?? 0) + 1);
    this.#recent = [...this.#recent.slice(1 - keptRequests), request];
  }

  /** Requests of each operation since the start or the last reset. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  recent(): readonly LoggedRequest[] {
    return this.#recent;
  }

  reset(): void {
    this.#counts.clear();
    this.#recent = [];
  }
}
