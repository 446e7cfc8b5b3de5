import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as vscode from 'vscode';
import { run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { inputOfEachTest, type Answer } from './scriptedInput.ts';

const { accountId, visitorId, sessionId, engagementId, chatId } = documented;

describe('The look-up', () => {
  const input = inputOfEachTest();
  const notifications = notificationsOfEachTest();

  before(startSandbox);
  after(stopSandbox);

  async function answer(...answers: readonly Answer[]): Promise<unknown> {
    input.answer(...answers);
    return await run('lookup');
  }

  /** The rows of the look-up while nothing is typed. */
  async function offered(): Promise<{ readonly choices: readonly string[]; readonly details: readonly string[] }> {
    await answer('leave');
    const [asked] = input.asked;
    assert.ok(asked);
    return asked;
  }

  it('leaves nothing behind when it is left', async () => {
    assert.equal(await answer('leave'), undefined);
    assert.deepEqual(notifications.errors, []);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('lists what was looked up, newest first, with what came of it', async () => {
    await run('openTranscript', { accountId, engagementId });
    await run('openTranscript', { accountId, engagementId: '123456784200000000' });
    const { choices, details } = await offered();
    assert.deepEqual(choices.slice(1, 3), ['$(circle-slash) Transcript', '$(pass) Transcript']);
    assert.match(details[0] ?? '', /^not found · /);
    assert.match(details[1] ?? '', /^found · /);
  });

  it('learns from the answer what came of a visit and of a chat', async () => {
    await run('openVisitState', { accountId, visitorId, sessionId });
    await run('openChatStatus', { accountId, chatId });
    const wanted = ['$(pass) Visit state', '$(pass) Chat status'];
    const areThere = async (): Promise<boolean> => {
      const { choices } = await offered();
      return wanted.every((label) => choices.includes(label));
    };
    while (!(await areThere())) await nextTurn();
    const { choices } = await offered();
    assert.equal(choices.filter((label) => label.endsWith('Visit state')).length, 1, 'the same visit is listed once');
  });

  it('opens again what is chosen from the list', async () => {
    await run('openTranscript', { accountId, engagementId });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await answer({ pick: /pass. Transcript/ });
    // Of what was read the day is known: with it the chat is found in a year, too.
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', new RegExp(`${engagementId}.*\\d{4}-\\d\\d-\\d\\d`));
  });

  it('opens what is pasted: an engagement id, a conversation id', async () => {
    await answer({ type: `{"engagementId":"${engagementId}"}` });
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', new RegExp(engagementId));
    await answer({ type: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630' });
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /e5c58e49/);
  });

  it('copies the console snippet, from the palette and from its list', async () => {
    const snippet = await run('copyConsoleSnippet');
    assert.match(String(snippet), /LPVID/);
    await vscode.env.clipboard.writeText('');
    await answer({ pick: /console snippet/ });
    assert.equal(await vscode.env.clipboard.readText(), snippet);
  });

  it('forgets what was looked up for an account that is removed', async () => {
    const other = { accountId: '20000006', name: 'Other', domainApiUrl: 'http://127.0.0.1:9' };
    await run('addAccount', { ...other, credentials: [{ kind: 'bearer', token: 'some-token' }] });
    await run('openTranscript', { accountId: other.accountId, engagementId: `${other.accountId}4294967524` });
    assert.match((await offered()).details[0] ?? '', /^not reached · .* · Other$/);
    await run('removeAccount', { accountId: other.accountId });
    assert.doesNotMatch((await offered()).details.join('\n'), /not reached/);
  });
});
