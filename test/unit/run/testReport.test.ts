import assert from 'node:assert/strict';
import { countStage, readReport, sum } from '../../run/testReport.ts';

describe('Counting the stages of a test run', () => {
  it('reads what a stage left', () => {
    const report = { passed: 3, failed: 1, failures: ['A door › opens\n  Error: locked'] };
    assert.deepEqual(readReport(JSON.stringify(report)), report);
  });

  it('reads nothing from a file that is cut off or holds something else', () => {
    for (const text of [
      '',
      '{"passed":3',
      'null',
      '7',
      '{"passed":3}',
      '{"passed":3,"failed":1}',
      '{"passed":"3","failed":0,"failures":[]}',
      '{"passed":-1,"failed":0,"failures":[]}',
      '{"passed":3,"failed":1,"failures":[1]}',
    ]) {
      assert.equal(readReport(text), undefined, text);
    }
  });

  it('counts a stage without tests of its own as one', () => {
    assert.deepEqual(countStage({ succeeded: true, hasTests: false, counts: undefined }), { passed: 1, failed: 0 });
    assert.deepEqual(countStage({ succeeded: false, hasTests: false, counts: undefined }), { passed: 0, failed: 1 });
  });

  it('takes the numbers of a stage with tests', () => {
    assert.deepEqual(countStage({ succeeded: false, hasTests: true, counts: { passed: 3, failed: 2 } }), {
      passed: 3,
      failed: 2,
    });
  });

  it('counts a stage that failed without a failed test as a failure, and keeps what had passed', () => {
    assert.deepEqual(countStage({ succeeded: false, hasTests: true, counts: { passed: 3, failed: 0 } }), {
      passed: 3,
      failed: 1,
    });
    assert.deepEqual(countStage({ succeeded: false, hasTests: true, counts: undefined }), { passed: 0, failed: 1 });
  });

  it('counts a stage that ran no test as a failure, even when it claims success', () => {
    assert.deepEqual(countStage({ succeeded: true, hasTests: true, counts: undefined }), { passed: 0, failed: 1 });
    assert.deepEqual(countStage({ succeeded: true, hasTests: true, counts: { passed: 0, failed: 0 } }), { passed: 0, failed: 1 });
  });

  it('adds them up', () => {
    assert.deepEqual(sum([{ passed: 1, failed: 0 }, { passed: 40, failed: 2 }]), { passed: 41, failed: 2 });
    assert.deepEqual(sum([]), { passed: 0, failed: 0 });
  });
});
