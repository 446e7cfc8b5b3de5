import * as vscode from 'vscode';

/** A name the editor takes for a new document's: it asks where to save it, and the schema goes by its ending. */
export function unusedName(ending: string): vscode.Uri {
  const used = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.from({ scheme: 'untitled', path: `Untitled-${number}${ending}` });
    if (!used.has(uri.toString())) return uri;
  }
}
