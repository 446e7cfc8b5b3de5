import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { ExchangeLog } from '../../src/inspector/exchangeLog.ts';
import { RequestsView } from '../../src/inspector/requestsView.ts';
import { Privacy } from '../../src/privacy/screen.ts';
import { exchange } from '../unit/inspector/exchanges.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { openTabs } from './openTabs.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { setFaults } from './sandboxFaults.ts';
import { scriptInput } from './scriptedInput.ts';
import { until } from './until.ts';

const { accountId, engagementId, visitorId } = documented;
/** Of the documented record: who chatted, and as what. */
const person = /natalie|myname@example\.com/i;

describe('While the screen is masked, the extension itself', function () {
  this.timeout(60_000);
  const stubs = sinon.createSandbox();
  const notifications = notificationsOfEachTest(async () => {
    stubs.restore();
    await setFaults(domainApiUrl, []);
    await run('unmaskPersonalData');
  });

  let domainApiUrl: string;
  let agent: string;

  before(async () => {
    ({ domainApiUrl } = await startSandbox());
    // From here on the window knows the agent.
    const client = await (await extensionApi()).getClient(accountId);
    const { value } = await client.getEngagement({ engagementId });
    assert.match(JSON.stringify(value), person);
    agent = value.info.agentFullName ?? '';
    assert.ok(agent.length > 3);
  });
  after(stopSandbox);
  beforeEach(async () => {
    await run('maskPersonalData');
  });

  it('shows a request without the people of its answer, and with them again once the screen is shown', async () => {
    const input = scriptInput([{ pick: /getEngagement/ }]);
    const uri = await run('openRequest');
    input.restore();
    assert.ok(uri instanceof vscode.Uri);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.doesNotMatch(document.getText(), person);
    assert.match(document.getText(), /\[name-[a-z]{12}\]/);
    assert.ok(document.getText().includes(engagementId));
    await run('unmaskPersonalData');
    await until(() => person.test(document.getText()));
    await run('maskPersonalData');
    await until(() => !person.test(document.getText()));
  });

  it('explains a failure without whom its answer names: message, document and the steps above it', async () => {
    const message = `Agent ${agent} may not see this`;
    await setFaults(domainApiUrl, [
      { match: { operation: 'searchEngagements' }, status: 400, body: JSON.stringify({ error: { message, internalCode: 17 } }) },
    ]);
    notifications.answerWith('Explain');
    await run('openRecord', { accountId, engagementId: `${accountId}4294967000` });
    await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'liveperson-request');
    assert.match(notifications.errors[0]?.message ?? '', /Agent \[name-[a-z]{12}\] may not/);
    const { document } = vscode.window.activeTextEditor ?? assert.fail();
    assert.doesNotMatch(document.getText(), person);
    assert.match(document.getText(), /Agent \[name-[a-z]{12}\] may not/);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    assert.ok(lenses.length > 0);
    assert.doesNotMatch(lenses.map(({ command }) => command?.title).join(), person);
  });

  it('tells of an export without the name in its path', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liveperson-masked-'));
    const target = vscode.Uri.file(join(folder, 'of natalie@example.com.json'));
    const query = { from: Date.now() - 86_400_000, to: Date.now() };
    const progress = stubs.spy(vscode.window, 'withProgress');
    await run('exportSearch', { accountId, query, format: 'json', target });
    const told = (): string | undefined => [...notifications.information, ...notifications.warnings][0]?.message;
    await until(() => told() !== undefined);
    assert.match(told() ?? '', /\[(?:email|name)-[a-z]{12}\]/);
    assert.doesNotMatch(told() ?? '', person);
    const titles = progress
      .getCalls()
      .map(({ args: [{ title = '' }] }) => title)
      .filter((title) => title.startsWith('Exporting'));
    assert.equal(titles.length, 1);
    assert.match(titles[0] ?? '', /\[(?:email|name)-[a-z]{12}\]/);
    assert.doesNotMatch(titles[0] ?? '', person);
    await rm(folder, { recursive: true });
  });

  it('copies, and does not repeat in the status bar, what may name somebody', async () => {
    const show = stubs.stub(vscode.window, 'setStatusBarMessage').returns(new vscode.Disposable(() => undefined));
    await run('copyLookUpAddress', { address: 'https://example.com/?who=natalie@example.com' });
    await until(() => show.called);
    assert.doesNotMatch(show.firstCall.args[0], person);
    assert.match(await vscode.env.clipboard.readText(), person);
  });

  it('begins filters anew that were typed before', async () => {
    await run('filterRequests', { text: 'natalie' });
    await run('filterTree', { text: 'natalie' });
    for (const command of ['filterRequests', 'filterTree']) {
      const input = scriptInput(['leave']);
      await run(command);
      input.restore();
      assert.equal(input.asked[0]?.value, '', command);
    }
    await run('clearRequestFilter');
    await run('clearFilter');
  });

  it('keeps tokens in the hover, the description and what is read aloud of a request', async () => {
    const privacy = new Privacy('personalData');
    privacy.known.learn({ agentFullName: 'Natalie Portwood' });
    const log = new ExchangeLog();
    log.add(
      exchange({
        id: 'hostile',
        error: { kind: 'server', message: 'No such agent: natalie portwood', internalCode: 'Natalie Portwood' },
      }),
    );
    stubs
      .stub(vscode.window, 'createTreeView')
      .returns({
        visible: false,
        message: '',
        onDidChangeVisibility: () => new vscode.Disposable(() => undefined),
        dispose: () => undefined,
      } as never);
    const view = new RequestsView({ log, accountName: () => 'Shop', screen: privacy });
    const { label, description, tooltip, accessibilityInformation } = await view.getTreeItem({ requestId: 'hostile' });
    assert.doesNotMatch(JSON.stringify([label, description, tooltip, accessibilityInformation]), person);
    assert.match(String(description), /\[name-[a-z]{12}\]/);
    view.dispose();
    privacy.dispose();
  });

  it('titles of tabs are kinds and ids', async () => {
    await run('openVisitState', { accountId, visitorId, sessionId: documented.sessionId });
    await run('openTranscript', { accountId, engagementId });
    await run('searchTranscripts', { accountId, query: { from: Date.now() - 86_400_000, to: Date.now(), keyword: 'natalie' } });
    const titles = openTabs();
    assert.ok(titles.length >= 2, titles.join());
    assert.doesNotMatch(titles.join(), person);
  });
});
