import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { extensionApi, run } from './editorExtension.ts';
import { catchNotifications, notificationsOfEachTest } from './notifications.ts';
import { openTabs } from './openTabs.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { scriptInput } from './scriptedInput.ts';
import { until } from './until.ts';

const { accountId, engagementId } = documented;
const other = { accountId: '20000005', name: 'Other', credentials: [{ kind: 'bearer', token: 'some-token' }] };
const found = { query: { last: '13mo', engagementId } };

describe('A search file', () => {
  let folder: string;
  const notifications = notificationsOfEachTest(async () => {
    sinon.restore();
    await run('removeAccount', { accountId: other.accountId });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
  let files = 0;

  before(async () => {
    await startSandbox();
    folder = await mkdtemp(join(tmpdir(), 'liveperson-search-files-'));
  });
  after(async () => {
    await stopSandbox();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a file of this text in an editor. */
  async function open(content: unknown): Promise<vscode.TextDocument> {
    const path = join(folder, `${++files}.lpsearch.json`);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    const document = await vscode.workspace.openTextDocument(path);
    await vscode.window.showTextDocument(document);
    return document;
  }

  it('has a language of its own, so that other JSON files do not wake the extension', async () => {
    const { languageId } = await open(found);
    assert.equal(languageId, 'liveperson-search');
    const manifest: unknown = vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector')?.packageJSON;
    assert.ok(typeof manifest === 'object' && manifest !== null && 'activationEvents' in manifest);
    assert.ok(Array.isArray(manifest.activationEvents));
    assert.ok(manifest.activationEvents.includes('onLanguage:liveperson-search'));
    assert.deepEqual(
      manifest.activationEvents.filter((event) => /onLanguage:json|workspaceContains|\*$/.test(String(event))),
      [],
    );
  });

  it('says what is wrong at the field it is about, until it is put right', async () => {
    const document = await open({ account: accountId, query: { last: '7d', keyword: '"one" "two"', areas: ['chatLine'] } });
    await until(() => messagesOf(document).length > 0);
    const [{ range, severity, source } = assert.fail()] = ownOf(document);
    assert.equal(document.getText(range), String.raw`"\"one\" \"two\""`);
    assert.deepEqual([severity, source], [vscode.DiagnosticSeverity.Error, 'LivePerson']);
    await replace(document, range, '"one"');
    await until(() => messagesOf(document).length === 0);
  });

  it('tells a wrong type once: what the JSON schema says is not said again', async () => {
    const document = await open({ query: { last: '7d', interactive: 'yes', limit: 0 } });
    await until(() => vscode.languages.getDiagnostics(document.uri).length >= 2);
    assert.deepEqual(messagesOf(document), ['Needs a whole number, 1 or more.']);
    assert.equal(vscode.languages.getDiagnostics(document.uri).length, 2);
  });

  it('tells a wrong type itself where no schema does: in a new file of another name', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'liveperson-search',
      content: '{"query":{"last":"7d","limit":"5"}}',
    });
    await until(() => messagesOf(document).length > 0);
    assert.deepEqual(messagesOf(document), ['Needs a number.']);
  });

  it('says when its account is not one of this window, and no longer once it is', async () => {
    const document = await open({ account: other.accountId, query: { last: '7d' } });
    await until(() => messagesOf(document).length > 0);
    assert.equal(document.getText(ownOf(document)[0]?.range), `"${other.accountId}"`);
    await run('addAccount', other);
    await until(() => messagesOf(document).length === 0);
  });

  it('completes the fields and values of the product it searches, with their descriptions', async () => {
    const chats = await open('{ "query": {  } }');
    const fields = await completions(chats, '{ "query": { '.length, 'interactive');
    assert.ok(fields.includes('skillIds') && fields.includes('last') && !fields.includes('queueState'), fields.join());
    const values = await open('{ "query": { "areas": ["" ] } }');
    assert.ok((await completions(values, '{ "query": { "areas": ["'.length, '"chatLine"')).includes('"ea.personalInfo"'));
    const conversations = await open('{ "product": "conversations", "query": {  } }');
    const others = await completions(conversations, '{ "product": "conversations", "query": { '.length, 'queueState');
    assert.ok(!others.includes('interactive'), others.join());
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      values.uri,
      values.positionAt(15),
    );
    assert.match(hovers.flatMap(({ contents }) => contents.map(plain)).join(), /Where the keyword is looked for/);
  });

  it('completes the accounts there are', async () => {
    await run('addAccount', other);
    const document = await open('{ "account": "", "query": { "last": "7d" } }');
    const offered = await completions(document, '{ "account": "'.length, `"${accountId}"`);
    assert.ok(offered.includes(`"${other.accountId}"`), offered.join());
    assert.ok(!(await completions(document, '{ "account": "", "query": { "last": "'.length, '"7d"')).includes(`"${accountId}"`));
  });

  it('shows above its first line how it would run, and runs from there', async () => {
    const document = await open({ account: accountId, query: { from: '2026-01-01', to: '2026-03-31', engagementId } });
    const [runLens, planLens] = await lenses(document);
    assert.equal(planLens?.title, '$(list-ordered) Plan: 4 windows, 4 requests or more');
    assert.ok(runLens?.title.endsWith('Run search'));
    const again = await open({ account: accountId, ...found });
    const [command] = await lenses(again);
    assert.deepEqual(await vscode.commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[])), {
      count: 1,
      shown: 1,
    });
    await until(() => openTabs().some((label) => label.startsWith('Transcripts')));
    assert.deepEqual(notifications.errors, []);
  });

  it('runs a search of messaging conversations, too', async () => {
    const document = await open({
      account: accountId,
      product: 'conversations',
      query: { last: '13mo', status: ['CLOSE'], limit: 5 },
    });
    const counts = await run('runSearchFile', { uri: document.uri });
    assert.ok(typeof counts === 'object' && counts !== null && 'shown' in counts && 'count' in counts);
    assert.equal(counts.shown, 5);
    assert.deepEqual(notifications.errors, []);
  });

  it('exports what its search finds, of either product', async () => {
    for (const [product, column] of [['chats', 'engagementId'], ['conversations', 'conversationId']] as const) {
      const document = await open({ account: accountId, product, query: { last: '13mo', limit: 5 } });
      const target = vscode.Uri.file(join(folder, `${product}.csv`));
      assert.deepEqual(await run('exportSearchFile', { uri: document.uri, format: 'csv', target }), { records: 5, files: 1 });
      assert.match(await readFile(target.fsPath, 'utf8'), new RegExp(`^${column},`));
    }
    assert.deepEqual(notifications.errors, []);
  });

  it('runs what is in the editor, saved or not', async () => {
    const document = await open({ account: accountId, query: { last: '13mo', engagementId: '1' } });
    assert.deepEqual(await run('runSearchFile', { uri: document.uri }), { count: 0, shown: 0 });
    await replace(document, rangeOf(document, '"1"'), `"${engagementId}"`);
    assert.deepEqual(await run('runSearchFile', document.uri), { count: 1, shown: 1 });
  });

  it('is planned in words, from the palette, without a request; its button runs it', async () => {
    await open({ account: accountId, ...found });
    notifications.answerWith('Run Search');
    const plan = await run('planSearchFile');
    assert.ok(typeof plan === 'object' && plan !== null && 'windows' in plan && Array.isArray(plan.windows));
    const [{ message } = assert.fail()] = notifications.information;
    assert.match(
      message,
      new RegExp(`^The search runs in ${plan.windows.length} windows, newest first: .* and ${plan.windows.length - 3} more\\.`),
    );
    assert.match(message, /one more for every 100 records found beyond the first 100 of a window/);
    await until(() => openTabs().some((label) => label.startsWith('Transcripts')));
  });

  it('is not run while something is wrong with it: says what, and leads back to the file', async () => {
    const document = await open({ account: accountId, query: { last: 'long ago' } });
    assert.equal(await run('runSearchFile', { uri: document.uri }), undefined);
    const [{ message, buttons } = assert.fail()] = notifications.errors;
    assert.match(message, /was not started.*30min, 24h, 7d/);
    assert.ok(buttons.includes('Open File'), buttons.join());
    assert.match((await lenses(document))[1]?.title ?? '', /1 problem/);
  });

  it('is not run for an account there is not', async () => {
    const document = await open({ account: '555', query: { last: '7d' } });
    assert.equal(await run('runSearchFile', { uri: document.uri }), undefined);
    assert.match(notifications.errors[0]?.message ?? '', /There is no account 555/);
  });

  it('asks for the account when it names none, and runs nothing when that is left', async () => {
    await run('addAccount', other);
    const document = await open(found);
    const input = scriptInput(['leave']);
    assert.equal(await run('runSearchFile', { uri: document.uri }), undefined);
    input.restore();
    assert.deepEqual(input.asked[0]?.choices.toSorted(), ['Other', 'Sandbox']);
    assert.deepEqual(notifications.errors, []);
  });

  it('of a workspace that is not trusted is run only after asking', async () => {
    const document = await open({ account: accountId, ...found });
    sinon.stub(vscode.workspace, 'isTrusted').get(() => false);
    assert.equal(await run('runSearchFile', { uri: document.uri }), undefined);
    const [{ message, detail } = assert.fail()] = notifications.warnings;
    assert.match(message, /Run the search of .*lpsearch\.json on the account Sandbox\?/);
    assert.match(detail, /not trusted/);
    notifications.answerWith('Run Search');
    assert.deepEqual(await run('runSearchFile', { uri: document.uri }), { count: 1, shown: 1 });
  });

  it('asks nothing in a trusted workspace', async () => {
    const document = await open({ account: accountId, ...found });
    await run('runSearchFile', { uri: document.uri });
    assert.deepEqual(notifications.warnings, []);
  });

  it('has to be there to be run', async () => {
    assert.equal(await run('runSearchFile'), undefined);
    assert.match(notifications.errors[0]?.message ?? '', /No search file is open/);
    assert.ok(notifications.errors[0]?.buttons.includes('New Search File'));
  });
});

describe('A new search file', () => {
  const notifications = notificationsOfEachTest(async () => {
    await run('removeAccount', { accountId: other.accountId });
    await closeUnsaved();
  });

  before(startSandbox);
  after(stopSandbox);

  it('names the account, can be run as it stands, and is completed by the schema before it is saved', async () => {
    const uri = await run('newSearchFile');
    assert.ok(uri instanceof vscode.Uri);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.deepEqual([document.isUntitled, document.languageId], [true, 'liveperson-search']);
    assert.deepEqual(JSON.parse(document.getText()), {
      account: accountId,
      product: 'chats',
      query: { last: '7d', interactive: true, sort: 'start:desc' },
    });
    assert.deepEqual(messagesOf(document), []);
    assert.ok((await completions(document, document.getText().indexOf('"last"'), 'skillIds')).includes('keyword'));
    const counts = await run('runSearchFile', { uri });
    assert.ok(typeof counts === 'object' && counts !== null && 'count' in counts && Number(counts.count) > 0);
  });

  it('gets a name of its own each time', async () => {
    const uris = [await run('newSearchFile'), await run('newSearchFile')].map(String);
    assert.equal(new Set(uris).size, 2);
  });

  it('holds the query it is given, for a panel to hand on', async () => {
    const query = { from: Date.UTC(2026, 9, 1), to: Date.UTC(2026, 10, 1), skillIds: ['14'] };
    const uri = await run('newSearchFile', { accountId, query });
    const text = (await vscode.workspace.openTextDocument(uri as vscode.Uri)).getText();
    assert.deepEqual(JSON.parse(text), {
      account: accountId,
      product: 'chats',
      query: { from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z', skillIds: ['14'] },
    });
  });

  it('asks for the account when there are several; left there, no file is made', async () => {
    await run('addAccount', other);
    const picked = scriptInput([{ pick: /Other/ }]);
    const uri = await run('newSearchFile');
    picked.restore();
    assert.match((await vscode.workspace.openTextDocument(uri as vscode.Uri)).getText(), /"account": "20000005"/);
    await closeUnsaved();
    const left = scriptInput(['leave']);
    assert.equal(await run('newSearchFile'), undefined);
    left.restore();
    assert.deepEqual(unsaved(), []);
    assert.deepEqual(notifications.errors, []);
  });

  it('leaves the account open when there is none yet', async () => {
    await stopSandbox();
    const uri = await run('newSearchFile');
    await startSandbox();
    assert.doesNotMatch((await vscode.workspace.openTextDocument(uri as vscode.Uri)).getText(), /account/);
  });
});

describe('A hostile search file', () => {
  const hostile: Readonly<Record<string, string>> = {
    'a megabyte of text': JSON.stringify({ query: { last: '7d', keyword: 'x'.repeat(1_000_000) } }),
    'twenty thousand levels': '{"query":'.repeat(20_000),
    'wrong types everywhere':
      '{"account":[],"product":{},"query":{"from":{},"to":[],"last":7,"keyword":{},"areas":{},"duration":[1],"sort":null,"limit":"x","skillIds":[[[]]],"visitor":3}}',
    'a query that is a list': '{"query":[{"last":"7d"}]}',
    'no JSON': '\u0000\u202e<script>alert(1)</script> [x](command:workbench.action.quit)',
    nothing: '',
  };

  before(extensionApi);
  afterEach(async () => {
    await closeUnsaved();
  });

  for (const [what, text] of Object.entries(hostile)) {
    it(`is read without harm: ${what}`, async () => {
      const notifications = catchNotifications();
      try {
        const document = await vscode.workspace.openTextDocument({ language: 'liveperson-search', content: text });
        if (text !== '') await until(() => messagesOf(document).length > 0);
        assert.ok(messagesOf(document).every((message) => message.length < 300));
        assert.equal((await lenses(document)).length, 2);
        await vscode.commands.executeCommand(
          'vscode.executeCompletionItemProvider',
          document.uri,
          new vscode.Position(0, Math.min(5, text.length)),
        );
        assert.equal(await run('runSearchFile', { uri: document.uri }), undefined);
        assert.match(notifications.errors[0]?.message ?? '', /was not started/);
      } finally {
        notifications.restore();
      }
    });
  }
});

function ownOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'LivePerson');
}

function messagesOf(document: vscode.TextDocument): readonly string[] {
  return ownOf(document).map(({ message }) => message);
}

async function lenses(document: vscode.TextDocument): Promise<readonly vscode.Command[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  return found.flatMap(({ command }) => (command ? [command] : []));
}

/** What is offered at an offset, once `expected` is among it: the editor's JSON support starts in its own time. */
async function completions(document: vscode.TextDocument, offset: number, expected: string): Promise<readonly string[]> {
  for (;;) {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(offset),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    if (labels.includes(expected)) return labels;
  }
}

function plain(content: unknown): string {
  return typeof content === 'object' && content !== null && 'value' in content ? String(content.value) : '';
}

async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

function unsaved(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ isUntitled, languageId }) => isUntitled && languageId === 'liveperson-search');
}

/** Without the question whether to save, which the editor refuses to ask in tests. */
async function closeUnsaved(): Promise<void> {
  for (const document of unsaved()) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
