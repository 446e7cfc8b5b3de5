// The last file of the UI tests: searches what all of them have left behind.
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentedAccountId } from '../../src/sandbox/documented.ts';
import { createCleanup } from '../host/cleanup.ts';
import { projectRoot } from '../host/project.ts';
import { keepRemainsIn } from '../host/remains.ts';
import { filesWithSecrets, sandboxSecrets, type Search } from '../ui/secretsOnDisk.ts';

/** Where extensions' own state is kept too. */
const windowState = /[\\/]browser[\\/]Default[\\/]IndexedDB[\\/]/;
const pictures = join(projectRoot, 'out', 'screenshots');

// Files are loaded before the first test runs: every editor of the run finds the folder.
const remains = mkdtempSync(join(tmpdir(), 'liveperson-inspector-remains-'));
keepRemainsIn(remains);
// What runs before this one have shown says nothing about it.
for (const text of globSync('**/*.txt', { cwd: pictures })) rmSync(join(pictures, text));
const cleanup = createCleanup();
cleanup.add(() => rm(remains, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

describe('What all UI tests together have left on disk', function () {
  this.timeout(300_000);
  let secrets: readonly string[];
  let left: Search;

  before(async () => {
    // The extension's own sandbox, and the account of storedAccount.test.ts.
    secrets = [...(await sandboxSecrets(1)), ...(await sandboxSecrets(7))];
    await writeFile(join(remains, 'planted.txt'), `Basic ${Buffer.from(`x:${secrets.at(-1) ?? ''}`).toString('base64')}`);
    left = await filesWithSecrets(remains, secrets);
  });
  after(() => cleanup.run());

  it('was searched: logs, consoles, settings and stores of every editor and its browser, exported calls, a crash', async () => {
    const editors = (await readdir(remains)).filter((name) => name.includes('-data-'));
    assert.ok(editors.length >= 10, editors.join());
    for (const [what, pattern] of Object.entries({
      'logs of the extension host': /[\\/]server[\\/]data[\\/]logs[\\/].*exthost/,
      'the log of the extension': /[\\/]logs[\\/].*LivePerson.*\.log$/,
      'storage of extensions': /[\\/]server[\\/]data[\\/]User[\\/](workspace|global)Storage[\\/]/,
      'state of the window': windowState,
      'the consoles': /consoles\.txt$/,
      'calls exported as HAR': /-workspace-\w+[\\/]\w+\.har$/,
      'calls copied as cURL for bash': /-workspace-\w+[\\/][\w-]+\.sh$/,
      'calls copied as cURL for PowerShell': /-workspace-\w+[\\/][\w-]+\.ps1$/,
      'the report of a crash': /[\\/]crashes[\\/]report\.json$/,
    })) {
      assert.ok(left.searched.some((file) => pattern.test(file)), `no file of ${what} among ${left.searched.length}`);
    }
  });

  it('is in a form that can be searched: the state of a window shows the number of its account', async () => {
    const { found } = await filesWithSecrets(remains, [documentedAccountId]);
    assert.ok(found.some((file) => windowState.test(file)), found.join('\n'));
  });

  it('holds no secret but the one that this test has planted', () => {
    assert.deepEqual(left.found, [join(remains, 'planted.txt')]);
  });

  it('shows no secret in the text of any picture', async () => {
    const { searched, found } = await filesWithSecrets(pictures, secrets);
    assert.ok(searched.filter((file) => file.endsWith('.txt')).length >= 20);
    assert.deepEqual(found, []);
  });
});
