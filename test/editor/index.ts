import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import { stopCoverage, takeCoverage } from 'node:v8';
import Mocha from 'mocha';
import { StageReporter } from '../run/stageReporter.ts';

/**
 * Runs every `*.test.cjs` beside this file inside the extension host. VS Code calls it; it rejects when a test failed or when
 * there was none. What came of them goes where `StageReporter` says.
 */
export async function run(): Promise<void> {
  // Marks the report, so that it can be told from what the editor itself writes to the same console.
  const mark = process.env['TEST_OUTPUT_MARK'] ?? '';
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) console.log(mark + line);
  };
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false, reporter: StageReporter });
  for (const name of testFiles()) mocha.addFile(join(__dirname, name));
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats);
    });
  });
  // Written now: what a process of the editor writes when it ends may come after the report was made.
  takeCoverage();
  stopCoverage();
  const { passes, failures } = stats ?? { passes: 0, failures: 0 };
  if (failures > 0) throw new Error(`${failures} of ${passes + failures} tests failed.`);
  if (passes === 0) throw new Error('No tests were run.');
}

/**
 * In a fixed order. Tests in `fresh` activate the extension themselves, so they come before those that use the editor's own
 * instance.
 */
function testFiles(): readonly string[] {
  const names = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.cjs'))
    .sort();
  return [...names.filter((name) => dirname(name) === 'fresh'), ...names.filter((name) => dirname(name) !== 'fresh')];
}
