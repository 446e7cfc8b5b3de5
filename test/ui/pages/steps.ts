import assert from 'node:assert/strict';
import type { Suite } from 'mocha';

/**
 * Each test of a suite needs the one before: behind one that failed, the others are not run. Other suites are, unlike with
 * `bail`.
 */
export function stepByStep(suite: Suite): void {
  let failed: string | undefined;
  suite.beforeEach(() => {
    assert.equal(failed, undefined, 'the step before has failed');
  });
  suite.afterEach(function () {
    if (this.currentTest?.state === 'failed') failed ??= this.currentTest.title;
  });
}
