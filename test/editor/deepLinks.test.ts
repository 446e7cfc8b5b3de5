import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { openTabs } from './openTabs.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { until } from './until.ts';

const { accountId, visitorId, sessionId, engagementId, chatId } = documented;
const visit = `/visit?account=${accountId}&visitor=${visitorId}&session=${sessionId}`;

function uriOf(link: string): vscode.Uri {
  return vscode.Uri.parse(`${vscode.env.uriScheme}://liveperson-inspector.liveperson-inspector${link}`);
}

/** Opens a link as the editor does when the system hands it one. */
async function follow(link: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uriOf(link));
}

describe('A deep link', () => {
  const notifications = notificationsOfEachTest();

  before(async () => {
    await startSandbox();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(stopSandbox);

  it('asks first, naming action, account and ids, and does nothing when it is declined', async () => {
    await follow(visit);
    await until(() => notifications.warnings.length > 0);
    const { message, detail, buttons } = notifications.warnings[0] ?? {};
    assert.match(message ?? '', /visit state of account Sandbox \(12345678\)/);
    for (const id of [accountId, visitorId, sessionId]) assert.ok(detail?.includes(id), id);
    assert.deepEqual(buttons, ['Open']);
    assert.deepEqual(openTabs(), []);
  });

  it('opens what it names once the person agrees', async () => {
    notifications.answerWith('Open');
    await follow(`/engagement?account=${accountId}&engagement=${engagementId}`);
    await until(() => vscode.window.activeTextEditor?.document.languageId === 'liveperson-transcript');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /40 countries/);
  });

  it('opens an old chat on the day that it names', async () => {
    notifications.answerWith('Open');
    await follow(`/engagement?account=${accountId}&engagement=${engagementId}&day=2025-12-24`);
    await until(() => vscode.window.activeTextEditor?.document.languageId === 'liveperson-transcript');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /2025-12-24/);
  });

  it('warns that looking at a live chat keeps it alive', async () => {
    await follow(`/chat?account=${accountId}&chat=${chatId}`);
    await until(() => notifications.warnings.length > 0);
    assert.match(notifications.warnings[0]?.detail ?? '', /keeps it alive/);
  });

  it('is refused in words when it asks for what it may not, and its text is not repeated', async () => {
    await follow(`/search?account=${accountId}&token=s3cret&x](command:evil)=1`);
    await until(() => notifications.warnings.length > 0);
    assert.match(notifications.warnings[0]?.message ?? '', /not followed/);
    assert.doesNotMatch(JSON.stringify(notifications), /s3cret|evil/);
  });

  it('offers to add an account that is not set up, and asks nothing of it before', async () => {
    await follow('/search?account=87654321');
    await until(() => notifications.warnings.length > 0);
    assert.match(notifications.warnings[0]?.message ?? '', /87654321/);
    assert.deepEqual(notifications.warnings[0]?.buttons, ['Add Account…']);
  });

  it('is asked about alone: what comes while a question is open is dropped', async () => {
    notifications.restore();
    const answered = Promise.withResolvers<undefined>();
    const questions = sinon.stub(vscode.window, 'showWarningMessage').returns(answered.promise);
    try {
      await Promise.race([follow(visit), until(() => questions.callCount > 0)]);
      await follow(visit);
      await follow('/removeAccount');
      assert.equal(questions.callCount, 1);
    } finally {
      answered.resolve(undefined);
      questions.restore();
    }
  });

  it('that ends a sign-in nobody began is refused', async () => {
    await follow(`/signed-in?code=abc&state=${'a'.repeat(43)}`);
    await until(() => notifications.warnings.length > 0);
    assert.match(notifications.warnings[0]?.message ?? '', /No sign-in/);
  });
});

describe('Copy Deep Link', () => {
  const notifications = notificationsOfEachTest();

  before(extensionApi);

  for (const [what, argument, link] of [
    ['a visit', { accountId, visitorId, sessionId }, visit],
    ['an engagement', { accountId, visitorId, engagementId }, `/engagement?account=${accountId}&engagement=${engagementId}`],
    [
      'an old chat, with its day',
      { accountId, engagementId, startTime: Date.UTC(2025, 11, 24, 18) },
      `/engagement?account=${accountId}&engagement=${engagementId}&day=2025-12-24`,
    ],
    ['a visitor', { accountId, visitorId }, `/search?account=${accountId}&visitor=${visitorId}`],
    ['an account', { accountId }, `/search?account=${accountId}`],
  ] as const) {
    it(`copies a link to ${what}`, async () => {
      const copied = await run('copyDeepLink', argument);
      assert.equal(copied, uriOf(link).toString(true));
    });
  }

  it('copies a link to a document', async () => {
    const uri = vscode.Uri.parse((await uriOfState()).toString());
    assert.equal(await run('copyDeepLink', uri), uriOf(visit).toString(true));
  });

  it('copies a link to a transcript with the day of its chat, which the address of the transcript need not have', async () => {
    await startSandbox();
    try {
      const uri = await run('openTranscript', { accountId, engagementId });
      assert.ok(uri instanceof vscode.Uri);
      const link = new RegExp(`/engagement\\?account=${accountId}&engagement=${engagementId}&day=\\d{4}-\\d\\d-\\d\\d$`);
      assert.match(String(await run('copyDeepLink', uri)), link);
    } finally {
      await stopSandbox();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
  });

  it('copies none to a live chat, whose id lets everybody read it, and says why', async () => {
    assert.equal(await run('copyDeepLink', { accountId, chatId }), undefined);
    await until(() => notifications.errors.length > 0);
    assert.match(notifications.errors[0]?.message ?? '', /everybody/);
  });
});

async function uriOfState(): Promise<vscode.Uri> {
  await startSandbox();
  try {
    const uri = await run('openVisitState', { accountId, visitorId, sessionId });
    assert.ok(uri instanceof vscode.Uri);
    return uri;
  } finally {
    await stopSandbox();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
}
