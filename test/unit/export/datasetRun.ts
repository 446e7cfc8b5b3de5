import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { exportDataset, type DatasetOptions } from '../../../src/export/dataset/exportDataset.ts';
import { readManifest, type Manifest } from '../../../src/export/dataset/manifest.ts';
import { exportedPages, type ExportClient } from '../../../src/export/exportedPages.ts';
import type { Exported } from '../../../src/export/exportFile.ts';
import type { ExportedPage, ExportedSearch } from '../../../src/export/exportedRecord.ts';
import { accountId } from './historyService.ts';

export interface DatasetRun extends Partial<
  Pick<DatasetOptions, 'signal' | 'onProgress' | 'commitSize' | 'selectedIds' | 'masking' | 'accountId'>
> {
  readonly client: ExportClient;
  readonly search: ExportedSearch;
  /** Stands between the search and the export: may end early, fail, or look at the folder. */
  readonly through?: (pages: AsyncIterable<ExportedPage>) => AsyncIterable<ExportedPage>;
}

/** Exports a search into a folder, whole or as far as it comes. */
export function runDataset(
  folder: string,
  { client, search, through = (pages) => pages, ...options }: DatasetRun,
): Promise<Exported> {
  const { signal = new AbortController().signal, selectedIds } = options;
  return exportDataset({
    accountId,
    onProgress: () => undefined,
    ...options,
    folder,
    search,
    signal,
    pages: (resume) => through(exportedPages(client, search, { signal, resume, selectedIds })),
  });
}

/** The lines of every part that the manifest of a folder lists, by the part's path. */
export async function readDataset(
  folder: string,
): Promise<{ readonly manifest: Manifest; readonly lines: ReadonlyMap<string, readonly string[]> }> {
  const manifest = await readManifest(folder);
  const lines = new Map<string, readonly string[]>();
  for (const { path } of manifest.parts) {
    const text = gunzipSync(await readFile(join(folder, path))).toString('utf8');
    lines.set(path, text.split('\n').slice(0, -1));
  }
  return { manifest, lines };
}
