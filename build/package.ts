// npm run package: builds, writes notices and bill of materials, and makes out/<name>-<version>.vsix. Fails on stray files and
// size.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import JSZip from 'jszip';
import { billOfMaterials } from './billOfMaterials.ts';
import { bundledPackages, type Metafile } from './bundledPackages.ts';
import { notices } from './notices.ts';
import { largestPackage, strayFiles } from './packageContents.ts';
import { addressesOf, readmeWithoutLinks } from './packedReadme.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out');

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, name), 'utf8'));
}

/** The packager takes the file as it is: it is replaced in what it made. */
async function replaceReadme(): Promise<void> {
  const zip = await JSZip.loadAsync(await readFile(packagePath));
  const readme = readmeWithoutLinks(await readFile(join(root, 'README.md'), 'utf8'), files);
  zip.file('extension/readme.md', readme, { createFolders: false });
  await writeFile(packagePath, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

const { name, version } = (await readJson('package.json')) as { readonly name: string; readonly version: string };
const packages = await bundledPackages(root, (await readJson('out/bundles.json')) as readonly Metafile[]);
await mkdir(out, { recursive: true });
await writeFile(join(root, 'THIRD_PARTY_NOTICES.md'), notices(packages));
await writeFile(
  join(out, `${name}-${version}.sbom.json`),
  `${JSON.stringify(billOfMaterials({ name, version }, packages), null, 2)}\n`,
);

const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
const stray = strayFiles(files);
if (stray.length > 0) throw new Error(`These files should not be in the package:\n${stray.join('\n')}`);

const packagePath = join(out, `${name}-${version}.vsix`);
const addresses = addressesOf(process.env);
const links = addresses ?? { rewriteRelativeLinks: false };
await createVSIX({ cwd: root, packagePath, dependencies: false, allowMissingRepository: true, ...links });
if (addresses === undefined) await replaceReadme();
const { size } = await stat(packagePath);
if (size > largestPackage) throw new Error(`The package has ${size} bytes, more than ${largestPackage}.`);
console.log(`${packagePath}: ${(size / 1000).toFixed(1)} kB, ${packages.length} bundled packages`);
