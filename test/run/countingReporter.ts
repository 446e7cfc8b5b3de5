import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's usual report; the numbers go to the file named by TEST_COUNTS, where there is one. */
class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env['TEST_COUNTS'];
    if (file === undefined) return;
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      writeFileSync(file, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures }));
    });
  }
}

export { CountingReporter as 'module.exports' };
