import * as vscode from 'vscode';

/**
 * What all documents have in common that can only be read. A file system and not a text document content provider, because the
 * editor opens only the documents of the former again after a reload.
 */
export abstract class ReadOnlyFileSystem implements vscode.FileSystemProvider {
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  abstract stat(uri: vscode.Uri): vscode.FileStat;

  abstract readFile(uri: vscode.Uri): Promise<Uint8Array>;

  /** The editor asks for the state of these documents again, and reads those that have another time or size. */
  protected changed(uris: readonly vscode.Uri[]): void {
    this.#changes.fire(uris.map((uri) => ({ type: vscode.FileChangeType.Changed, uri })));
  }

  /** Nobody has to be told to look: documents say so themselves when they have changed. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

/** UTF-8, with a byte order mark where the user's settings would make the editor take the bytes for another encoding. */
export function documentBytes(text: string, uri: vscode.Uri): Uint8Array {
  const files = vscode.workspace.getConfiguration('files', uri);
  const isCertain = files.get('encoding') === 'utf8' && files.get('autoGuessEncoding') !== true;
  return new TextEncoder().encode(isCertain ? text : `\uFEFF${text}`);
}
