import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../host/project.ts';

/** What V8 counted in one script: as Node writes it with NODE_V8_COVERAGE, and as a browser tells it. */
export interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly unknown[];
}

const counted = ['src', 'dist'].map((folder) => `${pathToFileURL(join(projectRoot, folder)).href}/`);

/**
 * Reduces what the processes of a run left in `folder` to the project's own code: they also counted the editor's, which is a
 * hundred times as much.
 */
export function keepOwnCode(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const { result } = JSON.parse(readFileSync(file, 'utf8')) as { readonly result: readonly ScriptCoverage[] };
    const own = result.filter(({ url }) => counted.some((start) => url.startsWith(start)));
    if (own.length === 0) rmSync(file);
    // Without Node's own copies of the source maps: those beside the built files are complete.
    else writeFileSync(file, JSON.stringify({ result: own }));
  }
}

/** Writes what a page counted as a process would have. Its scripts came from the project's folder by their paths. */
export function writePageCoverage(folder: string, scripts: readonly ScriptCoverage[]): void {
  const result = scripts.map((script) => ({ ...script, url: pathToFileURL(join(projectRoot, new URL(script.url).pathname)).href }));
  writeFileSync(join(folder, `page-${crypto.randomUUID()}.json`), JSON.stringify({ result }));
}
