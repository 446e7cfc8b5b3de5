import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../../src/sandbox/index.ts';

/** Shorter values than this are found by chance. */
const shortestSecret = 8;

/** Every secret of the sandbox's account. They follow from its seed, so those of the extension's own sandbox are the same. */
export async function sandboxSecrets(): Promise<readonly string[]> {
  const sandbox = await startSandbox();
  await sandbox.stop();
  const { oauth1, oauth2, login, bearer } = sandbox.credentials;
  return [oauth1.consumerSecret, oauth1.tokenSecret, oauth1.token, oauth2.clientSecret, login.password, bearer.token].filter(({ length }) => length >= shortestSecret);
}

/** The files below a folder that hold one of the secrets as plain text, in UTF-8 or UTF-16. */
export async function filesWithSecrets(folder: string, secrets: readonly string[]): Promise<{ readonly searched: number; readonly found: readonly string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const needles = secrets.flatMap((secret) => [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')]);
  const found: string[] = [];
  for (const file of files) {
    const content = await readFile(file).catch(() => Buffer.alloc(0)); // The editor may have removed it meanwhile.
    if (needles.some((needle) => content.includes(needle))) found.push(file);
  }
  return { searched: files.length, found };
}
