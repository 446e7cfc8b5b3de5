import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, projectRoot } from './project.ts';
import { runNpm, runTool } from './runTool.ts';

/** The npm package that carries VS Code's own server build. 4.139.1 is VS Code 1.139.1. */
const build = {
  name: 'code-server',
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
const serverFolder = join('package', 'lib', 'vscode');
const standIns = { '@vscode/spdlog': 'spdlog.mjs', '@vscode/native-watchdog': 'watchdog.mjs' };
const temporaryPrefix = 'fetching-';
const abandonedAfterMs = 60 * 60 * 1000;

/**
 * Returns the folder of VS Code's server build, fetching it from the npm registry on first use (about 20 s).
 * The finished folder appears by one rename, so an interrupted or a concurrent run never leaves half of it.
 */
export async function fetchEditorBuild(): Promise<string> {
  const folder = join(cacheFolder, `${build.name}-${build.version}`);
  if (existsSync(folder)) return folder;
  console.error(`Fetching VS Code's server build (${build.name} ${build.version}, 46 MB, once) …`);
  await mkdir(cacheFolder, { recursive: true });
  await removeAbandonedDownloads();
  const temporary = await mkdtemp(join(cacheFolder, temporaryPrefix));
  try {
    await unpackInto(temporary);
    await rename(join(temporary, serverFolder), folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // otherwise another run was faster and its copy is as good
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return folder;
}

async function unpackInto(folder: string): Promise<void> {
  await runNpm(['pack', `${build.name}@${build.version}`, '--silent', '--pack-destination', folder], folder);
  const archive = `${build.name}-${build.version}.tgz`;
  await checkIntegrity(join(folder, archive));
  // By its name alone: a tar that comes with Git for Windows takes what stands before a colon for another machine.
  await runTool('tar', ['-xzf', archive, 'package/lib/vscode'], { cwd: folder });
  // Without install scripts no compiler is needed. The native modules that are missed get a stand-in.
  await runNpm(
    ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'],
    join(folder, serverFolder),
  );
  for (const [module, standIn] of Object.entries(standIns)) {
    await copyFile(
      join(projectRoot, 'test', 'host', 'standIns', standIn),
      join(folder, serverFolder, 'node_modules', module, 'index.js'),
    );
  }
}

async function checkIntegrity(archive: string): Promise<void> {
  const actual = `sha512-${createHash('sha512').update(await readFile(archive)).digest('base64')}`;
  if (actual !== build.integrity) throw new Error(`${build.name} ${build.version} is not the expected file: ${actual}`);
}

async function removeAbandonedDownloads(): Promise<void> {
  const names = (await readdir(cacheFolder)).filter((name) => name.startsWith(temporaryPrefix));
  for (const name of names) {
    const path = join(cacheFolder, name);
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > abandonedAfterMs) await rm(path, { recursive: true, force: true });
  }
}
