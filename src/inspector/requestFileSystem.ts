import * as vscode from 'vscode';
import { requestAddress, type RequestAddress } from './requestUri.ts';

/**
 * The read-only documents about calls. A file system and not a text document content provider, because the editor opens only the
 * documents of the former again after a reload, where they have to say why they are empty.
 */
export class RequestFileSystem implements vscode.FileSystemProvider {
  readonly #read: (address: RequestAddress) => Promise<string>;
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  constructor(read: (address: RequestAddress) => Promise<string>) {
    this.#read = read;
  }

  /** A record does not change, so neither do its documents. */
  stat(uri: vscode.Uri): vscode.FileStat {
    addressOrNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 0 };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    // With a byte order mark, because the user's settings may name another encoding.
    return new TextEncoder().encode(`\uFEFF${await this.#read(addressOrNotFound(uri))}`);
  }

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

function addressOrNotFound(uri: vscode.Uri): RequestAddress {
  const address = requestAddress(uri);
  if (address === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  return address;
}
