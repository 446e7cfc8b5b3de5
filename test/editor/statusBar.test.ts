import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { appearance } from '../../src/statusBar/appearance.ts';
import { run } from './editorExtension.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { inputOfEachTest } from './scriptedInput.ts';
import { until } from './until.ts';

const watched = { accountId: '1', title: 'Visit', command: 'liveperson.openVisitState', argument: {} };

describe('The status bar item', () => {
  it('names the account while nothing is under way', () => {
    const { text, label } = appearance('Shop', { calls: 0, watched: [] });
    assert.equal(text, '$(comment-discussion) Shop');
    assert.equal(label, 'LivePerson account Shop');
  });

  it('shows calls and watching by icons and says them in words', () => {
    const { text, label, tooltip } = appearance('Shop', { calls: 2, watched: [watched] });
    assert.equal(text, '$(sync~spin) Shop $(eye)');
    assert.equal(label, 'LivePerson account Shop, 2 calls under way, 1 panel watching');
    assert.ok(tooltip.startsWith(label));
  });

  it('keeps a hostile name short and without icons or line breaks', () => {
    const { text } = appearance(`a\u202e\n$(bug)${'x'.repeat(500)}`, { calls: 0, watched: [] });
    assert.ok(text.length < 60, text);
    assert.doesNotMatch(text, /\$\(bug|[\n\u202e]/);
  });
});

describe('Show Actions', () => {
  const input = inputOfEachTest();

  before(startSandbox);
  after(stopSandbox);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('offers what can be done for the account used last, and does it', async () => {
    await run('openRecord', { accountId: documented.accountId, engagementId: documented.engagementId });
    input.answer({ pick: /Search transcripts/ });
    assert.equal(await run('showActions'), 'liveperson.searchTranscripts');
    assert.equal(input.asked[0]?.title, 'LivePerson: Sandbox');
    await until(() => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'Transcripts: Sandbox');
  });

  it('offers to stop the sandbox while it runs', async () => {
    input.answer('leave');
    assert.equal(await run('showActions'), undefined);
    assert.ok(input.asked[0]?.choices.some((choice) => choice.includes('Stop the sandbox')));
  });
});
