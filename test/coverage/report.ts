import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../host/project.ts';
import { linesOfCode, linesRun, sourceLinesRun } from './lines.ts';
import { ownScripts } from './rawCoverage.ts';

interface FileCoverage {
  /** Relative to the project. */
  readonly file: string;
  readonly total: number;
  /** Line numbers, from 1. */
  readonly missing: readonly number[];
}

/** For each source file, by its path, the lines that some process or page ran. */
function allRun(raw: string): ReadonlyMap<string, ReadonlySet<number>> {
  const run = new Map<string, ReadonlySet<number>>();
  const add = (file: string, lines: ReadonlySet<number>): void =>
    void run.set(file, new Set([...(run.get(file) ?? []), ...lines]));
  for (const name of readdirSync(raw)) {
    for (const { url, functions } of ownScripts(join(raw, name))) {
      const file = fileURLToPath(url);
      const code = readFileSync(file, 'utf8');
      if (file.endsWith('.ts')) add(file, linesRun(code, functions));
      if (!file.endsWith('.js')) continue;
      const { sources, mappings } = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as {
        readonly sources: readonly string[];
        readonly mappings: string;
      };
      for (const [source, lines] of sourceLinesRun(code, functions, mappings))
        add(resolve(dirname(file), sources[source] ?? ''), lines);
    }
  }
  return run;
}

function coverageOf(raw: string): readonly FileCoverage[] {
  const run = allRun(raw);
  return globSync('src/**/*.ts', { cwd: projectRoot }).map((file) => {
    const path = join(projectRoot, file);
    const code = linesOfCode(readFileSync(path, 'utf8'));
    const missing = [...code]
      .filter((line) => run.get(path)?.has(line) !== true)
      .map((line) => line + 1)
      .toSorted((a, b) => a - b);
    return { file: relative(projectRoot, path).replaceAll(sep, '/'), total: code.size, missing };
  });
}

function percent(files: readonly FileCoverage[]): number {
  const [total, missing] = [
    files.reduce((sum, file) => sum + file.total, 0),
    files.reduce((sum, file) => sum + file.missing.length, 0),
  ];
  return total === 0 ? 100 : (100 * (total - missing)) / total;
}

/** `src/panels/search` of a file's path: no folder deeper than that has a line of its own. */
function folderOf(file: string): string {
  return file.split('/').slice(0, -1).slice(0, 3).join('/');
}

/**
 * Prints a line for each folder, the least covered first; writes the lines that nobody ran to `output`. Returns percents of all
 * lines.
 */
export function report(raw: string, output: string): number {
  const files = coverageOf(raw);
  const folders = [...Map.groupBy(files, ({ file }) => folderOf(file))].map(([folder, inIt]) => ({
    folder,
    covered: percent(inIt),
  }));
  for (const { folder, covered } of folders.toSorted((a, b) => a.covered - b.covered))
    process.stdout.write(`${covered.toFixed(1).padStart(6)} %  ${folder}\n`);
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(
    output,
    files
      .filter(({ missing }) => missing.length > 0)
      .map(({ file, missing }) => `${file}: ${missing.join(' ')}\n`)
      .join(''),
  );
  const all = percent(files);
  process.stdout.write(`${all.toFixed(1).padStart(6)} %  of the lines of code in src; those that nobody ran are in ${relative(projectRoot, output)}\n`);
  return all;
}
