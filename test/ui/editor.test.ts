import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';

/** The half of the key that encrypts SecretStorage in the page. */
function secretKey({ page }: Editor): Promise<unknown> {
  return page.evaluate("fetch('/mint-key', { method: 'POST' }).then((answer) => answer.arrayBuffer()).then((key) => [...new Uint8Array(key)].join())");
}

describe('The editor that tests run in', () => {
  it('shows the extension, survives a reload, and leaves nothing behind', async () => {
    const editor = await openEditor({ extensionPath: projectRoot, settings: { 'editor.fontSize': 21 }, leavesNothing: true });
    try {
      const icon = editor.page.locator('.activitybar').getByRole('tab', { name: 'LivePerson' });
      await icon.waitFor();
      await editor.reload();
      await icon.waitFor();
      const settings = await readFile(join(editor.userDataDir, 'data', 'User', 'settings.json'), 'utf8');
      assert.match(settings, /"editor.fontSize": 21/);
      assert.match(await editor.logs(), /Extension host agent started/);
    } finally {
      await editor.close();
    }
    assert.equal(existsSync(editor.dataDir), false);
    assert.equal(existsSync(editor.workspace), false);
  });

  it('turns away whoever does not bring the token, also where its key is asked for', async () => {
    const editor = await openEditor({ extensionPath: projectRoot });
    try {
      const { origin } = new URL(editor.url);
      for (const [path, method] of [['/', 'GET'], ['/mint-key', 'POST']] as const) {
        assert.equal((await fetch(origin + path, { method })).status, 403);
      }
    } finally {
      await editor.close();
    }
  });

  it('has its address and its secrets again when it is opened with the same data', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'liveperson-inspector-kept-'));
    try {
      const first = await openEditor({ extensionPath: projectRoot, dataDir, workspace: projectRoot });
      const key = await secretKey(first).finally(first.close);
      const second = await openEditor({ extensionPath: projectRoot, dataDir, workspace: projectRoot });
      const sameKey = await secretKey(second).finally(second.close);
      assert.equal(second.url, first.url);
      assert.match(String(key), /^\d+(,\d+){31}$/);
      assert.equal(sameKey, key);
    } finally {
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });

  it('says what is missing when it cannot open', async () => {
    const browser = process.env['CHROME_PATH'];
    process.env['CHROME_PATH'] = '/no/such/browser';
    try {
      await assert.rejects(openEditor({ extensionPath: projectRoot }), /CHROME_PATH names \/no\/such\/browser/);
    } finally {
      if (browser === undefined) delete process.env['CHROME_PATH'];
      else process.env['CHROME_PATH'] = browser;
    }
  });
});
