import assert from 'node:assert/strict';
import { isIgnored, readIgnoreRules } from '../../../src/workspaceCheck/ignoreRules.ts';
import { assertLinear } from '../growth.ts';

function left(rules: string, ...paths: readonly string[]): readonly string[] {
  const read = readIgnoreRules(rules);
  return paths.filter((path) => !isIgnored(read, path));
}

describe('Rules of a .gitignore', () => {
  it('leave out names at every depth, and folders with all that is in them', () => {
    assert.deepEqual(
      left(
        'node_modules\n*.log\ndist/\n',
        'a.ts',
        'a.log',
        'x/b.log',
        'node_modules/a/b.ts',
        'x/node_modules/c.ts',
        'dist/a.ts',
        'x/dist',
      ),
      ['a.ts', 'x/dist'],
    );
  });

  it('count from the folder where they have a slash', () => {
    assert.deepEqual(left('/build\ndocs/*.txt', 'build/a', 'x/build/a', 'docs/a.txt', 'docs/x/a.txt', 'x/docs/a.txt'), [
      'x/build/a',
      'docs/x/a.txt',
      'x/docs/a.txt',
    ]);
  });

  it('know two stars: before, between, behind', () => {
    assert.deepEqual(left('**/tmp\na/**/b\nc/**', 'x/y/tmp/z', 'tmp/a', 'a/b', 'a/x/y/b', 'ax/b', 'c/d/e', 'c'), ['ax/b', 'c']);
  });

  it('take in again what a later rule names, but nothing below a folder that is left out', () => {
    assert.deepEqual(left('*.env\n!keep.env\nout\n!out/keep.env', 'a.env', 'keep.env', 'x/keep.env', 'out/keep.env'), [
      'keep.env',
      'x/keep.env',
    ]);
  });

  it('know question marks, sets, ranges, and characters that are escaped', () => {
    assert.deepEqual(
      left(
        'a?.ts\nb[0-9x].ts\nc[!a].ts\n\\#d\n\\!e\nf\\ \n',
        'ab.ts',
        'a/.ts',
        'b1.ts',
        'bx.ts',
        'by.ts',
        'ca.ts',
        'cb.ts',
        '#d',
        '!e',
        'f ',
      ),
      ['a/.ts', 'by.ts', 'ca.ts'],
    );
  });

  it('pass over comments, empty lines, and what cannot be a pattern', () => {
    assert.deepEqual(left('# *\n\n   \n[\n!\n/\n', 'a', '# *'), ['a', '# *']);
    assert.deepEqual(left('a.ts\r\nb.ts\r\n', 'a.ts', 'b.ts', 'c.ts'), ['c.ts']);
  });

  it('take time linear to their length, whatever they hold', () => {
    const path = `${'a'.repeat(250)}/`.repeat(20).concat('b');
    const rules = (size: number): string => `${'*a'.repeat(size)}c\n${'**/'.repeat(size)}c\n`;
    const ignored = (text: string): boolean => isIgnored(readIgnoreRules(text), path);
    assert.equal(ignored(rules(400)), false);
    assertLinear(rules, ignored, 50);
  });
});
