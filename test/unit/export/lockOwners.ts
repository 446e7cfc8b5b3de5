import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockName } from '../../../src/export/dataset/folderLock.ts';

/** The number of a process that has ended. */
export function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/** Puts another owner into the lock of a folder. */
export async function changeOwner(folder: string, change: object): Promise<void> {
  const path = join(folder, lockName);
  const owner = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...owner, ...change }));
}
