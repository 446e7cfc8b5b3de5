import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import type { TestReport } from './testReport.ts';
import { describeFailure } from './describeFailure.ts';

/** Mocha's usual report; numbers and failures go to the file named by TEST_REPORT, where there is one. */
export class StageReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env['TEST_REPORT'];
    if (file === undefined) return;
    const failures: string[] = [];
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test, error: unknown) => { failures.push(describeFailure(test, error)); });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const report: TestReport = { passed: this.stats.passes, failed: this.stats.failures, failures };
      writeFileSync(file, JSON.stringify(report));
    });
  }
}

export { StageReporter as 'module.exports' };
