import * as vscode from 'vscode';
import { documentBytes, ReadOnlyFileSystem } from '../documents/readOnlyFileSystem.ts';
import type { Screen } from '../privacy/screen.ts';
import { requestAddress, type RequestAddress } from './requestUri.ts';

/**
 * The documents about calls. After a reload, when the records are gone, they have to say why they are empty. While the screen is
 * masked, they are.
 */
export class RequestFileSystem extends ReadOnlyFileSystem {
  readonly #read: (address: RequestAddress) => Promise<string>;
  readonly #screen: Screen;
  #switches = 0;

  constructor(read: (address: RequestAddress) => Promise<string>, screen: Screen) {
    super();
    this.#read = read;
    this.#screen = screen;
    screen.onDidChange(() => {
      this.#switches++;
      this.changed(vscode.workspace.textDocuments.map(({ uri }) => uri).filter((uri) => requestAddress(uri) !== undefined));
    });
  }

  /** A record does not change; its documents do when the screen is masked or shown again. */
  stat(uri: vscode.Uri): vscode.FileStat {
    addressOrNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: this.#switches, size: 0 };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const text = await this.#read(addressOrNotFound(uri));
    return documentBytes((await this.#screen.masker())?.text(text) ?? text, uri);
  }
}

function addressOrNotFound(uri: vscode.Uri): RequestAddress {
  const address = requestAddress(uri);
  if (address === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  return address;
}
