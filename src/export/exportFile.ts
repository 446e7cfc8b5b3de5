import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { lstat, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportedPage, ExportProgress } from './exportedRecord.ts';
import { ExportError, exportFailure } from './exportError.ts';
import type { FileText } from './fileText.ts';

export interface Exported {
  readonly records: number;
  readonly files: number;
  /** Why the result may be incomplete, each once. */
  readonly warnings: readonly string[];
}

/**
 * Writes a search into one file. The text goes to a file beside it that takes its name only when all is written: after a failure
 * or a cancellation there is nothing, and what was there before is still there. Only its owner may read it.
 * @throws ExportError; LivePersonError; the signal's reason
 */
export async function exportFile(options: {
  readonly target: string;
  readonly text: FileText;
  readonly pages: AsyncIterable<ExportedPage>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}): Promise<Exported> {
  const { target, text, pages, signal, onProgress } = options;
  const unfinished = join(dirname(target), `.liveperson-export-${randomBytes(8).toString('hex')}.partial`);
  const warnings = new Set<string>();
  let records = 0;
  async function* chunks(): AsyncGenerator<string, void, undefined> {
    yield text.head;
    for await (const page of pages) {
      const chunk = text.page(page.records);
      if (chunk !== '') yield chunk;
      records += page.records.length;
      for (const warning of page.warnings) warnings.add(warning);
      onProgress({ records, found: page.found });
    }
    yield text.tail;
  }
  try {
    await refuseOtherThanFile(target);
    await pipeline(chunks, createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }), { signal });
    // A link may have been put there meanwhile; renaming replaces one, it never writes through it.
    await refuseOtherThanFile(target);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    signal.throwIfAborted();
    throw exportFailure(error, target);
  }
  return { records, files: 1, warnings: [...warnings] };
}

async function refuseOtherThanFile(path: string): Promise<void> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isSymbolicLink() === true) throw new ExportError('link', path);
  if (stats !== undefined && !stats.isFile()) throw new ExportError('notAFile', path);
}
