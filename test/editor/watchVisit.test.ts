import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { documentUri } from '../../src/documents/scheme.ts';
import { startSandbox as startCloud } from '../../src/sandbox/index.ts';
import { run } from './editorExtension.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { scriptInput, type Asked } from './scriptedInput.ts';
import { until } from './until.ts';

const { accountId } = documented;

describe('Watch Visit', () => {
  /** A visit that goes on: the documented one is over, and the panel stops watching it. */
  let visit: { readonly visitorId: string; readonly sessionId: string };
  let uri: string;
  let watched: string;

  before(async () => {
    await startSandbox();
    visit = await liveVisit();
    uri = String(documentUri({ kind: 'visitState', accountId, ...visit }));
    watched = `$(eye) Visit ${visit.visitorId.slice(0, 8)}…`;
  });
  after(stopSandbox);
  afterEach(closeAll);

  it('opens the panel of a node of the tree with its watch on, until it is closed', async () => {
    assert.equal(await watchedChoice(), undefined);
    assert.equal(String(await run('watchVisit', { kind: 'visitState', id: 'v', accountId, ...visit, visit })), uri);
    await panelIsOpen();
    assert.equal(await watchedChoice(), watched);
    await closeAll();
    assert.equal(await watchedChoice(), undefined);
  });

  it('switches the watch of an open panel on; opening that again leaves it on', async () => {
    await run('openVisitState', { accountId, ...visit });
    await panelIsOpen();
    assert.equal(await watchedChoice(), undefined);
    await run('watchVisit', { accountId, ...visit });
    await run('openVisitState', { accountId, ...visit });
    assert.equal(await watchedChoice(), watched);
  });

  it('asks for the ids, and opens nothing when it is left at either', async () => {
    for (const answers of [[], [{ type: visit.visitorId }]]) {
      const input = scriptInput(answers);
      assert.equal(await run('watchVisit', { accountId }), undefined);
      input.restore();
      assert.equal(input.asked.length, answers.length + 1);
      assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
    }
    const input = scriptInput([{ type: visit.visitorId }, { type: visit.sessionId }]);
    assert.equal(String(await run('watchVisit', { accountId })), uri);
    input.restore();
    await panelIsOpen();
    assert.equal(await watchedChoice(), watched);
  });
});

/** Sandboxes of the same seed have the same visits. */
async function liveVisit(): Promise<{ readonly visitorId: string; readonly sessionId: string }> {
  const cloud = await startCloud();
  const [visit] = cloud.landmarks.visits;
  await cloud.stop();
  assert.ok(visit);
  return { visitorId: visit.visitorId, sessionId: visit.sessionId };
}

async function panelIsOpen(): Promise<void> {
  await until(() => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.startsWith('Visit '))));
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until(() => vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0));
}

/** What watches, as the list behind the status bar item offers it. */
async function watchedChoice(): Promise<string | undefined> {
  const input = scriptInput(['leave']);
  await run('showActions');
  input.restore();
  return choicesOf(input.asked[0]).find((choice) => choice.includes('$(eye)'));
}

function choicesOf(asked: Asked | undefined): readonly string[] {
  assert.ok(asked);
  return asked.choices;
}
