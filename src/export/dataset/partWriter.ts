import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Part } from './manifest.ts';

/** Chats shrink to about an eighth at this level already; higher ones take longer than the records need to come. */
const level = 4;

/** Where a part is written until it is complete. */
function unfinishedPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.partial`);
}

/** Writes one part of a dataset: compressed, hashed and counted on the way, under another name until `publish`. */
export class PartWriter {
  readonly #folder: string;
  readonly #path: string;
  readonly #gzip = createGzip({ level });
  readonly #hash = createHash('sha256');
  readonly #written: Promise<void>;
  #published = false;
  #failure: { readonly error: unknown } | undefined;
  #records = 0;
  #bytes = 0;

  /** `path`: relative to the folder, as in the manifest. */
  constructor(folder: string, path: string) {
    this.#folder = folder;
    this.#path = path;
    const file = createWriteStream(this.#unfinished, { flags: 'wx', mode: 0o600, flush: true });
    this.#written = pipeline(this.#gzip, (chunks: AsyncIterable<Buffer>) => this.#noted(chunks), file);
    this.#written.catch((error: unknown) => {
      this.#failure = { error };
    });
  }

  /** Takes lines, and resolves when there is room for more. */
  async write(lines: string, records: number): Promise<void> {
    if (this.#failure) throw this.#failure.error;
    this.#records += records;
    if (!this.#gzip.write(lines)) await Promise.race([once(this.#gzip, 'drain'), this.#written]);
  }

  /** Resolves when everything is on the disk. */
  async close(): Promise<void> {
    this.#gzip.end();
    await this.#written;
  }

  /** Gives the closed part its name. */
  async publish(): Promise<Part> {
    await rename(this.#unfinished, join(this.#folder, this.#path));
    this.#published = true;
    return { path: this.#path, records: this.#records, bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') };
  }

  /** Writes no more. */
  async abandon(): Promise<void> {
    this.#gzip.destroy();
    await this.#written.catch(() => undefined);
  }

  /** Takes away what is there. */
  async discard(): Promise<void> {
    await this.abandon();
    await rm(this.#published ? join(this.#folder, this.#path) : this.#unfinished, { force: true });
  }

  get #unfinished(): string {
    return unfinishedPath(join(this.#folder, this.#path));
  }

  async *#noted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of chunks) {
      this.#hash.update(chunk);
      this.#bytes += chunk.length;
      yield chunk;
    }
  }
}
