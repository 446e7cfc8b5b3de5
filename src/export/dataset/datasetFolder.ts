import { lstat, mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ExportError } from '../exportError.ts';
import { checkPart } from './checkPart.ts';
import { isLockFile } from './folderLock.ts';
import {
  isSameMasking,
  isSameSearch,
  manifestName,
  readManifest,
  unfinishedManifestName,
  writeManifest,
  type Manifest,
} from './manifest.ts';

/** Files that file managers leave in folders by themselves. */
const harmless = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', unfinishedManifestName]);

const partitionName = /^dt=[\w-]+$/;
const partName = /^(?:part-\d{5,}\.ndjson\.gz|\.part-\d{5,}\.ndjson\.gz\.partial)$/;

/**
 * Makes a folder that is there ready: an empty one for a new dataset, one with a dataset of the same search for the rest of it.
 * Complete parts are checked, what an interruption left half-written is taken away; nothing else is touched. Resolves to what is
 * there.
 * @throws ExportError link, notAFolder, notEmpty, otherSearch, otherMasking, complete, damaged, unreadable
 */
export async function openFolder(folder: string, wanted: Manifest, signal: AbortSignal): Promise<Manifest> {
  const names = await readdir(folder);
  if (!names.includes(manifestName)) {
    if (names.some((name) => !harmless.has(name) && !isLockFile(name))) throw new ExportError('notEmpty', folder);
    await writeManifest(folder, wanted);
    return wanted;
  }
  const found = await readManifest(folder);
  if (!isSameSearch(found, wanted)) throw new ExportError('otherSearch', folder);
  if (!isSameMasking(found, wanted)) throw new ExportError('otherMasking', folder);
  if (found.state === 'complete') throw new ExportError('complete', folder);
  // Parts without a word on where they end cannot be gone on from.
  if (found.resumeToken === undefined && found.parts.length > 0) throw new ExportError('unreadable', join(folder, manifestName));
  await discardUnlisted(folder, names, found);
  for (const part of found.parts) await checkPart(folder, part, 'digest', signal);
  return found;
}

/** Makes the folder of a day. A link in its place would lead the parts elsewhere. */
export async function makePartition(folder: string, partition: string): Promise<void> {
  await makeFolder(join(folder, partition));
}

/** Takes the folder of a day away if nothing is in it. */
export async function removePartition(folder: string, partition: string): Promise<void> {
  try {
    await rmdir(join(folder, partition));
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT' && code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

/** Parts that the manifest does not list were not complete when the export was interrupted: their records come again. */
async function discardUnlisted(folder: string, names: readonly string[], { parts }: Manifest): Promise<void> {
  const listed = new Set(parts.map(({ path }) => path));
  for (const partition of names.filter((name) => partitionName.test(name))) {
    await refuseOtherThanFolder(join(folder, partition));
    for (const name of await readdir(join(folder, partition))) {
      if (partName.test(name) && !listed.has(`${partition}/${name}`)) await rm(join(folder, partition, name));
    }
    await removePartition(folder, partition);
  }
}

/** Makes a folder for its owner only, unless there is one. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    // Something of another kind has the name; what it is decides what is said.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  await refuseOtherThanFolder(path);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

async function refuseOtherThanFolder(path: string): Promise<void> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) throw new ExportError('link', path);
  if (!stats.isDirectory()) throw new ExportError('notAFolder', path);
}
