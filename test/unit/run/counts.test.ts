import assert from 'node:assert/strict';
import { countStage, readCounts, sum } from '../../run/counts.ts';

describe('Counting the stages of a test run', () => {
  it('reads the numbers a stage left', () => {
    assert.deepEqual(readCounts('{"passed":3,"failed":1}'), { passed: 3, failed: 1 });
  });

  it('reads nothing from a file that is cut off or holds something else', () => {
    for (const text of [
      '',
      '{"passed":3',
      'null',
      '7',
      '{"passed":3}',
      '{"passed":"3","failed":0}',
      '{"passed":-1,"failed":0}',
    ]) {
      assert.equal(readCounts(text), undefined, text);
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
