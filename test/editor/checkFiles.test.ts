import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { extensionApi, run } from './editorExtension.ts';
import { catchNotifications } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { hangAll, setFaults } from './sandboxFaults.ts';
import { until } from './until.ts';
import { Privacy } from '../../src/privacy/screen.ts';
import { CheckController } from '../../src/checkFiles/checkController.ts';
import type { CheckServices } from '../../src/checkFiles/checkServices.ts';

const { accountId } = documented;
const never = { name: 'never said', line: { contains: 'no such words' } };
const polite = { name: 'thanked', line: { contains: 'Thank you for chatting' } };

describe('A check file', () => {
  let folder: string;
  let domainApiUrl: string;
  let notifications: ReturnType<typeof catchNotifications>;
  let files = 0;

  before(async () => {
    ({ domainApiUrl } = await startSandbox());
    folder = await mkdtemp(join(tmpdir(), 'liveperson-check-files-'));
  });
  after(async () => {
    await stopSandbox();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    notifications = catchNotifications();
  });
  afterEach(async () => {
    sinon.restore();
    notifications.restore();
    await setFaults(domainApiUrl, []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  async function write(content: unknown): Promise<vscode.Uri> {
    const path = join(folder, `${++files}.lpcheck.json`);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
    return vscode.Uri.file(path);
  }

  async function open(content: unknown): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(await write(content));
    await vscode.window.showTextDocument(document);
    return document;
  }

  it('has a language of its own, with what is wrong told at its place', async () => {
    const document = await open({ account: accountId, chats: ['1'], assertions: [{ name: 'x', waitUnder: -1 }] });
    assert.equal(document.languageId, 'liveperson-check');
    await until(() => own(document).length > 0);
    const [{ range, message } = assert.fail()] = own(document);
    assert.equal(document.getText(range), '-1');
    assert.equal(message, 'Needs a number of seconds above 0.');
  });

  it('completes fields, values and accounts', async () => {
    const text = '{ "assertions": [ {  } ] }';
    const document = await open(text);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(text.indexOf('{  }') + 2),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('waitUnder') && labels.includes('endReason'), labels.join());
  });

  it('is made with a template that can be run as it stands', async () => {
    const uri = await run('newCheckFile', { accountId });
    assert.ok(uri instanceof vscode.Uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await until(() => document.getText().includes('assertions'));
    assert.deepEqual(own(document), []);
    const counts = countsOf(await run('runCheckFile', { uri }));
    assert.equal(counts.passed + counts.failed, 4, JSON.stringify(counts));
    assert.deepEqual(notifications.errors, []);
  });

  it('is run from above its first line, and counts what came of it', async () => {
    const document = await open({ account: accountId, chats: [documented.engagementId], assertions: [polite, never] });
    await until(() => vscode.workspace.textDocuments.includes(document));
    const [command] = await lenses(document);
    assert.equal(command?.title, '$(play) Run checks');
    const counts = await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    assert.deepEqual(counts, { passed: 1, failed: 1, errored: 0, skipped: 0 });
  });

  it('is refused with words where no check file is open', async () => {
    await run('runCheckFile');
    assert.match(notifications.errors[0]?.message ?? '', /No check file is open/);
  });

  describe('in the Testing view', () => {
    let view: FakeView;
    let privacy: Privacy;

    beforeEach(() => {
      privacy = new Privacy('off');
      view = fakeView(privacy);
    });
    afterEach(() => {
      view.controller.dispose();
      privacy.dispose();
    });

    it('shows its assertions, each where it stands', async () => {
      const uri = await write({ account: accountId, chats: [documented.engagementId], assertions: [polite, never] });
      await view.run(uri);
      assert.deepEqual(
        [...(view.item(uri)?.children ?? [])].map(([, { label, range }]) => [label, range?.start.line]),
        [
          ['thanked', 6],
          ['never said', 12],
        ],
      );
    });

    it('locates a failure in the transcript document, and does not let the editor keep it', async () => {
      await view.run(
        await write({
          account: accountId,
          chats: [documented.engagementId],
          assertions: [{ name: 'with Sales', skill: 'no such skill' }],
        }),
      );
      const [{ messages } = assert.fail()] = view.failed;
      const [{ location, expectedOutput, message } = assert.fail()] = messages;
      assert.equal(location?.uri.scheme, 'liveperson');
      assert.equal(expectedOutput, 'no such skill');
      assert.match(textOf(message), /^Chat 123456784294967524: /);
      const document = await vscode.workspace.openTextDocument(location.uri);
      assert.match(document.getText(), /^Chat 123456784294967524\n/);
      assert.ok(location.range.start.line < document.lineCount);
      assert.deepEqual(view.persisted, [false]);
    });

    it('shows nobody while the screen is masked', async () => {
      await privacy.setMask('personalData');
      await view.run(
        await write({
          account: accountId,
          chats: [documented.engagementId],
          assertions: [{ name: 'x', agent: 'anna@example.com' }],
        }),
      );
      const { message, actualOutput, location } = view.failed[0]?.messages[0] ?? assert.fail();
      assert.doesNotMatch(textOf(message), /anna@/);
      assert.equal(actualOutput, undefined);
      assert.ok(location);
    });

    describe('where somebody is named in clear, and the screen is masked then', () => {
      let cleared: sinon.SinonStub;
      const namesAgent = { account: accountId, assertions: [{ name: 'x', agent: 'anna@example.com' }] };

      beforeEach(() => {
        const commands = sinon.stub(vscode.commands, 'executeCommand').callThrough();
        cleared = commands.withArgs('testing.clearTestResults').resolves();
      });

      it('has the results forgotten, once', async () => {
        await view.run(await write({ ...namesAgent, chats: [documented.engagementId] }));
        sinon.assert.notCalled(cleared);
        await privacy.setMask('personalData');
        await privacy.setMask('chatText');
        sinon.assert.calledOnce(cleared);
      });

      it('has those of a run that goes on forgotten at its end', async () => {
        await view.run(await write({ ...namesAgent, chats: [documented.engagementId] }));
        const hangs = await hangAll(domainApiUrl, 'searchEngagements');
        const source = new vscode.CancellationTokenSource();
        const running = view.run(await write({ ...namesAgent, search: { last: '7d' } }), source.token);
        await hangs();
        await privacy.setMask('personalData');
        sinon.assert.calledOnce(cleared);
        source.cancel();
        await running;
        sinon.assert.calledTwice(cleared);
      });

      it('keeps results that name nobody', async () => {
        await view.run(await write({ account: accountId, chats: [documented.engagementId], assertions: [polite] }));
        await privacy.setMask('personalData');
        sinon.assert.notCalled(cleared);
      });
    });

    it('marks the line that should not be there', async () => {
      await view.run(
        await write({
          account: accountId,
          chats: [documented.engagementId],
          assertions: [{ name: 'x', noLine: { matches: 'thank\\w* you for chatting' } }],
        }),
      );
      const { location } = view.failed[0]?.messages[0] ?? {};
      assert.ok(location);
      const document = await vscode.workspace.openTextDocument(location.uri);
      assert.match(document.lineAt(location.range.start.line).text, /Thank you for chatting with us/);
    });

    it('says that a chat could not be read, and why, in the check file', async () => {
      const uri = await write({ account: accountId, chats: ['123456784200000000'], assertions: [polite] });
      await view.run(uri);
      const [{ messages } = assert.fail()] = view.errored;
      assert.match(textOf(messages[0]?.message), /^Chat 123456784200000000 could not be read\.\nAccount 12345678/);
      assert.equal(messages[0]?.location?.uri.toString(), uri.toString());
    });

    it('checks as many chats of a search as its limit says, and tells of the others', async () => {
      await view.run(await write({ account: accountId, search: { last: '30d', limit: 3 }, assertions: [never] }));
      assert.equal(view.failed[0]?.messages.length, 3);
      assert.match(view.output.join(''), /The first 3 chats of the search are checked; \d+ more match/);
    });

    it('skips what there is no chat for', async () => {
      await view.run(await write({ account: accountId, search: { last: '7d', engagementId: '1' }, assertions: [polite] }));
      assert.deepEqual(view.skipped, ['thanked']);
      assert.match(view.output.join(''), /nothing to check/);
    });

    it('does not run a file with a mistake in it: says which, at its place', async () => {
      await view.run(await write({ account: accountId, assertions: [polite] }));
      const [{ messages } = assert.fail()] = view.errored;
      assert.match(textOf(messages[0]?.message), /has to be corrected first: Needs either chats or search/);
    });

    it('stops when it is cancelled: what was not judged is skipped', async () => {
      const hangs = await hangAll(domainApiUrl, 'searchEngagements');
      const source = new vscode.CancellationTokenSource();
      const running = view.run(await write({ account: accountId, search: { last: '7d' }, assertions: [polite] }), source.token);
      await hangs();
      source.cancel();
      await running;
      assert.deepEqual(view.skipped, ['thanked']);
    });

    it('stops when the run of a command is stopped in the Testing view', async () => {
      const hangs = await hangAll(domainApiUrl, 'searchEngagements');
      const running = view.controller.runFile(await write({ account: accountId, search: { last: '7d' }, assertions: [polite] }));
      await hangs();
      view.stop.cancel();
      assert.deepEqual(await running, { passed: 0, failed: 0, errored: 0, skipped: 1 });
    });

    it('asks before it runs in a workspace that is not trusted', async () => {
      sinon.stub(vscode.workspace, 'isTrusted').get(() => false);
      await view.run(await write({ account: accountId, chats: [documented.engagementId], assertions: [polite] }));
      assert.deepEqual(view.skipped, ['thanked']);
      assert.match(notifications.warnings[0]?.message ?? '', /Run the checks of .*\.lpcheck\.json on the account/);
    });

    it('can be run on another account, which is asked for', async () => {
      const profile = view.profiles.find(({ label }) => label === 'Run Checks on Another Account…');
      assert.ok(profile);
      assert.deepEqual(view.profiles.map(({ isDefault }) => isDefault), [true, false]);
      await view.run(
        await write({ account: '999', chats: [documented.engagementId], assertions: [polite] }),
        undefined,
        profile.label,
      );
      assert.deepEqual(view.asked, [undefined]);
      assert.deepEqual(view.passed, ['thanked']);
    });
  });
});

interface Report {
  readonly label: string;
  readonly messages: readonly vscode.TestMessage[];
}

interface FakeView {
  readonly controller: CheckController;
  readonly profiles: readonly vscode.TestRunProfile[];
  readonly passed: string[];
  readonly skipped: string[];
  readonly failed: Report[];
  readonly errored: Report[];
  readonly output: string[];
  readonly persisted: (boolean | undefined)[];
  readonly asked: (string | undefined)[];
  /** What *Stop* in the Testing view does to a run. */
  readonly stop: vscode.CancellationTokenSource;
  item(uri: vscode.Uri): vscode.TestItem | undefined;
  run(uri: vscode.Uri, token?: vscode.CancellationToken, profile?: string): Promise<void>;
}

/** A controller of the editor's own, whose runs are written down as well. */
function fakeView(privacy: Privacy): FakeView {
  const notes: Pick<FakeView, 'passed' | 'skipped' | 'failed' | 'errored' | 'output' | 'persisted' | 'asked'> = {
    passed: [], skipped: [], failed: [], errored: [], output: [], persisted: [], asked: [],
  };
  const profiles: vscode.TestRunProfile[] = [];
  const stop = new vscode.CancellationTokenSource();
  const create = vscode.tests.createTestController.bind(vscode.tests);
  let tests: vscode.TestController | undefined;
  const stub = sinon.stub(vscode.tests, 'createTestController').callsFake((id, label) => {
    tests = create(`${id}.test`, label);
    const makeProfile = tests.createRunProfile.bind(tests);
    sinon.stub(tests, 'createRunProfile').callsFake((...args) => {
      const profile = makeProfile(...args);
      profiles.push(profile);
      return profile;
    });
    const makeRun = tests.createTestRun.bind(tests);
    sinon.stub(tests, 'createTestRun').callsFake((request, name, persist) => {
      notes.persisted.push(persist);
      return noted(makeRun(request, name, persist), notes);
    });
    return tests;
  });
  const list = (messages: vscode.TestMessage | readonly vscode.TestMessage[]): readonly vscode.TestMessage[] => [messages].flat();
  function noted(testRun: vscode.TestRun, into: typeof notes): vscode.TestRun {
    sinon.stub(testRun, 'token').value(stop.token);
    sinon.stub(testRun, 'passed').callsFake(({ label }) => void into.passed.push(label));
    sinon.stub(testRun, 'skipped').callsFake(({ label }) => void into.skipped.push(label));
    sinon.stub(testRun, 'failed').callsFake(({ label }, messages) => void into.failed.push({ label, messages: list(messages) }));
    sinon
      .stub(testRun, 'errored')
      .callsFake(({ label }, messages) => void into.errored.push({ label, messages: list(messages) }));
    sinon.stub(testRun, 'appendOutput').callsFake((text) => void into.output.push(text));
    return testRun;
  }
  const account = { id: accountId, name: 'Sandbox', credentialKinds: [] };
  const services: CheckServices = {
    accounts: { list: () => [account], get: () => account, onDidChange: () => ({ dispose: () => undefined }) },
    clients: { get: async (id) => (await extensionApi()).getClient(id) },
    log: { error: () => undefined },
    screen: privacy,
    askAccount: (id) => {
      notes.asked.push(id);
      return Promise.resolve(account);
    },
  };
  const controller = new CheckController(services);
  stub.restore();
  return {
    ...notes,
    controller,
    profiles,
    stop,
    item: (uri) => tests?.items.get(uri.toString()),
    run: async (uri, token, label = 'Run Checks') => {
      const item = tests?.createTestItem(uri.toString(), 'file', uri) ?? assert.fail();
      tests?.items.add(item);
      const profile = profiles.find((candidate) => candidate.label === label) ?? assert.fail();
      await profile.runHandler(
        new vscode.TestRunRequest([item], undefined, profile),
        token ?? new vscode.CancellationTokenSource().token,
      );
    },
  };
}

function own(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'LivePerson');
}

async function lenses(document: vscode.TextDocument): Promise<readonly vscode.Command[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  return found.flatMap(({ command }) => (command ? [command] : []));
}

function countsOf(value: unknown): { readonly passed: number; readonly failed: number } {
  assert.ok(typeof value === 'object' && value !== null && 'passed' in value && 'failed' in value);
  return { passed: Number(value.passed), failed: Number(value.failed) };
}

function textOf(message: string | vscode.MarkdownString | undefined): string {
  return typeof message === 'string' ? message : (message?.value ?? '');
}
