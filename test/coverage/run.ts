// npm run coverage: how much of src the tests run: unit tests as they stand, editor tests and page tests by the source maps of a
// debug build. Takes as long as these suites. Fails below the line; whether the tests pass is npm test's business.
//   npm run coverage -- --report    the report alone, of what the last run counted
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../host/project.ts';
import { report } from './report.ts';

const leastPercent = 90;
const output = join(projectRoot, 'out', 'coverage');
const raw = join(output, 'raw');

/** Code is slower while it is counted. */
const timeout = ['--timeout', '180000'];
/** They hold the sizes of what ships, which a debug build exceeds. */
const ofSizes = 'bundle.test.ts';
/** Every fault on every surface: minutes of waiting, in code that the other tests run too. */
const ofFaults = 'faults.test.ts';

function run(title: string, ...command: readonly string[]): void {
  process.stdout.write(`\n━━━ ${title} ━━━\n\n`);
  spawnSync(process.execPath, command, { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, NODE_V8_COVERAGE: raw } });
}

function runTests(): void {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(raw, { recursive: true });
  const mocha = 'node_modules/mocha/bin/mocha.js';
  const editorTests = globSync('**/*.test.ts', { cwd: join(projectRoot, 'test', 'editor') }).filter(
    (name) => name !== ofSizes && name !== ofFaults,
  );
  run('Debug build', 'esbuild.js');
  run('Unit tests', mocha, '--reporter', 'dot', ...timeout, 'test/unit/**/*.test.ts');
  run('Page tests', mocha, '--reporter', 'dot', ...timeout, '--ignore', `**/${ofSizes}`, 'test/webview/**/*.test.ts');
  run('Editor tests', 'test/run/editor.ts', ...editorTests);
}

if (!process.argv.includes('--report')) runTests();
else if (!existsSync(raw)) throw new Error('Nothing was counted yet: run `npm run coverage` first.');
if (report(raw, join(projectRoot, 'coverage', 'notRun.txt')) < leastPercent) {
  process.stderr.write(`At least ${leastPercent} % are wanted.\n`);
  process.exitCode = 1;
}
