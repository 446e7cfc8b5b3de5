import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { lstat, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ExportError, exportFailure } from './exportError.ts';

/**
 * Writes a file that its owner alone may read. The content goes to a file beside it that takes its name only when all is written:
 * after a failure or a cancellation there is nothing, and what was there before is still there.
 * @throws ExportError; what the content throws; the signal's reason
 */
export async function writeOwnersFile(
  target: string,
  content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const unfinished = join(dirname(target), `.liveperson-export-${randomBytes(8).toString('hex')}.partial`);
  try {
    await refuseOtherThanFile(target);
    await pipeline(content, createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }), { signal });
    // A link may have been put there meanwhile; renaming replaces one, it never writes through it.
    await refuseOtherThanFile(target);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    signal.throwIfAborted();
    throw exportFailure(error, target);
  }
}

async function refuseOtherThanFile(path: string): Promise<void> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isSymbolicLink() === true) throw new ExportError('link', path);
  if (stats !== undefined && !stats.isFile()) throw new ExportError('notAFile', path);
}
