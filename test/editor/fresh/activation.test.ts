import assert from 'node:assert/strict';
import http from 'node:http';
import * as vscode from 'vscode';
import { activateFresh, type FreshExtension } from './freshActivation.ts';
import { watchNetwork } from './networkWatch.ts';

describe('Activation', () => {
  let extension: FreshExtension | undefined;

  afterEach(() => {
    extension?.dispose();
    extension = undefined;
  });

  it('makes no network call and touches no secret', async () => {
    const network = watchNetwork();
    try {
      extension = await activateFresh();
      await nextTurns();
      assert.deepEqual(network.calls, []);
      assert.deepEqual(extension.secretAccess, []);
    } finally {
      network.stop();
    }
  });

  it('writes nothing to the state', async () => {
    extension = await activateFresh();
    await nextTurns();
    assert.deepEqual([...extension.state], []);
  });

  it('returns version 1 of the public interface, whose client names an unknown account', async () => {
    extension = await activateFresh();
    assert.equal(extension.api.version, 1);
    await assert.rejects(extension.api.getClient('99999999'), /99999999/);
  });

  it('does not start the sandbox unless the setting says so', async () => {
    extension = await activateFresh();
    await nextTurns();
    assert.equal(vscode.workspace.getConfiguration('liveperson').get('sandbox.autoStart'), false);
    assert.deepEqual([...extension.secrets], []);
    await assert.rejects(extension.api.getClient('12345678'));
  });
});

describe('The network watch of these tests', () => {
  it('notices a request', () => {
    const network = watchNetwork();
    try {
      http
        .request('http://127.0.0.1:9/')
        .on('error', () => undefined)
        .destroy();
      assert.ok(network.calls.some((call) => call.startsWith('http.request')));
    } finally {
      network.stop();
    }
  });
});

/** Lets everything run that activation may have put off to the next turns of the event loop. */
async function nextTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
}
