import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { documentUri } from '../../src/documents/scheme.ts';
import { startSandbox as startCloud, type Sandbox } from '../../src/sandbox/index.ts';
import { extensionApi, run } from './editorExtension.ts';
import { lensesOf } from './lenses.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { until } from './until.ts';

const { accountId, visitorId, sessionId, engagementId } = documented;
const transcript = documentUri({ kind: 'transcript', accountId, engagementId });
const visitState = documentUri({ kind: 'visitState', accountId, visitorId, sessionId });
const missing = documentUri({ kind: 'transcript', accountId, engagementId: `${accountId}1` });

describe('A document', () => {
  const notifications = notificationsOfEachTest();

  before(startSandbox);
  after(stopSandbox);

  it('has the URI that the editor writes and reads back', () => {
    for (const uri of [transcript, visitState, documentUri({ kind: 'chatInfo', accountId: '~', chatId: 'a/b %2F.é' })]) {
      assert.equal(vscode.Uri.parse(uri.toString()).path, uri.path);
      assert.doesNotMatch(uri.toString(), /%25/);
    }
  });

  it('is on a file system that cannot be written to', async () => {
    assert.equal(vscode.workspace.fs.isWritableFileSystem('liveperson'), false);
    await assert.rejects(async () => { await vscode.workspace.fs.writeFile(transcript, new Uint8Array()); });
    await assert.rejects(async () => { await vscode.workspace.fs.delete(transcript); });
  });

  it('has the size and time of its answer once it has been read', async () => {
    const never = await vscode.workspace.fs.stat(documentUri({ kind: 'record', accountId, engagementId: 'neverRead' }));
    assert.equal(never.size, 0);
    const bytes = await vscode.workspace.fs.readFile(visitState);
    const read = await vscode.workspace.fs.stat(visitState);
    assert.equal(read.size, bytes.byteLength);
    assert.ok(read.mtime > never.mtime);
  });

  it('is not found under a URI that the extension did not make', async () => {
    const { path } = transcript;
    const paths = ['/', `/${accountId}`, path.replace('chat', 'x'), path.replace('transcript', 'secrets')];
    for (const uri of [...paths.map((other) => transcript.with({ path: other })), transcript.with({ query: 'x' })]) {
      await assert.rejects(async () => { await vscode.workspace.fs.readFile(uri); }, { code: 'FileNotFound' }, String(uri));
    }
  });

  it('is another one when an id differs in case only', async () => {
    await vscode.workspace.openTextDocument(visitState);
    const lower = documentUri({ kind: 'visitState', accountId, visitorId: visitorId.toLowerCase(), sessionId });
    assert.match((await vscode.workspace.openTextDocument(lower)).getText(), /couldNotBeRead/);
  });

  it('of a visit state is JSON with every number as it was sent', async () => {
    const document = await vscode.workspace.openTextDocument(visitState);
    assert.equal(document.languageId, 'json');
    assert.match(document.getText(), /"customerAgeInYears": 34\.0,/);
  });

  it('of a chat is a transcript', async () => {
    const document = await vscode.workspace.openTextDocument(transcript);
    assert.equal(document.languageId, 'liveperson-transcript');
    assert.match(document.getText(), /Visitor \(You\): do you ship abroad\? my order is DRV1534XC/);
  });

  it('is read as UTF-8 whatever encoding the user has set', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('encoding', 'iso88591', vscode.ConfigurationTarget.Global);
    try {
      const document = await vscode.workspace.openTextDocument(missing);
      assert.match(document.getText(), /• .*\n/);
      assert.doesNotMatch(document.getText(), /â|\uFEFF/);
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('that cannot be read says why, and offers the next steps', async () => {
    const document = await vscode.workspace.openTextDocument(missing);
    assert.match(document.getText(), /^Could not be read\n\nAccount 12345678, .*\n\n• /);
    const lenses = await lensesOf(missing);
    assert.equal(lenses[0]?.title, 'Try Again');
    await vscode.commands.executeCommand(lenses[0].command, ...argumentsOf(lenses[0]));
    assert.match(document.getText(), /^Could not be read/);
  });

  it('that cannot be read is not opened by a command, which tells the failure instead', async () => {
    assert.equal(await run('openTranscript', { accountId, engagementId: `${accountId}1` }), undefined);
    assert.equal(vscode.window.visibleTextEditors.length, 0);
    assert.equal(notifications.errors.length, 1);
  });

  it('is compared with another one in the diff editor', async () => {
    const other = documentUri({ kind: 'transcript', accountId, engagementId: `${accountId}4294967600` });
    await vscode.commands.executeCommand('vscode.diff', transcript, other);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.deepEqual([input.original.toString(), input.modified.toString()], [transcript.toString(), other.toString()]);
  });
});

describe('A transcript in the editor', () => {
  before(startSandbox);
  after(stopSandbox);
  before(async () => { await vscode.window.showTextDocument(transcript); });
  after(async () => { await vscode.commands.executeCommand('workbench.action.closeAllEditors'); });

  it('has an outline of its segments and what was said in them', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      transcript,
    );
    assert.deepEqual(symbols.map(({ name }) => name), ['Conversation', 'Co-browse', 'Engagement attributes', 'Agent survey']);
    assert.equal(symbols[0]?.children[3]?.name, 'do you ship abroad? my order is DRV1534XC');
    assert.equal(symbols[0].children[3].detail, 'You');
  });

  it('folds at its segments', async () => {
    const document = await vscode.workspace.openTextDocument(transcript);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', transcript);
    assert.match(document.lineAt(ranges[0]?.start ?? 0).text, /^== Conversation/);
  });

  it('shows the fields of a line as sent when the mouse is over it, as text that cannot act', async () => {
    const document = await vscode.workspace.openTextDocument(transcript);
    const line = document.getText().split('\n').findIndex((text) => text.includes('DRV1534XC'));
    const position = new vscode.Position(line, 5);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', transcript, position);
    const [content] = hovers.flatMap(({ contents }) => contents);
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /```json\n\{\n {2}"time": "2017-02-27 /);
    assert.notEqual(content.isTrusted, true);
    assert.notEqual(content.supportHtml, true);
  });

  it('does not make the addresses that people wrote into links', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', transcript);
    assert.deepEqual(links.filter(({ target }) => target?.scheme !== 'http' && target?.scheme !== 'https'), []);
    // Those found are the editor's own detection, which would open them on Ctrl+click without asking.
    assert.equal(vscode.workspace.getConfiguration('editor', { languageId: 'liveperson-transcript' }).get('links'), false);
  });

  it('leads to its record, its visitor and other chats by lenses whose commands exist', async () => {
    const lenses = await lensesOf(transcript);
    const titles = ['Raw record', 'Session timeline', 'Chats of this visitor', 'Previous chat', 'Next chat', 'Compare with …'];
    assert.deepEqual(lenses.map(({ title }) => title), titles);
    const commands = await vscode.commands.getCommands(false);
    for (const { command } of lenses) assert.ok(commands.includes(command), command);
    const record = await vscode.commands.executeCommand(lenses[0]?.command ?? '', ...argumentsOf(lenses[0]));
    assert.equal(String(record), documentUri({ kind: 'record', accountId, engagementId }).toString());
  });
});

describe('A document of an account that changes', () => {
  let cloud: Sandbox;

  before(async () => {
    await extensionApi();
    cloud = await startCloud();
  });
  beforeEach(async () => {
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [cloud.credentials.bearer] });
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await run('removeAccount', { accountId });
  });
  after(async () => { await cloud.stop(); });

  it('shows the new answer when it is fetched again, and not before', async () => {
    const [visit] = cloud.landmarks.visits;
    assert.ok(visit);
    const uri = documentUri({ kind: 'visitState', accountId, visitorId: visit.visitorId, sessionId: visit.sessionId });
    const { document } = await vscode.window.showTextDocument(uri);
    const before = document.getText();
    cloud.advance(60_000);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.equal(document.getText(), before);
    const changed = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document !== document || change.contentChanges.length === 0) return;
        listening.dispose();
        resolve();
      });
    });
    const lenses = await lensesOf(uri);
    assert.deepEqual(
      lenses.map(({ title }) => title),
      ['Visit state panel', 'Session timeline', 'Fetch again', 'Compare with …'],
    );
    await vscode.commands.executeCommand(lenses[2]?.command ?? '', uri);
    await changed;
    assert.notEqual(document.getText(), before);
    assert.equal(document.isDirty, false);
  });

  it('says that its account is gone, and is read again by itself once the account is back, each time', async () => {
    const [chat] = cloud.landmarks.chats;
    assert.ok(chat);
    const { document } = await vscode.window.showTextDocument(documentUri({ kind: 'chatInfo', accountId, chatId: chat.chatId }));
    for (let time = 0; time < 2; time++) {
      assert.match(document.getText(), /"chatId"|"info"/);
      await run('removeAccount', { accountId });
      await until(() => document.getText().includes('There is no account'));
      await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [cloud.credentials.bearer] });
      await until(() => !document.getText().includes('There is no account'));
    }
  });

  it('that could not be read says so when its account is gone, too', async () => {
    const { document } = await vscode.window.showTextDocument(missing);
    assert.match(document.getText(), /^Could not be read/);
    assert.doesNotMatch(document.getText(), /There is no account/);
    await run('removeAccount', { accountId });
    await until(() => document.getText().includes('There is no account'));
  });

  it('that was opened while its account was not there is read by itself once it is', async () => {
    await run('removeAccount', { accountId });
    const { document } = await vscode.window.showTextDocument(
      documentUri({ kind: 'record', accountId, engagementId: `${accountId}4294967600` }),
    );
    assert.match(document.getText(), /There is no account/);
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [cloud.credentials.bearer] });
    await until(() => document.getText().startsWith('{\n  "info": {'));
  });

  it('is read once the account is there again', async () => {
    await run('removeAccount', { accountId });
    const record = documentUri({ kind: 'record', accountId, engagementId: 'qa844815054294982965' });
    const { document } = await vscode.window.showTextDocument(record);
    assert.match(document.getText(), /"couldNotBeRead": ".*no account 12345678/);
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [cloud.credentials.bearer] });
    const [tryAgain] = await lensesOf(record);
    await vscode.commands.executeCommand(tryAgain?.command ?? '', ...argumentsOf(tryAgain));
    await until(() => document.getText().startsWith('{\n  "info": {'));
  });
});

function argumentsOf(command: vscode.Command | undefined): readonly unknown[] {
  const given: unknown = command?.arguments;
  return Array.isArray(given) ? given : [];
}
