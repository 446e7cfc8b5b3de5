import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { inputOfEachTest, type Answer } from './scriptedInput.ts';

const { accountId, visitorId, sessionId, engagementId } = documented;
const other = { accountId: '20000005', name: 'Other', credentials: [{ kind: 'bearer', token: 'some-token' }] };

describe('A command from the palette', () => {
  const input = inputOfEachTest();
  const notifications = notificationsOfEachTest(async () => {
    await run('removeAccount', { accountId: other.accountId });
  });

  before(startSandbox);
  after(stopSandbox);

  async function answer(command: string, ...answers: readonly Answer[]): Promise<unknown> {
    input.answer(...answers);
    return await run(command);
  }

  it('asks for both ids of a visit', async () => {
    const uri = await answer('openVisitState', { type: visitorId }, { type: sessionId });
    assert.match(String(uri), new RegExp(`/${accountId}/visitState/${visitorId}/${sessionId}/`));
    assert.equal(input.asked.length, 2);
  });

  it('takes both ids out of a pasted cookie header at once', async () => {
    const uri = await answer('openVisitState', { type: `LPVID=${visitorId}; LPSID-${accountId}=${sessionId}` });
    assert.match(String(uri), new RegExp(`/${visitorId}/${sessionId}/`));
    assert.equal(input.asked.length, 1);
  });

  it('offers what was typed last', async () => {
    await answer('openVisitState', { type: visitorId }, { type: sessionId });
    await answer('openVisitState', 'leave');
    assert.equal(input.asked[0]?.value, visitorId);
  });

  it('opens the transcript of the engagement that is typed', async () => {
    await answer('openTranscript', { type: engagementId });
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\.lptranscript$/);
  });

  it('asks which account when there are several, and not when there is one', async () => {
    await answer('openTranscript', 'leave');
    assert.match(input.asked[0]?.title ?? '', /Transcript/);
    await run('addAccount', other);
    await answer('openTranscript', { pick: /Sandbox/ }, 'leave');
    assert.deepEqual(input.asked[0]?.choices.toSorted(), ['Other', 'Sandbox']);
    assert.match(input.asked[1]?.title ?? '', /Transcript/);
  });

  it('renames an account, and gives it its id back when the name is emptied', async () => {
    await run('addAccount', other);
    await run('renameAccount', { accountId: other.accountId, name: 'Renamed' });
    input.answer({ pick: /Renamed/ }, { type: ' ' });
    await run('renameAccount');
    await answer('openTranscript', 'leave');
    assert.ok(input.asked[0]?.choices.includes(other.accountId), input.asked[0]?.choices.join());
  });

  it('removes an account only after asking', async () => {
    await run('addAccount', other);
    await answer('removeAccount', { pick: /Other/ });
    notifications.answerWith('Remove');
    await answer('removeAccount', { pick: /Other/ });
    assert.equal(notifications.warnings.length, 2);
    await answer('openTranscript', 'leave');
    assert.match(input.asked[0]?.title ?? '', /Transcript/, 'one account is left');
  });

  it('shows what a pasted text holds and runs the first call with Enter', async () => {
    input.answer({ type: `LPVID=${visitorId}; LPSID-${accountId}=${sessionId}` });
    const result = await run('lookup');
    assert.ok(typeof result === 'object' && result !== null && 'ids' in result && Array.isArray(result.ids));
    assert.equal(result.ids.length, 3);
  });
});
