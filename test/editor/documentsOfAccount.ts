import * as vscode from 'vscode';

const longestMs = 5000;
const stepMs = 20;

/**
 * Waits until no open document says any longer that its account is gone: once the account is back they are read again. The editor keeps
 * documents for a while behind closed tabs and reads them again only when they are opened: after a while they are left to that.
 */
export async function documentsAreBack(): Promise<void> {
  for (let waited = 0; waited < longestMs && vscode.workspace.textDocuments.some(saysGone); waited += stepMs) {
    await new Promise((resolve) => {
      setTimeout(resolve, stepMs);
    });
  }
}

function saysGone(document: vscode.TextDocument): boolean {
  return document.uri.scheme === 'liveperson' && document.getText().includes('There is no account');
}
