import assert from 'node:assert/strict';
import { readStartArguments } from '../../run/startArguments.ts';

describe('The arguments of npm start', () => {
  it('are none, to run until Ctrl+C', () => {
    assert.deepEqual(readStartArguments([]), { screenshot: undefined });
  });

  it('may ask for a picture', () => {
    assert.deepEqual(readStartArguments(['--screenshot', 'a/b.png']), { screenshot: 'a/b.png' });
  });

  it('are answered with the usage when they are anything else', () => {
    for (const args of [['--help'], ['--screenshot'], ['--screenshot', 'a.jpg'], ['--screenshot', 'a.png', 'b.png']]) {
      assert.throws(() => readStartArguments(args), /Usage: npm start/);
    }
  });
});
