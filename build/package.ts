// npm run package: builds, writes notices and bill of materials, and makes out/<name>-<version>.vsix. Fails on stray files and
// size.
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { billOfMaterials } from './billOfMaterials.ts';
import { bundledPackages, readBundles } from './bundledPackages.ts';
import { notices } from './notices.ts';
import { largestPackage, strayFiles } from './packageContents.ts';
import { packedManifest } from './packedManifest.ts';
import { addressesOf, readmeWithoutLinks } from './packedReadme.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out');

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>> & {
  readonly name: string;
  readonly version: string;
};
const { name, version } = manifest;
const packages = await bundledPackages(root, await readBundles(root));
await mkdir(out, { recursive: true });
await writeFile(join(root, 'THIRD_PARTY_NOTICES.md'), notices(packages));
await writeFile(
  join(out, `${name}-${version}.sbom.json`),
  `${JSON.stringify(billOfMaterials({ name, version }, packages), null, 2)}\n`,
);

const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
const stray = strayFiles(files);
if (stray.length > 0) throw new Error(`These files should not be in the package:\n${stray.join('\n')}`);

// What is packed stands in a folder of its own: manifest and README are not the project's.
const staged = join(out, 'package');
await rm(staged, { recursive: true, force: true });
for (const file of files) await cp(join(root, file), join(staged, file));
const { repository, ...links } = addressesOf(process.env) ?? { rewriteRelativeLinks: false };
await writeFile(join(staged, 'package.json'), `${JSON.stringify(packedManifest(manifest, repository), null, 2)}\n`);
if (repository === undefined) {
  await writeFile(join(staged, 'README.md'), readmeWithoutLinks(await readFile(join(root, 'README.md'), 'utf8'), files));
}

const packagePath = join(out, `${name}-${version}.vsix`);
await createVSIX({
  cwd: staged,
  ignoreFile: join(root, '.vscodeignore'),
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  ...links,
});
const { size } = await stat(packagePath);
if (size > largestPackage) throw new Error(`The package has ${size} bytes, more than ${largestPackage}.`);
console.log(`${packagePath}: ${(size / 1000).toFixed(1)} kB, ${packages.length} bundled packages`);
