import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { ExportError } from '../exportError.ts';

/** Windows has no such flag: there the look before has to do. */
const noLinks = 'O_NOFOLLOW' in constants ? constants.O_NOFOLLOW : 0;

/**
 * Opens a file for reading, but nothing that a link leads to.
 * @throws ExportError link, notAFile; what the file system says
 */
export async function openRegularFile(path: string): Promise<FileHandle> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) throw new ExportError('link', path);
  if (!stats.isFile()) throw new ExportError('notAFile', path);
  return await open(path, constants.O_RDONLY | noLinks);
}
