import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Exported } from '../exportFile.ts';
import type { ExportedPage, ExportedSearch, ExportProgress } from '../exportedRecord.ts';
import { ExportError, exportFailure } from '../exportError.ts';
import { checkPart } from './checkPart.ts';
import { makeFolder, openFolder } from './datasetFolder.ts';
import { DatasetWriter } from './datasetWriter.ts';
import { FolderLock } from './folderLock.ts';
import { manifestName, newManifest, type Manifest, type Masking } from './manifest.ts';

/** How much is written between two commits: that much has to be read again when the machine fails. */
export interface CommitSize {
  readonly records: number;
  readonly characters: number;
}

const defaultCommitSize: CommitSize = { records: 20_000, characters: 64 * 1024 * 1024 };

export interface DatasetOptions {
  readonly folder: string;
  readonly accountId: string;
  /** See `datasetSearch`. */
  readonly search: ExportedSearch;
  readonly selectedIds?: readonly string[] | undefined;
  /** What is done to the records of the pages; without it, nothing. */
  readonly masking?: Masking | undefined;
  /** The pages of the search, behind a resume token. */
  readonly pages: (resume: string | undefined) => AsyncIterable<ExportedPage>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
  readonly commitSize?: CommitSize;
}

/**
 * A dataset has no order of its own. Without a sort, results come by day, which makes few and large parts; with a limit the order
 * decides which records there are.
 */
export function datasetSearch(search: ExportedSearch): ExportedSearch {
  if (search.query.limit !== undefined) return search;
  if (search.product === 'chats') {
    const { sort: _sort, ...query } = search.query;
    return { product: 'chats', query };
  }
  const { sort: _sort, ...query } = search.query;
  return { product: 'conversations', query };
}

/** Folders that are being written to by this process. For others there is the lock. */
const inUse = new Set<string>();

/**
 * Writes a search into a folder: gzip NDJSON, partitioned by day of the start in UTC, with a manifest. A folder with a part of
 * the same search is continued. After a failure or a cancellation everything up to the last page is kept and can be continued;
 * at the end every part is read back and counted.
 * @throws ExportError; LivePersonError; the signal's reason
 */
export async function exportDataset(options: DatasetOptions): Promise<Exported> {
  const folder = resolve(options.folder);
  if (inUse.has(folder)) throw new ExportError('inUse', folder);
  inUse.add(folder);
  try {
    await makeFolder(folder);
    const lock = await FolderLock.take(folder, options.signal);
    try {
      return await writeDataset({ ...options, folder }, lock);
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw exportFailure(error, folder);
  } finally {
    inUse.delete(folder);
  }
}

async function writeDataset(options: DatasetOptions, lock: FolderLock): Promise<Exported> {
  const { folder, accountId, search, signal, onProgress } = options;
  const begun = await openFolder(folder, newManifest(accountId, search, options), signal);
  const writer = new DatasetWriter(folder, begun, () => lock.assertHeld());
  try {
    await writePages(writer, options);
  } catch (error) {
    if (!(await lock.isHeld())) {
      // What is there is another's by now.
      await writer.abandon();
      throw error;
    }
    await writer.discard();
    if (writer.manifest.resumeToken === undefined) await rm(join(folder, manifestName), { force: true });
    throw error;
  }
  await checkAll(folder, writer.manifest, signal);
  await writer.commit({ state: 'complete' });
  const { records, parts, warnings } = writer.manifest;
  onProgress({ records, found: records });
  return { records, files: parts.length, warnings };
}

/** Commits now and then, at the end, and also when the search ends early: its pages up to then are as good as any. */
async function writePages(
  writer: DatasetWriter,
  { pages, signal, onProgress, commitSize = defaultCommitSize }: DatasetOptions,
): Promise<void> {
  const reader = pages(writer.manifest.resumeToken)[Symbol.asyncIterator]();
  let last: ExportedPage | undefined;
  try {
    for (;;) {
      const next = await nextPage(reader, signal);
      if ('ended' in next) {
        if (last !== undefined) await writer.commit({ resumeToken: last.resumeToken });
        if (next.ended !== undefined) throw next.ended.error;
        return;
      }
      last = next.page;
      await writer.write(last.records, last.warnings);
      onProgress({ records: writer.manifest.records + writer.uncommitted.records, found: last.found });
      const { records, characters } = writer.uncommitted;
      if (records >= commitSize.records || characters >= commitSize.characters) {
        await writer.commit({ resumeToken: last.resumeToken });
      }
    }
  } finally {
    await reader.return?.();
  }
}

type Next = { readonly page: ExportedPage } | { readonly ended: { readonly error: unknown } | undefined };

async function nextPage(reader: AsyncIterator<ExportedPage>, signal: AbortSignal): Promise<Next> {
  try {
    signal.throwIfAborted();
    const result: IteratorResult<ExportedPage, unknown> = await reader.next();
    return result.done === true ? { ended: undefined } : { page: result.value };
  } catch (error) {
    return { ended: { error } };
  }
}

/** @throws ExportError when the parts do not hold what the search handed out */
async function checkAll(folder: string, { parts, records }: Manifest, signal: AbortSignal): Promise<void> {
  for (const part of parts) await checkPart(folder, part, 'lines', signal);
  if (parts.reduce((sum, part) => sum + part.records, 0) !== records) throw new ExportError('miscounted', folder);
}
