import * as vscode from 'vscode';
import { explanationOf } from '../accounts/explainedError.ts';
import type { ScreenMasker } from '../privacy/screenMasker.ts';
import { checkFileEnding, type Assertion } from './checkFile.ts';
import { runCheck, type Outcome } from './checkRun.ts';
import type { CheckCounts, CheckServices } from './checkServices.ts';
import { registerCheckFileFeatures } from './features.ts';
import { fromCheckFile, type ReadCheckFile } from './readCheckFile.ts';
import { askCheckTrust } from './trust.ts';

/** A workspace with more of them has something else under this name. */
const mostFiles = 500;

/** The check files in the Testing view: files, and under each its assertions. */
export class CheckController implements vscode.Disposable {
  readonly #services: CheckServices;
  readonly #tests = vscode.tests.createTestController('liveperson.checks', vscode.l10n.t('LivePerson Checks'));
  readonly #profile: vscode.TestRunProfile;
  readonly #registrations: { dispose(): unknown }[];
  #isWatching = false;
  #runs = 0;
  /** The editor has results that were told while the screen was not masked. */
  #hasUnmasked = false;

  constructor(services: CheckServices) {
    this.#services = services;
    this.#tests.resolveHandler = async (item) => {
      await (item ? this.#resolve(item) : this.#discover());
    };
    this.#tests.refreshHandler = () => this.#discover();
    const profile = (label: string, ask: boolean): vscode.TestRunProfile =>
      this.#tests.createRunProfile(
        label,
        vscode.TestRunProfileKind.Run,
        async (request, token) => {
          await this.#run(request, token, ask);
        },
        !ask,
      );
    this.#profile = profile(vscode.l10n.t('Run Checks'), false);
    profile(vscode.l10n.t('Run Checks on Another Account…'), true);
    this.#registrations = [
      this.#tests,
      registerCheckFileFeatures(services),
      services.screen.onDidChange(() => void this.#clearUnmasked()),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#opened(document)),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#opened(document)),
    ];
    for (const document of vscode.workspace.textDocuments) void this.#opened(document);
  }

  async runFile(uri: vscode.Uri): Promise<CheckCounts> {
    const item = this.#fileItem(uri);
    await this.#resolve(item);
    return await this.#run(new vscode.TestRunRequest([item], undefined, this.#profile), undefined, false);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#registrations).dispose();
  }

  /** Looks for files once somebody looks at the view, and watches for further ones from then on. */
  async #discover(): Promise<void> {
    const pattern = `**/*${checkFileEnding}`;
    const found = await vscode.workspace.findFiles(pattern, undefined, mostFiles);
    const kept = new Set([...found, ...vscode.workspace.textDocuments.map(({ uri }) => uri)].map(String));
    for (const [id] of this.#tests.items) if (!kept.has(id)) this.#tests.items.delete(id);
    for (const uri of found) this.#fileItem(uri);
    if (this.#isWatching) return;
    this.#isWatching = true;
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
    watcher.onDidCreate((uri) => this.#fileItem(uri));
    watcher.onDidDelete((uri) => {
      this.#tests.items.delete(uri.toString());
    });
    this.#registrations.push(watcher);
  }

  async #opened({ uri }: vscode.TextDocument): Promise<void> {
    if (uri.path.endsWith(checkFileEnding) && uri.scheme !== 'git') await this.#resolve(this.#fileItem(uri));
  }

  #fileItem(uri: vscode.Uri): vscode.TestItem {
    const id = uri.toString();
    const known = this.#tests.items.get(id);
    if (known) return known;
    const item = this.#tests.createTestItem(id, vscode.workspace.asRelativePath(uri), uri);
    item.canResolveChildren = true;
    this.#tests.items.add(item);
    return item;
  }

  /** The assertions of a file as it is in the editor, also while it is half-typed. */
  async #resolve(item: vscode.TestItem): Promise<void> {
    if (!item.uri) return;
    try {
      const document = await vscode.workspace.openTextDocument(item.uri);
      const { assertions, problems } = fromCheckFile(document.getText(), Date.now());
      item.error = problems.find(({ severity }) => severity === 'error')?.message;
      item.children.replace(
        assertions.map(({ name, index, offset, length }) => {
          const child = this.#tests.createTestItem(`${item.id}#${index}`, name, document.uri);
          child.range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
          return child;
        }),
      );
    } catch (error) {
      item.error = explanationOf(error).summary;
    }
  }

  /**
   * Results hold what people wrote, so the editor is told not to keep them. A run that the editor has not asked for is stopped by
   * the token of the run alone.
   */
  async #run(request: vscode.TestRunRequest, asked: vscode.CancellationToken | undefined, ask: boolean): Promise<CheckCounts> {
    const counts: CheckCounts = { passed: 0, failed: 0, errored: 0, skipped: 0 };
    const run = this.#tests.createTestRun(request, undefined, false);
    const token = asked ?? run.token;
    this.#runs++;
    try {
      for (const [file, items] of await this.#filesOf(request)) await this.#runItems({ run, file, items, token, ask, counts });
    } finally {
      run.end();
      this.#runs--;
      void this.#clearUnmasked();
    }
    return counts;
  }

  /**
   * A result that was told cannot be masked, nor can an extension take back its own alone: the editor is asked to forget all. It
   * keeps those of a run that goes on, which are asked for again at its end.
   */
  async #clearUnmasked(): Promise<void> {
    if (!this.#hasUnmasked || this.#services.screen.mask === 'off') return;
    this.#hasUnmasked = this.#runs > 0;
    await vscode.commands.executeCommand('testing.clearTestResults');
  }

  async #filesOf({ include, exclude }: vscode.TestRunRequest): Promise<ReadonlyMap<vscode.TestItem, readonly vscode.TestItem[]>> {
    if (!include) await this.#discover();
    const asked = include ?? [...this.#tests.items].map(([, item]) => item);
    const files = new Map<vscode.TestItem, vscode.TestItem[]>();
    for (const item of asked) {
      const file = item.parent ?? item;
      if (file === item && item.children.size === 0) await this.#resolve(item);
      const items = file === item ? [...item.children].map(([, child]) => child) : [item];
      files.set(file, [...(files.get(file) ?? []), ...items.filter((child) => exclude?.includes(child) !== true)]);
    }
    return files;
  }

  async #runItems({ run, file, items, token, ask, counts }: ItemsRun): Promise<void> {
    const finish = (item: vscode.TestItem, outcome: Outcome): void => {
      counts[outcome.kind] += 1;
      this.#hasUnmasked ||= 'messages' in outcome && this.#services.screen.mask === 'off';
      report(run, item, outcome);
    };
    for (const item of items) run.started(item);
    try {
      const outcome = await this.#outcomes({ run, file, token, ask });
      for (const item of items) finish(item, outcome(item));
    } catch (error) {
      const masker = await this.#services.screen.masker();
      const isCancelled = token.isCancellationRequested || error instanceof vscode.CancellationError;
      const outcome: Outcome = isCancelled
        ? { kind: 'skipped' }
        : { kind: 'errored', messages: [problemMessage(error, file, masker)] };
      for (const item of items.length === 0 ? [file] : items) finish(item, outcome);
    }
  }

  async #outcomes({
    run,
    file,
    token,
    ask,
  }: Pick<ItemsRun, 'run' | 'file' | 'token' | 'ask'>): Promise<(item: vscode.TestItem) => Outcome> {
    if (!file.uri) throw new Error(file.label);
    const document = await vscode.workspace.openTextDocument(file.uri);
    const { check, problems, assertions } = fromCheckFile(document.getText(), Date.now());
    if (!check) throw unrunnable(document, problems);
    const { id: accountId, name } = await this.#services.askAccount(ask ? undefined : check.accountId);
    await askCheckTrust(this.#services.screen, document, name);
    const placeOf = (assertion: Assertion): vscode.Location => {
      const { offset = 0 } = assertions.find(({ index }) => check.assertions[index] === assertion) ?? {};
      return new vscode.Location(document.uri, document.positionAt(offset));
    };
    const tell = (line: string): void => {
      run.appendOutput(`${line}\r\n`);
    };
    const outcome = await runCheck(this.#services, { check, accountId, token, placeOf, tell });
    return (item) => {
      const assertion = check.assertions[Number(item.id.slice(item.id.lastIndexOf('#') + 1))];
      return assertion === undefined ? { kind: 'skipped' } : outcome(assertion);
    };
  }
}

interface ItemsRun {
  readonly run: vscode.TestRun;
  readonly file: vscode.TestItem;
  readonly items: readonly vscode.TestItem[];
  readonly token: vscode.CancellationToken;
  /** Another account than the file's is asked for. */
  readonly ask: boolean;
  readonly counts: CheckCounts;
}

/** Why a file cannot be run, and where in it that is. */
class UnrunnableFile extends Error {
  override readonly name = 'UnrunnableFile';
  readonly place: vscode.Location;

  constructor(message: string, place: vscode.Location) {
    super(message);
    this.place = place;
  }
}

function unrunnable(document: vscode.TextDocument, problems: ReadCheckFile['problems']): UnrunnableFile {
  const first = problems.find(({ severity }) => severity === 'error');
  const message = vscode.l10n.t('The file has to be corrected first: {0}', first?.message ?? vscode.l10n.t('The file is empty.'));
  return new UnrunnableFile(message, new vscode.Location(document.uri, document.positionAt(first?.offset ?? 0)));
}

function problemMessage(error: unknown, { uri }: vscode.TestItem, masker: ScreenMasker | undefined): vscode.TestMessage {
  const { summary, causes } = explanationOf(error);
  const text = [summary, ...causes.map((cause) => cause.text)].join('\n');
  const message = new vscode.TestMessage(masker?.text(text) ?? text);
  if (error instanceof UnrunnableFile) message.location = error.place;
  else if (uri) message.location = new vscode.Location(uri, new vscode.Position(0, 0));
  return message;
}

function report(run: vscode.TestRun, item: vscode.TestItem, outcome: Outcome): void {
  switch (outcome.kind) {
    case 'passed':
      run.passed(item);
      return;
    case 'skipped':
      run.skipped(item);
      return;
    case 'failed':
      run.failed(item, outcome.messages);
      return;
    case 'errored':
      run.errored(item, outcome.messages);
  }
}
