import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { openTabs } from './openTabs.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { until } from './until.ts';

const { accountId, visitorId, sessionId, engagementId, chatId } = documented;
const dayMs = 24 * 60 * 60 * 1000;

describe('With the sandbox running', () => {
  const notifications = notificationsOfEachTest();

  before(startSandbox);
  after(stopSandbox);

  it('startSandbox returns the account and the address of its Domain API on this machine', async () => {
    const again = await startSandbox();
    assert.equal(again.accountId, accountId);
    assert.match(again.domainApiUrl, /^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('getClient answers with a client of the account', async () => {
    const { getClient } = await extensionApi();
    const { value } = await (await getClient(accountId)).getVisitState({ visitorId, sessionId });
    assert.equal(value.sessions[0]?.engagements.length, 2);
  });

  it('openVisitState returns the URI of the state as a document, which holds the documented words', async () => {
    const uri = await run('openVisitState', { accountId, visitorId, sessionId });
    assert.ok(uri instanceof vscode.Uri);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /"appSessions"/);
    assert.deepEqual(notifications.errors, []);
  });

  it('openVisitState takes the session id with the hash it carries in a visit state', async () => {
    const uri = await run('openVisitState', {
      accountId,
      visitorId,
      sessionId: `${sessionId}.0123456789abcdef0123456789abcdef01234567`,
    });
    assert.match(String(uri), new RegExp(`${sessionId}/`));
  });

  it('openVisitState opens the panel of the visit', async () => {
    await run('openVisitState', { accountId, visitorId, sessionId });
    await until(() => openTabs().some((label) => label.startsWith(`Visit ${visitorId.slice(0, 6)}`)));
  });

  it('openChatStatus opens the panel of the chat and returns the URI of its information as a document', async () => {
    const uri = await run('openChatStatus', { accountId, chatId });
    assert.ok(uri instanceof vscode.Uri);
    assert.match((await vscode.workspace.openTextDocument(uri)).getText(), /chatSessionKey/);
    await until(() => openTabs().some((label) => label.startsWith('Chat H')));
  });

  it('searchTranscripts returns how many chats were found and how many of them are shown', async () => {
    const result = await run('searchTranscripts', { accountId, query: { from: Date.now() - 28 * dayMs, to: Date.now() } });
    assert.ok(typeof result === 'object' && result !== null && 'count' in result && 'shown' in result);
    assert.ok(Number(result.count) > 100, String(result.count));
    assert.equal(result.shown, 100);
  });

  it('openTranscript opens the transcript of a documented engagement in an editor and returns its URI', async () => {
    const uri = await run('openTranscript', { accountId, engagementId });
    assert.ok(uri instanceof vscode.Uri);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    assert.equal(vscode.window.activeTextEditor.document.languageId, 'liveperson-transcript');
  });

  it('checkAccount opens a document that names the services and the sign-in, and returns its URI', async () => {
    const uri = await run('checkAccount', { accountId });
    assert.ok(uri instanceof vscode.Uri);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    const text = vscode.window.activeTextEditor.document.getText();
    assert.match(text, /^Account 12345678\n/);
    assert.match(text, /\nengHistDomain: +127\.0\.0\.1/);
    assert.match(text, /\nEngagement History of the last hour: answered/);
  });

  it('lookup returns the ids of a pasted cookie header and the calls they make possible', async () => {
    const result = await run('lookup', { text: `LPVID=${visitorId}; LPSID-${accountId}=${sessionId}` });
    assert.ok(typeof result === 'object' && result !== null && 'actions' in result && Array.isArray(result.actions));
    assert.deepEqual(result.actions[0], { command: 'liveperson.openVisitState', argument: { accountId, visitorId, sessionId } });
  });

  it('refuses an account of the same id', async () => {
    const added = await run('addAccount', { accountId, credentials: [{ kind: 'bearer', token: 'x' }] });
    assert.equal(added, undefined);
    assert.match(notifications.errors[0]?.message ?? '', /sandbox has the same account id/);
  });
});

describe('When the sandbox has stopped', () => {
  it('its account is gone', async () => {
    await startSandbox();
    await stopSandbox();
    const { getClient } = await extensionApi();
    await assert.rejects(getClient(accountId), /There is no account 12345678/);
  });
});
