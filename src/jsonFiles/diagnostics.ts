import * as vscode from 'vscode';
import type { JsonFileServices } from './jsonFileServices.ts';
import { isCheckedBySchema } from './jsonSupport.ts';
import { readJson, stretchOf, type Stretch } from './jsonTree.ts';
import type { FileProblem } from './readJsonFile.ts';

/** So long after the last key a text is checked. */
const pauseMs = 150;

/** A kind of files that are checked in the editor. */
export interface CheckedFiles {
  readonly language: string;
  /** What their names end in. */
  readonly ending: string;
  /** What is wrong with a text, and the account it names. */
  readonly read: (
    text: string,
    now: number,
  ) => { readonly problems: readonly FileProblem[]; readonly accountId?: string | undefined };
}

/** Tells what is wrong with open files of a kind, by the client's own rules, at the fields it is about. */
export class FileDiagnostics implements vscode.Disposable {
  readonly #files: CheckedFiles;
  readonly #accounts: JsonFileServices['accounts'];
  readonly #collection: vscode.DiagnosticCollection;
  readonly #waiting = new Map<vscode.TextDocument, NodeJS.Timeout>();
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(files: CheckedFiles, accounts: JsonFileServices['accounts']) {
    this.#files = files;
    this.#accounts = accounts;
    this.#collection = vscode.languages.createDiagnosticCollection(files.language);
    const checkAll = (): void => {
      for (const document of vscode.workspace.textDocuments) this.#check(document);
    };
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#check(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#checkSoon(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#forget(document);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('json.validate')) checkAll();
      }),
      vscode.Disposable.from(accounts.onDidChange(checkAll)),
    ];
    checkAll();
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions, this.#collection).dispose();
  }

  #checkSoon(document: vscode.TextDocument): void {
    if (document.languageId !== this.#files.language) return;
    clearTimeout(this.#waiting.get(document));
    const timer = setTimeout(() => {
      this.#check(document);
    }, pauseMs);
    this.#waiting.set(document, timer);
  }

  #check(document: vscode.TextDocument): void {
    this.#waiting.delete(document);
    if (document.languageId !== this.#files.language || document.isClosed) return;
    this.#collection.set(
      document.uri,
      diagnosticsOf(document, this.#files, (accountId) => this.#accounts.get(accountId) !== undefined),
    );
  }

  /** Also when a document becomes one of another language, which is reported as closing. */
  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#waiting.get(document));
    this.#waiting.delete(document);
    this.#collection.delete(document.uri);
  }
}

function diagnosticsOf(
  document: vscode.TextDocument,
  { read, ending }: CheckedFiles,
  isKnown: (accountId: string) => boolean,
): readonly vscode.Diagnostic[] {
  const text = document.getText();
  const { problems, accountId } = read(text, Date.now());
  const bySchema = isCheckedBySchema(document, ending);
  const own = problems.filter(({ origin }) => origin === 'rule' || !bySchema).map((problem) => diagnosticOf(document, problem));
  return accountId === undefined || isKnown(accountId) ? own : [...own, unknownAccount(document, text, accountId)];
}

function diagnosticOf(document: vscode.TextDocument, { offset, length, message, severity }: FileProblem): vscode.Diagnostic {
  const { Error: wrong, Warning } = vscode.DiagnosticSeverity;
  return diagnostic(document, { offset, length }, message, severity === 'error' ? wrong : Warning);
}

function unknownAccount(document: vscode.TextDocument, text: string, accountId: string): vscode.Diagnostic {
  const json = readJson(text);
  const place = json.kind === 'read' && json.root ? stretchOf(json.root, ['account'], 'value') : { offset: 0, length: 1 };
  const words = vscode.l10n.t('Account {0} is not among the accounts of this window: the file cannot be run.', accountId);
  return diagnostic(document, place, words, vscode.DiagnosticSeverity.Information);
}

function diagnostic(
  document: vscode.TextDocument,
  { offset, length }: Stretch,
  message: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
  const result = new vscode.Diagnostic(range, message, severity);
  result.source = 'LivePerson';
  return result;
}
