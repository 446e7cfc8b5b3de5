import { globSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { largestPackage } from '../../build/packageContents.ts';
import { staticallyImported } from '../../build/staticImports.ts';
import { pageSizes } from '../host/pageScripts.ts';
import { projectRoot } from '../host/project.ts';
import { runTool } from '../host/runTool.ts';
import { report } from './measurement.ts';

/** What is in the package, and what of it activation loads. */

const dist = join(projectRoot, 'dist');

async function kilobytes(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

const files = (pattern: string): readonly string[] => globSync(pattern, { cwd: dist }).map((name) => join(dist, name));
const { shared, own } = pageSizes();

await runTool(process.execPath, [join(projectRoot, 'build', 'package.ts')], { cwd: projectRoot });
const [newest = 0] = globSync(join(projectRoot, 'out', '*.vsix'))
  .map((file) => statSync(file))
  .toSorted((a, b) => b.mtimeMs - a.mtimeMs)
  .map(({ size }) => size);

report([
  { name: 'The package (.vsix)', measured: newest / 1000, unit: 'kB', limit: largestPackage / 1000 },
  {
    name: 'Loaded at activation',
    measured: await kilobytes([...(await staticallyImported(join(dist, 'extension.js'))).keys()]),
    unit: 'kB',
    limit: 100,
  },
  {
    name: 'Extension side, all of it, sandbox included',
    measured: await kilobytes(files('{extension,sandbox}.js').concat(files('chunks/*.js'))),
    unit: 'kB',
    limit: 870,
  },
  { name: '… the sandbox alone', measured: await kilobytes(files('sandbox.js')), unit: 'kB' },
  { name: 'Pages: what they share', measured: shared / 1000, unit: 'kB', limit: 320 },
  { name: '… visit state', measured: own.visitState / 1000, unit: 'kB', limit: 100 },
  { name: '… live chat', measured: own.chatStatus / 1000, unit: 'kB', limit: 100 },
  { name: '… transcript search', measured: own.search / 1000, unit: 'kB', limit: 150 },
]);
