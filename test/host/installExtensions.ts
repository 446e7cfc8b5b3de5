import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from './runTool.ts';

/**
 * Puts unpacked extensions (folders with a package.json) where a server finds them. To be done before the server starts:
 * it looks for new folders only when it has no list of extensions yet.
 */
export async function installExtensions(userDataDir: string, folders: readonly string[]): Promise<void> {
  if (folders.length === 0) return;
  const extensions = join(userDataDir, 'extensions');
  await mkdir(extensions, { recursive: true });
  for (const folder of folders) {
    const name = extensionFolderName(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
    await rm(join(extensions, name), { recursive: true, force: true });
    await cp(folder, join(extensions, name), { recursive: true });
  }
  await rm(join(extensions, 'extensions.json'), { force: true });
}

/** Installs packages as a person does with *Install from VSIX*: the editor itself unpacks and checks them. */
export async function installPackages(serverMain: string, userDataDir: string, packages: readonly string[]): Promise<void> {
  for (const file of packages) {
    await runTool(process.execPath, [
      serverMain,
      '--install-extension',
      file,
      '--server-data-dir',
      userDataDir,
      '--accept-server-license-terms',
    ]);
  }
}

/** The folder an extension is kept in: `publisher.name-version`. */
export function extensionFolderName(manifest: unknown): string {
  if (
    typeof manifest === 'object' &&
    manifest !== null &&
    'publisher' in manifest &&
    'name' in manifest &&
    'version' in manifest
  ) {
    return `${String(manifest.publisher)}.${String(manifest.name)}-${String(manifest.version)}`;
  }
  throw new Error('An extension needs publisher, name and version in its package.json.');
}
