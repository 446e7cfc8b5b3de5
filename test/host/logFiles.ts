import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The contents of all log files below a server's data folder, each after a line with its name. */
export async function readLogFiles(userDataDir: string): Promise<readonly string[]> {
  const folder = join(userDataDir, 'data', 'logs');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (file) => `--- ${file}\n${await readFile(file, 'utf8')}`));
}
