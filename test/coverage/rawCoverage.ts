import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../host/project.ts';
import type { FunctionCoverage } from './lines.ts';

/** What V8 counted in one script: as Node writes it with NODE_V8_COVERAGE, and as a browser tells it. */
export interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly FunctionCoverage[];
}

const counted = ['src', 'dist'].map((folder) => `${pathToFileURL(join(projectRoot, folder)).href}/`);

/**
 * What a process or page of a run counted in the project's own code: it also counted the editor's, which is a hundred times as
 * much.
 */
export function ownScripts(file: string): readonly ScriptCoverage[] {
  const { result } = JSON.parse(readFileSync(file, 'utf8')) as { readonly result: readonly ScriptCoverage[] };
  return result.filter(({ url }) => counted.some((start) => url.startsWith(start)));
}

/** Writes what a page counted as a process would have. Its scripts came from the project's folder by their paths. */
export function writePageCoverage(folder: string, scripts: readonly ScriptCoverage[]): void {
  const result = scripts.map((script) => ({
    ...script,
    url: pathToFileURL(join(projectRoot, new URL(script.url).pathname)).href,
  }));
  writeFileSync(join(folder, `page-${crypto.randomUUID()}.json`), JSON.stringify({ result }));
}
