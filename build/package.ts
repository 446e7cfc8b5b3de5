// npm run package: builds, writes notices and bill of materials, and makes out/<name>-<version>.vsix. Fails on stray files and
// size.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { billOfMaterials } from './billOfMaterials.ts';
import { bundledPackages, type Metafile } from './bundledPackages.ts';
import { notices } from './notices.ts';
import { largestPackage, strayFiles } from './packageContents.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out');

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, name), 'utf8'));
}

const { name, version } = (await readJson('package.json')) as { readonly name: string; readonly version: string };
const packages = await bundledPackages(root, (await readJson('out/bundles.json')) as readonly Metafile[]);
await mkdir(out, { recursive: true });
await writeFile(join(root, 'THIRD_PARTY_NOTICES.md'), notices(packages));
await writeFile(
  join(out, `${name}-${version}.sbom.json`),
  `${JSON.stringify(billOfMaterials({ name, version }, packages), null, 2)}\n`,
);

const stray = strayFiles(await listFiles({ cwd: root, packageManager: PackageManager.None }));
if (stray.length > 0) throw new Error(`These files should not be in the package:\n${stray.join('\n')}`);

const packagePath = join(out, `${name}-${version}.vsix`);
await createVSIX({ cwd: root, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
const { size } = await stat(packagePath);
if (size > largestPackage) throw new Error(`The package has ${size} bytes, more than ${largestPackage}.`);
console.log(`${packagePath}: ${(size / 1000).toFixed(1)} kB, ${packages.length} bundled packages`);
