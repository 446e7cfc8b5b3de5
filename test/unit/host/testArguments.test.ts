import assert from 'node:assert/strict';
import { readTestArguments } from '../../host/testArguments.ts';

describe('The arguments of the stand-in for the desktop editor', () => {
  const flags = [
    '--no-sandbox',
    '--disable-updates',
    '--extensionTestsPath=/t/index.cjs',
    '--extensionDevelopmentPath=/e',
    '--user-data-dir=/u',
  ];

  it('are the extension and the tests; flags for the desktop are skipped', () => {
    assert.deepEqual(readTestArguments(flags), { extensionPath: '/e', testsPath: '/t/index.cjs', workspace: undefined });
  });

  it('may name a folder to open', () => {
    assert.equal(readTestArguments(['/some/folder', ...flags]).workspace, '/some/folder');
  });

  it('keep an equals sign that belongs to a path', () => {
    assert.equal(readTestArguments([...flags.slice(0, 3), '--extensionDevelopmentPath=/a=b']).extensionPath, '/a=b');
  });

  it('must name both, and one extension only', () => {
    assert.throws(() => readTestArguments(['--extensionDevelopmentPath=/e']), /extensionTestsPath/);
    assert.throws(() => readTestArguments(['--extensionTestsPath=/t']), /extensionDevelopmentPath/);
    assert.throws(() => readTestArguments([...flags, '--extensionDevelopmentPath=/f']), /Only one/);
  });
});
