import type { ExportedRecord } from '../exportedRecord.ts';
import { makePartition, removePartition } from './datasetFolder.ts';
import { writeManifest, type Manifest, type Part } from './manifest.ts';
import { PartWriter } from './partWriter.ts';

/** Each takes a quarter of a megabyte for compression. Results come by day, so that few are needed at once. */
const mostOpen = 8;

/** Hive's name for the partition of rows without a value, which Spark, Trino and DuckDB read as null. */
const noDay = 'dt=__HIVE_DEFAULT_PARTITION__';

/** Spreads records over the parts of a dataset. What is written counts only from the next `commit` on. */
export class DatasetWriter {
  readonly #folder: string;
  readonly #assertHeld: () => Promise<void>;
  #manifest: Manifest;
  /** Number of the next part of each partition. */
  readonly #next = new Map<string, number>();
  /** By partition, the longest unused first. */
  readonly #open = new Map<string, PartWriter>();
  readonly #closed: PartWriter[] = [];
  readonly #warnings: Set<string>;
  #records = 0;
  #characters = 0;

  /** `assertHeld` rejects when the folder is not this writer's any more: then nothing is committed. */
  constructor(folder: string, manifest: Manifest, assertHeld: () => Promise<void>) {
    this.#folder = folder;
    this.#assertHeld = assertHeld;
    this.#manifest = manifest;
    this.#warnings = new Set(manifest.warnings);
    for (const { path } of manifest.parts) {
      const [partition = '', name = ''] = path.split('/');
      this.#next.set(partition, Math.max(this.#next.get(partition) ?? 0, Number.parseInt(name.slice('part-'.length), 10) + 1));
    }
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  /** Records since the last commit, and how long their text is. */
  get uncommitted(): { readonly records: number; readonly characters: number } {
    return { records: this.#records, characters: this.#characters };
  }

  async write(records: readonly ExportedRecord[], warnings: readonly string[]): Promise<void> {
    for (const warning of warnings) this.#warnings.add(warning);
    for (const [partition, ofDay] of Map.groupBy(records, partitionOf)) {
      const lines = ofDay.map(({ text }) => `${text}\n`).join('');
      await (await this.#part(partition)).write(lines, ofDay.length);
      this.#characters += lines.length;
    }
    this.#records += records.length;
  }

  /** Completes the parts and names them in the manifest, in this order: a part counts only when the manifest lists it. */
  async commit(change: Partial<Pick<Manifest, 'resumeToken' | 'state'>>): Promise<void> {
    for (const [partition] of this.#open) await this.#close(partition);
    await this.#assertHeld();
    const parts: Part[] = [];
    for (const part of this.#closed) parts.push(await part.publish());
    const { resumeToken: _token, ...manifest } = this.#manifest;
    this.#manifest = {
      ...manifest,
      records: manifest.records + this.#records,
      parts: [...manifest.parts, ...parts],
      warnings: [...this.#warnings],
      ...change,
    };
    await writeManifest(this.#folder, this.#manifest);
    this.#closed.length = 0;
    this.#records = 0;
    this.#characters = 0;
  }

  /** Takes away what is not committed, and the folders of days of which nothing is left. */
  async discard(): Promise<void> {
    const parts = [...this.#open.values(), ...this.#closed];
    this.#open.clear();
    this.#closed.length = 0;
    for (const part of parts) await part.discard();
    const kept = new Set(this.#manifest.parts.map(({ path }) => path.split('/')[0]));
    for (const partition of this.#next.keys()) if (!kept.has(partition)) await removePartition(this.#folder, partition);
  }

  /** Writes no more and touches nothing of what is there. */
  async abandon(): Promise<void> {
    for (const part of [...this.#open.values(), ...this.#closed]) await part.abandon();
  }

  async #part(partition: string): Promise<PartWriter> {
    const open = this.#open.get(partition) ?? (await this.#begin(partition));
    this.#open.delete(partition);
    this.#open.set(partition, open);
    return open;
  }

  async #begin(partition: string): Promise<PartWriter> {
    const [longestUnused] = this.#open.keys();
    if (longestUnused !== undefined && this.#open.size >= mostOpen) await this.#close(longestUnused);
    const number = this.#next.get(partition) ?? 0;
    this.#next.set(partition, number + 1);
    await makePartition(this.#folder, partition);
    return new PartWriter(this.#folder, `${partition}/part-${String(number).padStart(5, '0')}.ndjson.gz`);
  }

  async #close(partition: string): Promise<void> {
    const part = this.#open.get(partition);
    if (part === undefined) return;
    await part.close();
    this.#open.delete(partition);
    this.#closed.push(part);
  }
}

const year10000 = 253_402_300_800_000;

function partitionOf({ start }: ExportedRecord): string {
  return start === undefined || start < 0 || start >= year10000 ? noDay : `dt=${new Date(start).toISOString().slice(0, 10)}`;
}
