// Stands in for the desktop editor under @vscode/test-electron: takes its arguments, runs the tests in the server build.
import { runTests } from './runTests.ts';
import { readTestArguments } from './testArguments.ts';

const limitMs = 22 * 60_000;

try {
  process.exitCode = await runTests({
    ...readTestArguments(process.argv.slice(2)),
    limitMs,
    print: (text) => { process.stdout.write(`${text}\n`); },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
