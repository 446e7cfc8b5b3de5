import assert from 'node:assert/strict';
import { editorUrl } from '../../host/editorUrl.ts';

function payloadOf(url: string): unknown {
  return JSON.parse(new URL(url).searchParams.get('payload') ?? '');
}

describe('The address of an editor', () => {
  const address = { authority: '127.0.0.1:4000', token: 'f00d', workspace: '/tmp/a b & c', extensionPath: '/work/extension' };

  it('names the folder to open, whatever characters are in its path', () => {
    assert.equal(new URL(editorUrl(address)).searchParams.get('folder'), '/tmp/a b & c');
  });

  it('brings the token that the server asks for', () => {
    assert.equal(new URL(editorUrl(address)).searchParams.get('tkn'), 'f00d');
  });

  it('names the extension as a place on the server and skips the welcome page', () => {
    assert.deepEqual(payloadOf(editorUrl(address)), [
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:4000/work/extension'],
      ['skipWelcome', 'true'],
    ]);
  });

  it('names the tests only where there are some', () => {
    assert.deepEqual(payloadOf(editorUrl({ ...address, testsPath: '/work/out/index.cjs' })), [
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:4000/work/extension'],
      ['extensionTestsPath', 'vscode-remote://127.0.0.1:4000/work/out/index.cjs'],
      ['skipWelcome', 'true'],
    ]);
  });

  it('writes Windows paths as URIs have them', () => {
    assert.equal(new URL(editorUrl({ ...address, workspace: 'C:\\Users\\me' })).searchParams.get('folder'), '/c:/Users/me');
  });
});
