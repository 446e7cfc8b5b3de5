import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { catchNotifications } from '../notifications.ts';
import { activateFresh, type FreshExtension } from './freshActivation.ts';

const accountId = '20000001';
const secretWords = ['s3cret-of-the-client', 's3cret-of-the-user', 's3cret-of-the-key', 's3cret-of-the-token', 's3cret-bearer'];
const [clientSecret = '', password = '', consumerSecret = '', tokenSecret = '', token = ''] = secretWords;
const credentials = [
  { kind: 'oauth2', clientId: 'app', clientSecret },
  { kind: 'login', username: 'ann', password },
  { kind: 'oauth1', consumerKey: 'key', consumerSecret, token: 'access', tokenSecret },
  { kind: 'bearer', token },
];

describe('Secrets of an account', () => {
  let extension: FreshExtension | undefined;
  let notifications: ReturnType<typeof catchNotifications>;

  beforeEach(() => {
    notifications = catchNotifications();
  });

  afterEach(() => {
    notifications.restore();
    extension?.dispose();
    extension = undefined;
  });

  it('are in the secret store, one for each credential', async () => {
    extension = await activateFresh();
    await extension.run('addAccount', { accountId, credentials });
    assert.equal(extension.secrets.size, 4);
    for (const word of secretWords)
      assert.ok(
        [...extension.secrets.values()].some((secret) => secret.includes(word)),
        word,
      );
  });

  it('are nowhere in the state, whatever else is remembered of the account', async () => {
    extension = await activateFresh();
    await extension.run('addAccount', { accountId, name: 'Shop', credentials });
    const state = JSON.stringify([...extension.state]);
    assert.match(state, /20000001/);
    for (const word of secretWords) assert.ok(!state.includes(word), word);
  });

  it('are in no file of the editor: logs, settings, workspace storage', async () => {
    extension = await activateFresh();
    await extension.run('addAccount', { accountId, credentials, domainApiUrl: 'http://127.0.0.1:9' });
    await extension.run('checkAccount', { accountId });
    assert.equal(notifications.errors.length, 1, 'the check was to fail and to be logged');
    const files = await textsBelow(userDataFolder());
    assert.ok(files.length > 0, 'no file was searched');
    for (const word of secretWords)
      assert.deepEqual(
        files.filter(({ text }) => text.includes(word)).map(({ file }) => file),
        [],
      );
  });

  it('would be found by that search', async () => {
    const file = join(userDataFolder(), 'search-check.txt');
    await writeFile(file, `a log line with ${password} in it`);
    assert.ok((await textsBelow(userDataFolder())).some(({ text }) => text.includes(password)));
    await rm(file);
  });

  it('are in no message when a call fails', async () => {
    extension = await activateFresh();
    await extension.run('addAccount', { accountId, credentials, domainApiUrl: 'http://127.0.0.1:9' });
    await extension.run('checkAccount', { accountId });
    for (const word of secretWords) assert.ok(!JSON.stringify(notifications).includes(word), word);
  });

  it('are gone when the account is removed', async () => {
    extension = await activateFresh();
    await extension.run('addAccount', { accountId, credentials });
    await extension.run('removeAccount', { accountId });
    assert.deepEqual([...extension.secrets], []);
    assert.doesNotMatch(JSON.stringify([...extension.state]), /20000001/);
  });

  it('are gone after signing out, while the account stays', async () => {
    extension = await activateFresh();
    await extension.run('addAccount', { accountId, credentials });
    await extension.run('signOut', { accountId });
    assert.deepEqual([...extension.secrets], []);
    assert.match(JSON.stringify([...extension.state]), /20000001/);
  });

  for (const keyring of ['forgets', 'fails'] as const) {
    it(`last for the session, and the person is told, when the keyring ${keyring}`, async () => {
      extension = await activateFresh({ keyring });
      await extension.run('addAccount', { accountId, credentials });
      assert.deepEqual([...extension.secrets], []);
      assert.equal(notifications.warnings.length, 1);
      assert.match(notifications.warnings[0]?.message ?? '', /until this window closes/);
      assert.ok(await extension.api.getClient(accountId), 'the account can be used');
      for (const word of secretWords) assert.ok(!JSON.stringify([...extension.state]).includes(word), word);
    });
  }
});

/** Where this editor keeps its logs and its data: told by test/host, else above the code cache that the desktop editor names. */
function userDataFolder(): string {
  const { EDITOR_USER_DATA: told, VSCODE_CODE_CACHE_PATH: cache } = process.env;
  const folder = told ?? (cache === undefined ? undefined : dirname(dirname(cache)));
  assert.ok(folder, 'nothing tells where the editor keeps its data');
  return folder;
}

async function textsBelow(folder: string): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'latin1') })));
}
