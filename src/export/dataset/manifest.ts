import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ExportedSearch } from '../exportedRecord.ts';
import { ExportError } from '../exportError.ts';
import { openRegularFile } from './regularFile.ts';

/** Readers of a data lake (Spark, Hive, Trino) pass over names that begin with an underscore or a full stop. */
export const manifestName = '_manifest.json';
export const unfinishedManifestName = '._manifest.json.partial';

/** Days are of the start of a record, in UTC; the last one is Hive's word for "no value". */
const partPath = /^dt=(?:\d{4}-\d{2}-\d{2}|__HIVE_DEFAULT_PARTITION__)\/part-\d{5,}\.ndjson\.gz$/;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const partSchema = v.object({
  path: v.pipe(v.string(), v.regex(partPath)),
  records: count,
  /** Of the compressed file. */
  bytes: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const manifestSchema = v.object({
  format: v.literal('liveperson-inspector-dataset'),
  version: v.literal(1),
  accountId: v.string(),
  search: v.object({
    product: v.picklist(['chats', 'conversations']),
    query: v.record(v.string(), v.unknown()),
    selectedIds: v.exactOptional(v.array(v.string())),
  }),
  /** Without it, records are as they were sent. `key` tells windows apart: tokens of two keys name one person twice. */
  masking: v.exactOptional(v.object({ mask: v.picklist(['personalData', 'chatText']), key: v.string() })),
  state: v.picklist(['incomplete', 'complete']),
  records: count,
  parts: v.array(partSchema),
  warnings: v.array(v.string()),
  /** Continues the search behind the last record of the parts; while the dataset is incomplete. */
  resumeToken: v.exactOptional(v.string()),
});

export type Part = Readonly<v.InferOutput<typeof partSchema>>;
type Output = v.InferOutput<typeof manifestSchema>;

/** What a dataset is of, how much of it is there, and how to go on. */
export type Manifest = Readonly<Omit<Output, 'parts' | 'warnings'>> & {
  readonly parts: readonly Part[];
  readonly warnings: readonly string[];
};

/** How personal data is left out of a dataset. */
export type Masking = NonNullable<Manifest['masking']>;

/** The manifest of a dataset that is about to begin. */
export function newManifest(
  accountId: string,
  { product, query }: ExportedSearch,
  { selectedIds, masking }: { readonly selectedIds?: readonly string[] | undefined; readonly masking?: Masking | undefined },
): Manifest {
  return {
    format: 'liveperson-inspector-dataset',
    version: 1,
    accountId,
    search: { product, query: { ...query }, ...(selectedIds && { selectedIds: selectedIds.toSorted() }) },
    ...(masking && { masking }),
    state: 'incomplete',
    records: 0,
    parts: [],
    warnings: [],
  };
}

/** Whether two manifests are of the same account and the same search. */
export function isSameSearch(left: Manifest, right: Manifest): boolean {
  return identity(left) === identity(right);
}

export function isSameMasking({ masking: left }: Manifest, { masking: right }: Manifest): boolean {
  return left?.mask === right?.mask && left?.key === right?.key;
}

function identity({ accountId, search }: Manifest): string {
  const query = Object.entries(search.query).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([accountId, search.product, query, search.selectedIds ?? null]);
}

/**
 * The manifest of a folder.
 * @throws ExportError `unreadable` when the file is no manifest; `ENOENT` when there is none
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, manifestName);
  const file = await openRegularFile(path);
  try {
    const parsed = v.safeParse(manifestSchema, parse(await file.readFile('utf8')));
    if (parsed.success) return parsed.output;
    throw new ExportError('unreadable', path);
  } finally {
    await file.close();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // No manifest either, which the schema says.
  }
}

/** Replaces the manifest of a folder in one step, so that there is always a whole one. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const unfinished = join(folder, unfinishedManifestName);
  await rm(unfinished, { force: true });
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, manifestName));
}
