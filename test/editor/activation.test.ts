import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The extension in the editor', () => {
  it('is found under its id and can be activated', async () => {
    const extension = vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector');
    assert.ok(extension, 'the editor does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
