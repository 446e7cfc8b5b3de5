import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ExportError, exportFailure } from './exportError.ts';
import { hasEnded, thisMachine } from './fileOwner.ts';

const unfinishedName = /^\.liveperson-export-([0-9a-f]{16})-([1-9]\d{0,9})-[0-9a-f]{16}\.partial$/;

/**
 * Writes a file that its owner alone may read. The content goes to a file beside it that takes its name only when all is written:
 * after a failure or a cancellation there is nothing, and what was there before is still there. What a process left that ended
 * while it wrote into this folder is taken away.
 * @throws ExportError; what the content throws; the signal's reason
 */
export async function writeOwnersFile(
  target: string,
  content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const folder = dirname(target);
  const owner = `${thisMachine()}-${process.pid}`;
  const unfinished = join(folder, `.liveperson-export-${owner}-${randomBytes(8).toString('hex')}.partial`);
  try {
    await refuseOtherThanFile(target);
    await removeLeft(folder);
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

/** What cannot be read or removed stays: the export does not depend on it. */
async function removeLeft(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, machine = '', pid = ''] = unfinishedName.exec(name) ?? [];
    if (pid !== '' && hasEnded({ machine, pid: Number(pid) })) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

async function refuseOtherThanFile(path: string): Promise<void> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isSymbolicLink() === true) throw new ExportError('link', path);
  if (stats !== undefined && !stats.isFile()) throw new ExportError('notAFile', path);
}
