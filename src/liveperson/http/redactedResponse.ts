import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import type { RecordedResponse } from './exchange.ts';
import type { RawResponse } from './send.ts';

/** Shorter bodies gain nothing that is worth the work. Characters. */
const shortestPacked = 4096;
/** The least work: JSON becomes a tenth of its size all the same. */
const level = 1;

const deflate = promisify(deflateRaw);

/**
 * The body is searched for secrets when somebody looks at it: most answers of a long search are never looked at, and searching
 * one takes as long as parsing it. Nobody can reach the text but through that search. A class, because a getter in an object
 * literal gives each object a hidden class of its own, which keeps the body in memory until the next full collection.
 */
export class RedactedResponse implements RecordedResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyLength: number;
  readonly #redact: (body: string) => string;
  #received: string | Buffer;
  /** For as long as somebody looks at it. */
  #shown: WeakRef<{ readonly body: string }> | undefined;

  constructor(response: RawResponse, headers: Readonly<Record<string, string>>, redact: (body: string) => string) {
    this.status = response.status;
    this.statusText = response.statusText;
    this.headers = headers;
    this.bodyLength = response.body.length;
    this.#received = response.body;
    this.#redact = redact;
  }

  get body(): string {
    const shown = this.#shown?.deref() ?? { body: this.#redact(this.#text()) };
    this.#shown = new WeakRef(shown);
    return shown.body;
  }

  /** Keeps the body compressed from now on. The work is done beside the thread that runs the extension. */
  async pack(): Promise<void> {
    if (typeof this.#received !== 'string' || this.bodyLength < shortestPacked) return;
    this.#received = await deflate(this.#received, { level });
  }

  #text(): string {
    return typeof this.#received === 'string' ? this.#received : inflateRawSync(this.#received).toString();
  }
}
