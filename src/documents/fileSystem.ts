import * as vscode from 'vscode';
import { DocumentCache } from './documentCache.ts';
import type { DocumentContent } from './documentContent.ts';
import { documentAddress, type DocumentAddress } from './scheme.ts';
import { withLateProgress } from './lateProgress.ts';

export interface DocumentSource {
  /** Fetches what a document shows. */
  read(address: DocumentAddress, signal: AbortSignal): Promise<DocumentContent>;
  /** The text of a document that could not be read. */
  explain(address: DocumentAddress, error: unknown): Promise<string>;
}

/**
 * The read-only file system of `liveperson:`. A file system and not a text document content provider, because the
 * editor opens only the documents of the former again after a reload. Contents are fetched when a document is read,
 * never before, and stay in memory.
 */
export class DocumentFileSystem implements vscode.FileSystemProvider {
  readonly #source: DocumentSource;
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #cache = new DocumentCache<DocumentContent>({ isOpen: isOpenDocument, now: Date.now });
  /** How often a document that could not be read was to be read again. */
  readonly #retries = new Map<string, number>();
  readonly onDidChangeFile = this.#changes.event;

  constructor(source: DocumentSource) {
    this.#source = source;
  }

  /** The content of a document that has been read. */
  contentOf(uri: vscode.Uri): DocumentContent | undefined {
    return this.#cache.peek(uri.toString())?.content;
  }

  /** Reads a document ahead of the editor, with the error as the client made it. */
  async load(uri: vscode.Uri): Promise<DocumentContent> {
    return (await this.#cache.load(uri.toString(), () => this.#readOf(uri))).content;
  }

  /** Fetches a document again and shows the new answer; what is shown stays when that fails. */
  async refresh(uri: vscode.Uri): Promise<void> {
    await this.#cache.reload(uri.toString(), () => this.#readOf(uri));
    this.#changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  /** Forgets a closed document, so that no personal data outlives its tab. */
  release(uri: vscode.Uri): void {
    this.#cache.release(uri.toString());
    this.#retries.delete(uri.toString());
  }

  /** Forgets every document of an account. Those that are open are read again, to say what became of the account. */
  releaseAccount(accountId: string): void {
    const ofAccount = (key: string): boolean => documentAddress(vscode.Uri.parse(key))?.accountId === accountId;
    const released = this.#cache.releaseAll(ofAccount).map((key) => vscode.Uri.parse(key));
    this.#changes.fire(released.map((uri) => ({ type: vscode.FileChangeType.Changed, uri })));
  }

  /** Reads those documents of an account again that are open and could not be read: the account may be back. */
  retryAccount(accountId: string): void {
    const unread = vscode.workspace.textDocuments
      .map(({ uri }) => uri)
      .filter((uri) => documentAddress(uri)?.accountId === accountId && this.#cache.peek(uri.toString()) === undefined);
    for (const uri of unread) this.#retries.set(uri.toString(), this.#retriesOf(uri) + 1);
    this.#changes.fire(unread.map((uri) => ({ type: vscode.FileChangeType.Changed, uri })));
  }

  /** Never asks the network: size and time are those of the last answer, the number of retries before the first. */
  stat(uri: vscode.Uri): vscode.FileStat {
    addressOrNotFound(uri);
    const loaded = this.#cache.peek(uri.toString());
    // The editor reads a changed file again only when its time differs too.
    const time = loaded?.loadedAt ?? this.#retriesOf(uri);
    const size = loaded === undefined ? 0 : Buffer.byteLength(loaded.content.text);
    return { type: vscode.FileType.File, ctime: time, mtime: time, size };
  }

  #retriesOf(uri: vscode.Uri): number {
    return this.#retries.get(uri.toString()) ?? 0;
  }

  /**
   * What cannot be read is a text that explains why: for an error the editor shows a page of its own, "could not be
   * opened due to an unexpected error", and keeps the reason in its log. Such a text is not kept: the next read asks
   * again.
   */
  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const address = addressOrNotFound(uri);
    try {
      return bytesOf((await this.load(uri)).text, uri);
    } catch (error) {
      return bytesOf(await this.#source.explain(address, error), uri);
    }
  }

  /** Contents change by `refresh` alone. */
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

  #readOf(uri: vscode.Uri): Promise<DocumentContent> {
    const address = addressOrNotFound(uri);
    const title = vscode.l10n.t('Reading {0} …', uri.path.slice(uri.path.lastIndexOf('/') + 1));
    return withLateProgress(title, (signal) => this.#source.read(address, signal));
  }
}

function addressOrNotFound(uri: vscode.Uri): DocumentAddress {
  const address = documentAddress(uri);
  if (address === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  return address;
}

function isOpenDocument(key: string): boolean {
  return vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === key);
}

/** UTF-8, with a byte order mark where the user's settings would make the editor take the bytes for another encoding. */
function bytesOf(text: string, uri: vscode.Uri): Uint8Array {
  const files = vscode.workspace.getConfiguration('files', uri);
  const isCertain = files.get('encoding') === 'utf8' && files.get('autoGuessEncoding') !== true;
  return new TextEncoder().encode(isCertain ? text : `\uFEFF${text}`);
}
