import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package whose code is part of what ships. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its manifest names it: an SPDX expression. */
  readonly license: string;
  /** Text of its licence file; empty when it has none. */
  readonly licenseText: string;
  /** As its manifest names them; empty when it names nobody. */
  readonly author: string;
}

/** What esbuild notes about a build, as far as it is read here. */
export interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>>;
}

/** What the build noted about itself. */
export async function readBundles(root: string): Promise<readonly Metafile[]> {
  const text = await readFile(join(root, 'out', 'bundles.json'), 'utf8').catch((cause: unknown) => {
    throw new Error('There is nothing built to look at: run `npm run build` first.', { cause });
  });
  return JSON.parse(text) as readonly Metafile[];
}

const packageFolder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const licenseFile = /^(licen[cs]e|copying)(\.|-|$)/i;

/** The packages of which at least one byte is in an output, by name. Paths are relative to `root`. */
export async function bundledPackages(root: string, metafiles: readonly Metafile[]): Promise<readonly BundledPackage[]> {
  const folders = new Set<string>();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = packageFolder.exec(path)?.[1];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  const packages = await Promise.all([...folders].map((folder) => readPackage(join(root, folder))));
  return packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function readPackage(folder: string): Promise<BundledPackage> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
    readonly author?: string | { readonly name?: string };
  };
  const { author } = manifest;
  const file = (await readdir(folder)).find((name) => licenseFile.test(name));
  return {
    name: manifest.name,
    version: manifest.version,
    license: manifest.license ?? 'UNKNOWN',
    licenseText: file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim(),
    author: (typeof author === 'string' ? author : author?.name) ?? '',
  };
}
