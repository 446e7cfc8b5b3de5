import assert from 'node:assert/strict';
import { describeFailure } from '../../run/describeFailure.ts';

describe('A failed test, told at the end of a run', () => {
  const test = { titlePath: () => ['A door', 'opens'] };

  it('has its whole name, its message and where it failed', () => {
    const lines = describeFailure(test, new Error('locked')).split('\n');
    assert.deepEqual(lines.slice(0, 2), ['A door › opens', '  Error: locked']);
    assert.match(lines[2] ?? '', /describeFailure\.test\.ts/);
  });

  it('may have thrown anything', () => {
    assert.equal(describeFailure(test, 'locked'), 'A door › opens\n  locked');
  });

  it('says how much of a long message is left out', () => {
    const lines = describeFailure(test, 'x\n'.repeat(99)).split('\n');
    assert.equal(lines.length, 42);
    assert.equal(lines.at(-1), '  (60 more lines)');
  });
});
