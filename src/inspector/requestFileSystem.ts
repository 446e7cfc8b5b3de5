import * as vscode from 'vscode';
import { documentBytes, ReadOnlyFileSystem } from '../documents/readOnlyFileSystem.ts';
import { requestAddress, type RequestAddress } from './requestUri.ts';

/** The documents about calls. After a reload, when the records are gone, they have to say why they are empty. */
export class RequestFileSystem extends ReadOnlyFileSystem {
  readonly #read: (address: RequestAddress) => Promise<string>;

  constructor(read: (address: RequestAddress) => Promise<string>) {
    super();
    this.#read = read;
  }

  /** A record does not change, so neither do its documents. */
  stat(uri: vscode.Uri): vscode.FileStat {
    addressOrNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 0 };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return documentBytes(await this.#read(addressOrNotFound(uri)), uri);
  }
}

function addressOrNotFound(uri: vscode.Uri): RequestAddress {
  const address = requestAddress(uri);
  if (address === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  return address;
}
