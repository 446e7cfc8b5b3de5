import * as vscode from 'vscode';
import type { Screen } from '../privacy/screen.ts';
import type { ScreenMasker } from '../privacy/screenMasker.ts';
import { DocumentCache } from './documentCache.ts';
import type { DocumentContent } from './documentContent.ts';
import { withLateProgress } from './lateProgress.ts';
import { documentBytes, ReadOnlyFileSystem } from './readOnlyFileSystem.ts';
import { documentAddress, type DocumentAddress } from './scheme.ts';

type Mask = (content: DocumentContent, masker: ScreenMasker) => DocumentContent;

export interface DocumentSource {
  /** Fetches what a document shows. */
  read(address: DocumentAddress, signal: AbortSignal): Promise<DocumentContent>;
  /** The text of a document that could not be read. */
  explain(address: DocumentAddress, error: unknown): Promise<string>;
  /** What masks contents, loaded with the first document that is masked. */
  mask(): Promise<Mask>;
  readonly screen: Screen;
}

/**
 * The documents of `liveperson:`. Contents are fetched when a document is read, never before, and stay in memory. While the
 * screen is masked, everything that leaves this file system is: it is the one place where documents are masked.
 */
export class DocumentFileSystem extends ReadOnlyFileSystem {
  readonly #source: DocumentSource;
  readonly #cache = new DocumentCache<DocumentContent>({ isOpen: isOpenDocument, now: Date.now });
  /** Counts the changes of accounts: what could not be read before one may be readable after it, or for another reason not. */
  #accountChanges = 0;
  /** Documents that could not be read, by the number of changes of accounts when they were tried. */
  readonly #unread = new Map<string, number>();
  /** Contents as they are shown while the screen is masked, by what masks them. */
  readonly #masked = new WeakMap<DocumentContent, { readonly masker: ScreenMasker; readonly content: DocumentContent }>();
  #mask: Mask | undefined;
  /** How often the screen was masked or shown again. */
  #switches = 0;

  constructor(source: DocumentSource) {
    super();
    this.#source = source;
    source.screen.onDidChange(() => {
      this.#switches++;
      this.changed(openUris());
    });
  }

  /** What is shown of a document that has been read. */
  contentOf(uri: vscode.Uri): DocumentContent | undefined {
    const content = this.#cache.peek(uri.toString())?.content;
    const { mask, loaded } = this.#source.screen;
    if (content === undefined || mask === 'off') return content;
    return loaded && this.#mask && this.#maskedOf(content, loaded, this.#mask);
  }

  /** Whether a document has been read. */
  isRead(uri: vscode.Uri): boolean {
    return this.#cache.peek(uri.toString()) !== undefined;
  }

  /** Reads a document ahead of the editor, with the error as the client made it. */
  async load(uri: vscode.Uri): Promise<DocumentContent> {
    const { content } = await this.#cache.load(uri.toString(), () => this.#readOf(uri));
    const masker = await this.#source.screen.masker();
    if (masker === undefined) return content;
    this.#mask ??= await this.#source.mask();
    return this.#maskedOf(content, masker, this.#mask);
  }

  /** Fetches a document again and shows the new answer; what is shown stays when that fails. */
  async refresh(uri: vscode.Uri): Promise<void> {
    await this.#cache.reload(uri.toString(), () => this.#readOf(uri));
    this.changed([uri]);
  }

  /** Forgets a closed document, so that no personal data outlives its tab. */
  release(uri: vscode.Uri): void {
    this.#cache.release(uri.toString());
    this.#unread.delete(uri.toString());
  }

  /** Forgets every document of an account. Those that are open are read again, to say what became of the account. */
  releaseAccount(accountId: string): void {
    this.#cache.releaseAll((key) => documentAddress(vscode.Uri.parse(key))?.accountId === accountId);
    this.retryAccount(accountId);
  }

  /** Reads those documents of an account again that are open and could not be read: the account may be back. */
  retryAccount(accountId: string): void {
    this.#accountChanges++;
    const isUnread = (uri: vscode.Uri): boolean => this.#cache.peek(uri.toString()) === undefined;
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
    this.changed(open.filter((uri) => documentAddress(uri)?.accountId === accountId && isUnread(uri)));
  }

  /** The editor has opened a document: what changed after it was read and before that, it was told in vain. */
  opened(uri: vscode.Uri): void {
    const triedAt = this.#unread.get(uri.toString());
    if (triedAt !== undefined && triedAt < this.#accountChanges) this.changed([uri]);
  }

  /**
   * Never asks the network: size and time are those of the last answer. Before the first, the time is the number of changes of
   * accounts, because the editor does not read a file again whose time and size are those that it knows.
   */
  stat(uri: vscode.Uri): vscode.FileStat {
    addressOrNotFound(uri);
    const loaded = this.#cache.peek(uri.toString());
    const time = (loaded?.loadedAt ?? this.#accountChanges) + this.#switches;
    const size = loaded === undefined ? 0 : Buffer.byteLength(loaded.content.text);
    return { type: vscode.FileType.File, ctime: time, mtime: time, size };
  }

  /**
   * What cannot be read is a text that explains why: for an error the editor shows a page of its own, "could not be
   * opened due to an unexpected error", and keeps the reason in its log. Such a text is not kept: the next read asks
   * again.
   */
  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const address = addressOrNotFound(uri);
    const triedAt = this.#accountChanges;
    this.#unread.delete(uri.toString());
    try {
      return documentBytes((await this.load(uri)).text, uri);
    } catch (error) {
      this.#unread.set(uri.toString(), triedAt);
      const explanation = await this.#source.explain(address, error);
      return documentBytes((await this.#source.screen.masker())?.text(explanation) ?? explanation, uri);
    }
  }

  #maskedOf(content: DocumentContent, masker: ScreenMasker, mask: Mask): DocumentContent {
    const made = this.#masked.get(content);
    if (made?.masker === masker) return made.content;
    const masked = mask(content, masker);
    this.#masked.set(content, { masker, content: masked });
    return masked;
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

function openUris(): readonly vscode.Uri[] {
  return vscode.workspace.textDocuments.map(({ uri }) => uri).filter((uri) => documentAddress(uri) !== undefined);
}

function isOpenDocument(key: string): boolean {
  return vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === key);
}
