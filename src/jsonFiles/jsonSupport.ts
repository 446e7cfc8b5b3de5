import * as vscode from 'vscode';

/** VS Code's own JSON extension, where it is installed and switched on. */
export function jsonSupport(): vscode.Extension<unknown> | undefined {
  return vscode.extensions.getExtension('vscode.json-language-features');
}

/**
 * True when the editor checks a document with this ending by its JSON schema, so that this extension need not tell the same
 * again.
 */
export function isCheckedBySchema({ uri }: vscode.TextDocument, ending: string): boolean {
  const isSwitchedOn = vscode.workspace.getConfiguration('json').get('validate.enable') !== false;
  return isSwitchedOn && jsonSupport() !== undefined && uri.path.endsWith(ending);
}
