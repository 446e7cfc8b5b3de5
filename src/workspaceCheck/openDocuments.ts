import * as vscode from 'vscode';
import type { Finding } from './finding.ts';
import { diagnosticOf } from './findingDiagnostics.ts';
import { findInText } from './findInText.ts';

/** So long after the last key a document is checked. */
const pauseMs = 500;
/** Larger documents are generated. */
export const mostCharacters = 1_000_000;

/**
 * The findings of the Problems view. Those of a check of the workspace follow what is typed; beyond that, documents are checked
 * while they are visible, where the setting says so.
 */
export class FindingsOfDocuments implements vscode.Disposable {
  readonly #guide: vscode.Uri;
  readonly #wanted: () => boolean;
  readonly #collection = vscode.languages.createDiagnosticCollection('liveperson-workspace');
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /** Documents whose findings come from a check of the workspace: they stay when the document is closed. */
  readonly #ofRun = new Set<string>();
  readonly #subscriptions: readonly vscode.Disposable[];

  /** @param wanted whether documents are checked without being asked to */
  constructor(guide: vscode.Uri, wanted: () => boolean) {
    this.#guide = guide;
    this.#wanted = wanted;
    this.#subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.checkVisible();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#checkSoon(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#stopWaiting(uri);
        if (!this.#ofRun.has(uri.toString())) this.#collection.delete(uri);
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#forget(uri);
      }),
    ];
  }

  /** Checks what is visible, or forgets what was found there once that is no longer wanted. */
  checkVisible(): void {
    const wanted = this.#wanted();
    for (const { document } of vscode.window.visibleTextEditors)
      if (wanted && isText(document) && !this.#collection.has(document.uri)) this.check(document);
    if (!wanted) this.#collection.forEach((uri) => { if (!this.#ofRun.has(uri.toString())) this.#collection.delete(uri); });
  }

  /** Checks one document at once. */
  check(document: vscode.TextDocument): void {
    this.#stopWaiting(document.uri);
    const text = document.getText();
    const findings = text.length > mostCharacters ? [] : findInText(text);
    this.#set(document.uri, findings, (offset) => document.positionAt(offset));
  }

  /** Begins the findings of a check of the workspace anew. */
  beginRun(): void {
    this.#ofRun.clear();
    this.#collection.clear();
  }

  /** Takes in what a check of the workspace found in a file. */
  add(uri: vscode.Uri, findings: readonly Finding[], positionAt: Parameters<typeof diagnosticOf>[1]): void {
    this.#ofRun.add(uri.toString());
    this.#set(uri, findings, positionAt);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions, this.#collection).dispose();
  }

  #set(uri: vscode.Uri, findings: readonly Finding[], positionAt: Parameters<typeof diagnosticOf>[1]): void {
    this.#collection.set(uri, findings.map((finding) => diagnosticOf(finding, positionAt, this.#guide)));
  }

  #checkSoon(document: vscode.TextDocument): void {
    const { uri } = document;
    const isFollowed = this.#collection.has(uri) || (this.#wanted() && isText(document));
    if (!isFollowed || !isVisible(document)) return;
    this.#stopWaiting(uri);
    const timer = setTimeout(() => {
      this.#waiting.delete(uri.toString());
      if (!document.isClosed) this.check(document);
    }, pauseMs);
    this.#waiting.set(uri.toString(), timer);
  }

  #stopWaiting(uri: vscode.Uri): void {
    clearTimeout(this.#waiting.get(uri.toString()));
    this.#waiting.delete(uri.toString());
  }

  #forget(uri: vscode.Uri): void {
    this.#ofRun.delete(uri.toString());
    this.#collection.delete(uri);
  }
}

/** Texts a person works on; not what extensions show, this one's documents least of all. */
function isText({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'file' || uri.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
