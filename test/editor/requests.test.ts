import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { extensionApi, run } from './editorExtension.ts';
import { lensesOf } from './lenses.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { setFaults } from './sandboxFaults.ts';
import { scriptInput } from './scriptedInput.ts';
import { until } from './until.ts';

const { accountId, visitorId, engagementId } = documented;
const hostile = `$(zap)[x](command:workbench.action.quit)\u202e\n${'x'.repeat(1_000_000)}`;

describe('The requests of a window', () => {
  const notifications = notificationsOfEachTest();

  let domainApiUrl: string;

  before(async () => {
    ({ domainApiUrl } = await startSandbox());
  });
  after(stopSandbox);
  beforeEach(async () => {
    await run('clearRequests');
  });

  async function makeCalls(): Promise<void> {
    const client = await (await extensionApi()).getClient(accountId);
    await client.getEngagement({ engagementId });
    await assert.rejects(client.getVisitState({ visitorId, sessionId: '4294967524' }));
  }

  /** What a document shows that is opened by a command. */
  async function opened(command: string, argument?: object): Promise<{ readonly uri: vscode.Uri; readonly text: string }> {
    const uri = await run(command, argument);
    assert.ok(uri instanceof vscode.Uri, `${command} opened nothing`);
    return { uri, text: (await vscode.workspace.openTextDocument(uri)).getText() };
  }

  it('open as a document with request and answer, without the token', async () => {
    await makeCalls();
    const { uri, text } = await openedByPick('openRequest', /getEngagement/);
    assert.equal(uri.scheme, 'liveperson-request');
    assert.match(text, /^POST http:\/\/127\.0\.0\.1:\d+\/interaction_history\//);
    assert.match(text, /authorization: Bearer \[removed\]/);
    assert.match(text, /== Answer\n200 OK/);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'liveperson-request');
    assert.deepEqual((await lensesOf(uri)).map(({ title }) => title), ['Try Again', 'Copy as cURL', 'Export as HAR']);
  });

  it('that failed explain themselves: causes, evidence, the request; with commands that exist', async () => {
    await makeCalls();
    const { uri, text } = await opened('explainRequest', { requestId: await failedId() });
    assert.match(text, /answered 404/);
    assert.match(text, /\n1\. .*\n {3}Evidence: /);
    assert.match(text, /== Request\nGET /);
    const commands = await vscode.commands.getCommands(false);
    const lenses = await lensesOf(uri);
    assert.ok(lenses.length > 0);
    for (const { command } of lenses) assert.ok(commands.includes(command), command);
  });

  it('run only those next steps that the failure offers', async () => {
    await makeCalls();
    const requestId = await failedId();
    await opened('explainRequest', { requestId });
    await vscode.commands.executeCommand('_liveperson.requestNextStep', { requestId, action: 'editAccount' });
    await vscode.commands.executeCommand('_liveperson.requestNextStep', { requestId, action: 'workbench.action.quit' });
    assert.deepEqual(notifications.errors, []);
  });

  it('are explained from the message that tells of a failure', async () => {
    notifications.answerWith('Explain');
    await run('openRecord', { accountId, engagementId: `${accountId}1` });
    await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'liveperson-request');
    assert.ok(notifications.errors[0]?.buttons.includes('Explain'));
  });

  it('are made again through the client, and the new one opens', async () => {
    await makeCalls();
    const { uri } = await openedByPick('openRequest', /getEngagement/);
    const again = await openedByPick('retryRequest', /getEngagement/);
    assert.notEqual(again.uri.toString(), uri.toString());
    assert.match(again.text, /== Answer\n200 OK/);
  });

  it('are copied as cURL with a variable for the token, and personal data masked', async () => {
    await makeCalls();
    const requestId = await idOf(/getEngagement/);
    const copied = await run('copyAsCurl', { requestId });
    assert.equal(await vscode.env.clipboard.readText(), copied);
    assert.match(String(copied), /^curl --globoff \\\n {2}--request 'POST'/);
    assert.match(String(copied), /'authorization: Bearer '"\$LP_TOKEN"/);
    assert.match(String(await run('copyAsCurlPowerShell', { requestId })), /"authorization: Bearer \$\{env:LP_TOKEN\}"/);
    assert.match(notifications.information[0]?.message ?? '', /set LP_TOKEN\. Personal data is masked\./);
  });

  it('are copied with personal data only when the person says so twice', async () => {
    await makeCalls();
    const requestId = await idOf(/getEngagement/);
    await vscode.env.clipboard.writeText('before');
    assert.equal(await run('copyAsCurl', { requestId, personalData: 'asSent' }), undefined);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    assert.match(notifications.warnings[0]?.message ?? '', /personal data/);
    notifications.answerWith('Include Personal Data');
    assert.match(String(await run('copyAsCurl', { requestId, personalData: 'asSent' })), /^curl/);
  });

  describe('as HAR', () => {
    let folder: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'har-'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('are written with names masked and without secrets; as sent only after asking again', async () => {
      await makeCalls();
      const target = vscode.Uri.file(join(folder, 'a.har'));
      await writeFile(target.fsPath, 'before', { mode: 0o644 });
      assert.deepEqual(await run('exportHar', { target }), { requests: await countOfCalls(), target });
      if (process.platform !== 'win32') assert.equal((await stat(target.fsPath)).mode & 0o077, 0);
      const masked = await readFile(target.fsPath, 'utf8');
      assert.match(masked, /\[name-\w+\]/);
      assert.equal(await run('exportHar', { target, personalData: 'asSent' }), undefined);
      notifications.answerWith('Include Personal Data');
      await run('exportHar', { target, personalData: 'asSent' });
      const asSent = await readFile(target.fsPath, 'utf8');
      assert.doesNotMatch(asSent, /\[name-\w+\]/);
      for (const text of [masked, asSent]) assert.doesNotMatch(text, /Bearer (?!\[removed\])/);
    });

    it('are one request where that is asked for', async () => {
      await makeCalls();
      const target = vscode.Uri.file(join(folder, 'c.har'));
      assert.deepEqual(await run('exportRequestHar', { requestId: await failedId(), target }), { requests: 1, target });
      assert.match(await readFile(target.fsPath, 'utf8'), /"status": 404/);
    });

    async function exported(): Promise<number> {
      const result = await run('exportHar', { target: vscode.Uri.file(join(folder, 'b.har')) });
      assert.ok(typeof result === 'object' && result !== null && 'requests' in result);
      return Number(result.requests);
    }

    it('are those that the filter lets through', async () => {
      await makeCalls();
      await run('filterRequests', { text: 'monitoring' });
      assert.equal(await exported(), 1);
      await run('clearRequestFilter');
    });

    it('are filtered as one types, which Escape leaves as it was, and by whether they failed', async () => {
      await makeCalls();
      const input = scriptInput([{ type: 'getEngagement' }, 'leave']);
      await run('filterRequests');
      await run('filterRequests');
      assert.deepEqual(input.asked.map(({ value }) => value), ['', 'getEngagement']);
      input.restore();
      assert.equal(await exported(), 1);
      await run('clearRequestFilter');
      assert.equal(await exported(), await countOfCalls());
      await run('showFailedRequests');
      assert.equal(await exported(), 1);
      await run('showAllRequests');
      assert.equal(await exported(), await countOfCalls());
    });
  });

  it('that are gone say that requests are kept in memory only', async () => {
    const lost = vscode.Uri.parse('liveperson-request:/11111111-1111-4111-8111-111111111111/details/request.lprequest');
    assert.match((await vscode.workspace.openTextDocument(lost)).getText(), /kept in the memory of their window only/);
    assert.deepEqual((await lensesOf(lost)).map(({ title }) => title), ['Show Requests']);
    await run('retryRequest', { requestId: 'x' });
    assert.match(notifications.errors[0]?.message ?? '', /no longer there/);
    await run('explainRequest', { requestId: 'x' });
    assert.equal(notifications.errors.length, 2);
  });

  it('are told in lists without icons and line breaks, whatever the service calls its error', async () => {
    const body = JSON.stringify({ error: { message: hostile, internalCode: hostile } });
    const fault = { match: { operation: 'getVisitState' }, times: 1, status: 404, body };
    await setFaults(domainApiUrl, [fault]);
    await makeCalls();
    const input = scriptInput(['leave']);
    await run('openRequest');
    input.restore();
    const description = input.asked[0]?.descriptions.find((text) => text.includes('404')) ?? '';
    assert.match(description, /\$ \(zap\)/);
    assert.doesNotMatch(description, /\u202e|\n/i);
    assert.ok(description.length < 400, `${description.length} characters`);
  });

  it('cannot be written to, and other addresses of their scheme are not found', async () => {
    assert.equal(vscode.workspace.fs.isWritableFileSystem('liveperson-request'), false);
    for (const path of ['/', '/x/details/a.lprequest', '/11111111-1111-4111-8111-111111111111/secrets/a.lprequest']) {
      await assert.rejects(
        async () => {
          await vscode.workspace.fs.readFile(vscode.Uri.from({ scheme: 'liveperson-request', path }));
        },
        { code: 'FileNotFound' },
      );
    }
  });

  /** Runs a command that asks for a request, and picks one. */
  async function openedByPick(command: string, pick: RegExp): Promise<{ readonly uri: vscode.Uri; readonly text: string }> {
    const input = scriptInput([{ pick }]);
    return await opened(command).finally(() => {
      input.restore();
    });
  }

  async function idOf(pick: RegExp): Promise<string> {
    return (await openedByPick('openRequest', pick)).uri.path.split('/')[1] ?? '';
  }

  async function failedId(): Promise<string> {
    return await idOf(/getVisitState/);
  }

  async function countOfCalls(): Promise<number> {
    const input = scriptInput(['leave']);
    await run('openRequest');
    input.restore();
    return input.asked[0]?.choices.length ?? 0;
  }
});
