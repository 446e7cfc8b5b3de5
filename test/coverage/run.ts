// npm run coverage: how much of src the tests run: unit tests as they stand, editor tests and page tests by the source maps of a
// debug build. Takes as long as these suites. Fails below the line; whether the tests pass is npm test's business.
//   npm run coverage -- --report    the report alone, of what the last run counted
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { projectRoot } from '../host/project.ts';
import { keepOwnCode } from './rawCoverage.ts';

const leastPercent = 90;
const output = join(projectRoot, 'out', 'coverage');
const raw = join(output, 'raw');
const report = join(projectRoot, 'coverage');

/** Code is slower while it is counted. */
const timeout = ['--timeout', '180000'];
/** They hold the sizes of what ships, which a debug build exceeds. */
const ofSizes = 'bundle.test.ts';

function run(title: string, ...command: readonly string[]): void {
  process.stdout.write(`\n━━━ ${title} ━━━\n\n`);
  spawnSync(process.execPath, command, { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, NODE_V8_COVERAGE: raw } });
}

function runTests(): void {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(raw, { recursive: true });
  const mocha = 'node_modules/mocha/bin/mocha.js';
  const editorTests = globSync('*.test.ts', { cwd: join(projectRoot, 'test', 'editor') }).filter((name) => name !== ofSizes);
  run('Debug build', 'esbuild.js');
  run('Unit tests', mocha, '--reporter', 'dot', ...timeout, 'test/unit/**/*.test.ts');
  run('Page tests', mocha, '--reporter', 'dot', ...timeout, '--ignore', `**/${ofSizes}`, 'test/webview/**/*.test.ts');
  run('Editor tests', 'test/run/editor.ts', ...editorTests);
  keepOwnCode(raw);
}

/** Files of types alone: nothing in them is ever run or loaded. */
function typesOnly(): readonly string[] {
  return globSync('src/**/*.ts', { cwd: projectRoot }).filter((file) => {
    const code = stripTypeScriptTypes(readFileSync(join(projectRoot, file), 'utf8'));
    return code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|^import [^;]*;|export \{\s*\};?|;/gm, '').trim() === '';
  });
}

interface FileSummary {
  readonly lines: { readonly total: number; readonly covered: number };
}

/** `src/panels/search` of a file's path: no folder deeper than that has a line of its own. */
function folderOf(file: string): string {
  return relative(projectRoot, dirname(file)).split(sep).slice(0, 3).join('/');
}

/** A line for each folder of src, the least covered first. */
function printFolders(): void {
  const { total: _, ...files } = JSON.parse(readFileSync(join(report, 'coverage-summary.json'), 'utf8')) as Readonly<Record<string, FileSummary>>;
  const folders = [...Map.groupBy(Object.entries(files), ([file]) => folderOf(file))].map(([folder, inIt]) => {
    const total = inIt.reduce((sum, [, { lines }]) => sum + lines.total, 0);
    const covered = inIt.reduce((sum, [, { lines }]) => sum + lines.covered, 0);
    return { folder, percent: (100 * covered) / total, missing: total - covered };
  });
  for (const { folder, percent, missing } of folders.toSorted((a, b) => a.percent - b.percent)) {
    process.stdout.write(`${percent.toFixed(1).padStart(6)} %  ${folder}${missing > 0 ? `: ${missing} lines are not run` : ''}\n`);
  }
}

if (!process.argv.includes('--report')) runTests();
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/c8/bin/c8.js', 'report', '--temp-directory', raw, '--reports-dir', report,
    ...['text-summary', 'json-summary', 'html'].flatMap((name) => ['--reporter', name]),
    '--all', '--src', 'src', '--include', 'src/**', '--exclude-after-remap', ...typesOnly().flatMap((file) => ['--exclude', file]),
    '--check-coverage', '--lines', String(leastPercent), '--statements', String(leastPercent), '--functions', '0', '--branches', '0',
  ],
  { cwd: projectRoot, stdio: 'inherit' },
);
printFolders();
process.exitCode = status ?? 1;
