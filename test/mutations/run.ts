// npm run mutate: breaks rules on purpose, one at a time, in a copy of the project, and fails when the tests of one do not
// notice.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../host/project.ts';
import { mutations, type Mutation } from './mutations.ts';

const copied = [
  'src',
  'test',
  'l10n',
  'media',
  'docs',
  'build',
  'package.json',
  'package.nls.json',
  'package.nls.de.json',
  'tsconfig.json',
  'README.md',
];

async function copyOfProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lpi-mutations-'));
  for (const name of copied) await cp(join(projectRoot, name), join(folder, name), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

function pass(folder: string, tests: string): boolean {
  const mocha = join(projectRoot, 'node_modules', 'mocha', 'bin', 'mocha.js');
  // Tests of growth compare times: on a busy machine they might fail by themselves, and a mutation would pass for noticed.
  const options = ['--bail', '--timeout', '60000', '--grep', 'linear', '--invert'];
  return spawnSync(process.execPath, [mocha, ...options, tests], { cwd: folder }).status === 0;
}

async function isCaught(folder: string, { file, search, replace, tests }: Mutation): Promise<boolean> {
  const path = join(folder, file);
  const code = await readFile(path, 'utf8');
  if (code.split(search).length !== 2) throw new Error(`${file} does not have this exactly once: ${search}`);
  await writeFile(path, code.replace(search, () => replace));
  try {
    return !pass(folder, tests);
  } finally {
    await writeFile(path, code);
  }
}

const folder = await copyOfProject();
try {
  for (const tests of new Set(mutations.map((mutation) => mutation.tests))) {
    if (!pass(folder, tests)) throw new Error(`${tests} fails without any mutation`);
  }
  let caught = 0;
  for (const mutation of mutations) {
    const noticed = await isCaught(folder, mutation);
    if (noticed) caught++;
    else process.exitCode = 1;
    console.log(`${noticed ? 'caught  ' : 'SURVIVED'}  ${mutation.rule}`);
  }
  console.log(`${caught} of ${mutations.length} caught`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
