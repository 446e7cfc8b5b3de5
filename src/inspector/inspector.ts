import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { LivePersonError } from '../liveperson/errors.ts';
import type { Exchange } from '../liveperson/http/exchange.ts';
import type { WarnedSearch } from '../liveperson/search/warnedSearch.ts';
import type { Masker } from '../privacy/masker.ts';
import type { Screen } from '../privacy/screen.ts';
import { ExchangeLog, type LoggedExchange } from './exchangeLog.ts';
import type { RequestDocument } from './requestDocument.ts';
import { RequestFileSystem } from './requestFileSystem.ts';
import { RequestsView } from './requestsView.ts';
import { requestAddress, requestScheme, requestUri, type RequestAddress } from './requestUri.ts';

/** Failures of calls that were never sent, reports and documents that can still be looked at. */
const mostKept = 50;

export interface InspectorOptions {
  readonly masker: () => Promise<Masker>;
  readonly screen: Screen;
  readonly accountName: (accountId: string) => string;
  /** Does what a next step offers, for the call or failure with this id. */
  readonly runNextStep: (argument: unknown) => Promise<unknown>;
}

/**
 * The calls of this window: their list in the panel and their documents. Everything is in memory only. What makes texts is loaded
 * when the first one is read.
 */
export class Inspector implements vscode.Disposable {
  readonly log = new ExchangeLog();
  readonly view: RequestsView;
  readonly #options: InspectorOptions;
  readonly #registrations: { dispose(): unknown }[];
  readonly #errors = new Map<string, LivePersonError>();
  readonly #reports = new Map<string, RequestDocument>();
  readonly #documents = new Map<string, RequestDocument>();
  #lenses: Promise<void> | undefined;

  constructor(options: InspectorOptions) {
    this.#options = options;
    this.view = new RequestsView({ log: this.log, accountName: options.accountName, screen: options.screen });
    const readOnly = new vscode.MarkdownString(
      vscode.l10n.t('This document shows what was sent and received. It cannot be changed.'),
    );
    const fileSystem = new RequestFileSystem((address) => this.#read(address), options.screen);
    this.#registrations = [
      this.view,
      vscode.workspace.registerFileSystemProvider(requestScheme, fileSystem, { isCaseSensitive: true, isReadonly: readOnly }),
      vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        if (uri.scheme === requestScheme && isClosed) this.#closed(requestAddress(uri));
      }),
    ];
  }

  readonly record = (exchange: Exchange, error?: LivePersonError): void => {
    this.log.add(exchange, error);
  };

  /** What masks personal data in everything that leaves the window. */
  masker(): Promise<Masker> {
    return this.#options.masker();
  }

  async show(): Promise<void> {
    await vscode.commands.executeCommand('liveperson.requests.focus');
  }

  /** What a call failed with, or a failure that `explain` was asked about. */
  errorOf(id: string): LivePersonError | undefined {
    return this.log.get(id)?.error ?? this.#errors.get(id);
  }

  /** Opens all that is known of a call. */
  async openDetails(id: string): Promise<vscode.Uri> {
    const exchange = this.log.get(id)?.exchange;
    const title = exchange ? `${exchange.operation} ${exchange.response?.status ?? exchange.error?.kind ?? ''}` : 'request';
    return await this.#open({ kind: 'details', id }, title);
  }

  /** Opens why a call failed, whether or not it was sent. */
  async explain(error: LivePersonError): Promise<vscode.Uri> {
    const sent = error.failure.exchangeId;
    const id = sent !== undefined && this.log.get(sent) ? sent : randomUUID();
    if (id !== sent) keep(this.#errors, id, error);
    return await this.#open({ kind: 'explanation', id }, `why ${error.operation} failed`);
  }

  /** Opens why a search may be incomplete, as its answers say. */
  async explainWarnings(search: WarnedSearch): Promise<vscode.Uri> {
    const { warningsDocument } = await import('./warningsDocument.ts');
    return await this.openReport(warningsDocument(search, (id) => this.log.get(id)?.exchange), 'why the search has warnings');
  }

  /** Opens a text that is kept as long as its document is open. */
  async openReport(report: RequestDocument, title: string): Promise<vscode.Uri> {
    const id = randomUUID();
    keep(this.#reports, id, report);
    return await this.#open({ kind: 'report', id }, title);
  }

  /** Forgets every call and every document about one. */
  clear(): void {
    this.#errors.clear();
    this.#reports.clear();
    this.log.clear();
  }

  /** Forgets what was called for an account, once it is removed. */
  forgetAccount(accountId: string): void {
    for (const [id, error] of this.#errors) if (error.accountId === accountId) this.#errors.delete(id);
    this.log.forgetAccount(accountId);
  }

  dispose(): void {
    for (const registration of this.#registrations) registration.dispose();
  }

  async #open(address: RequestAddress, title: string): Promise<vscode.Uri> {
    const uri = requestUri(address, title);
    await vscode.window.showTextDocument(uri, { preview: true });
    return uri;
  }

  async #read(address: RequestAddress): Promise<string> {
    this.#lenses ??= this.#registerLenses();
    await this.#lenses;
    const { requestDocumentOf } = await import('./requestDocuments.ts');
    const entry = this.log.get(address.id);
    const document = requestDocumentOf(address, {
      entry: entry && (await this.#shown(entry)),
      error: this.errorOf(address.id),
      report: this.#reports.get(address.id),
    });
    keep(this.#documents, keyOf(address), document);
    return document.text;
  }

  /** While the screen is masked, bodies are masked by their fields before they become lines of a document. */
  async #shown(entry: LoggedExchange): Promise<LoggedExchange> {
    if (this.#options.screen.mask === 'off') return entry;
    const [masker, { maskedExchange }] = await Promise.all([this.masker(), import('./maskedExchange.ts')]);
    return { ...entry, exchange: maskedExchange(entry.exchange, masker) };
  }

  #closed(address: RequestAddress | undefined): void {
    this.#documents.delete(keyOf(address));
    if (address?.kind === 'report') this.#reports.delete(address.id);
  }

  async #registerLenses(): Promise<void> {
    const [{ nextStepCommand, registerRequestLenses }, { registerRequestOutline }] = await Promise.all([
      import('./requestLenses.ts'),
      import('./requestOutline.ts'),
    ]);
    this.#registrations.push(
      registerRequestOutline(),
      registerRequestLenses((uri) => this.#documents.get(keyOf(requestAddress(uri)))),
      vscode.commands.registerCommand(nextStepCommand, (argument: unknown) => this.#options.runNextStep(argument)),
    );
  }
}

function keyOf(address: RequestAddress | undefined): string {
  return address === undefined ? '' : `${address.kind} ${address.id}`;
}

function keep<T>(kept: Map<string, T>, id: string, value: T): void {
  kept.set(id, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) return;
    kept.delete(oldest);
  }
}
