import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { documentAddress, documentUri } from '../../src/documents/scheme.ts';
import { comparedUri } from '../../src/documents/showDifferences.ts';
import { startSandbox as startCloud } from '../../src/sandbox/index.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { scriptInput } from './scriptedInput.ts';

const { accountId, visitorId, sessionId, chatId } = documented;
const dayMs = 86_400_000;

/** A chat as a node of the tree stands for it. */
interface ChatNode {
  readonly kind: 'transcript';
  readonly id: string;
  readonly accountId: string;
  readonly engagementId: string;
  readonly startTime: number;
}

describe('Documents that are compared', () => {
  const notifications = notificationsOfEachTest();
  /** Chats of one visitor, oldest first. */
  let chats: readonly ChatNode[];

  before(async () => {
    await startSandbox();
    chats = await chatsOfOneVisitor();
  });
  after(stopSandbox);

  function chatAt(index: number): ChatNode {
    const chat = chats.at(index);
    assert.ok(chat);
    return chat;
  }

  it('are two chats of the tree: one is selected, the other compared with it', async () => {
    const first = await run('selectForCompare', chatAt(0));
    assert.equal(await run('compareWithSelected', chatAt(1)), true);
    const { original, modified } = shownDifferences();
    assert.ok(first instanceof vscode.Uri);
    assert.equal(String(original), String(comparedUri(first)));
    assert.equal(engagementOf(modified), chatAt(1).engagementId);
  });

  it('are two transcripts without the times of their lines, which would all differ', async () => {
    await run('selectForCompare', chatAt(0));
    await run('compareWithSelected', chatAt(1));
    const { original, modified } = shownDifferences();
    for (const uri of [original, modified]) {
      const [facts = '', lines = ''] = (await vscode.workspace.openTextDocument(uri)).getText().split(/\n(?=== )/, 2);
      assert.match(facts, /^Started: +\d{4}-\d\d-\d\d/m);
      assert.match(lines, /^\[…\] \w/m);
      assert.doesNotMatch(lines, /^\[[^…]/m);
    }
  });

  it('are two visit states, one of the tree and one in the active editor', async () => {
    const other = await otherVisit();
    const node = { kind: 'visitState', id: 'v', accountId, visitorId, sessionId, visit: { visitorId, sessionId } };
    await run('selectForCompare', node);
    await vscode.window.showTextDocument(documentUri({ kind: 'visitState', accountId, ...other }));
    assert.equal(await run('compareWithSelected'), true);
    const { original, modified } = shownDifferences();
    assert.equal(String(original), String(documentUri({ kind: 'visitState', accountId, visitorId, sessionId })));
    assert.equal(String(modified), String(documentUri({ kind: 'visitState', accountId, ...other })));
    assert.match((await vscode.workspace.openTextDocument(modified)).getText(), /"appSessions"/);
  });

  it('are of the same kind: a chat is not compared with a visit state', async () => {
    await run('selectForCompare', chatAt(0));
    assert.equal(
      await run('compareWithSelected', documentUri({ kind: 'visitState', accountId, visitorId, sessionId })),
      undefined,
    );
    assert.match(notifications.errors[0]?.message ?? '', /not of the same kind/);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
  });

  it('are two: nothing is compared with itself, which is told', async () => {
    const uri = await run('selectForCompare', chatAt(0));
    assert.ok(uri instanceof vscode.Uri);
    const withoutDay = documentUri({ kind: 'transcript', accountId, engagementId: chatAt(0).engagementId });
    for (const same of [chatAt(0), uri, withoutDay]) assert.equal(await run('compareWithSelected', same), undefined);
    assert.deepEqual(
      notifications.errors.map(({ message }) => message.includes('These are the same document')),
      [true, true, true],
    );
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
  });

  it('can be read: a failure is told and nothing is opened', async () => {
    await run('selectForCompare', chatAt(0));
    assert.equal(
      await run('compareWithSelected', documentUri({ kind: 'transcript', accountId, engagementId: `${accountId}1` })),
      undefined,
    );
    assert.equal(notifications.errors.length, 1);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
  });

  it('are a chat and the visitor’s chat before or after it, the older one on the left', async () => {
    assert.equal(await run('compareWithPreviousChat', chatAt(1)), true);
    assert.deepEqual(engagementsShown(), [chatAt(0).engagementId, chatAt(1).engagementId]);
    assert.equal(await run('compareWithNextChat', chatAt(1)), true);
    assert.deepEqual(engagementsShown(), [chatAt(1).engagementId, chatAt(2).engagementId]);
  });

  it('are not there before the first chat', async () => {
    assert.equal(await run('compareWithPreviousChat', chatAt(0)), false);
    assert.equal(await run('openPreviousChat', chatAt(0)), undefined);
    assert.equal(notifications.information.length, 2);
    assert.match(notifications.information[0]?.message ?? '', /no earlier chat of this visitor/);
  });

  it('are reached one after the other', async () => {
    await run('openTranscript', chatAt(0));
    for (const expected of [1, 2]) {
      const uri = await run('openNextChat');
      assert.ok(uri instanceof vscode.Uri);
      assert.equal(engagementOf(uri), chatAt(expected).engagementId);
    }
    assert.equal(engagementOf((await run('openPreviousChat')) as vscode.Uri), chatAt(1).engagementId);
  });

  it('have a chat before and after them only where they are transcripts', async () => {
    assert.equal(await run('openNextChat', documentUri({ kind: 'chatInfo', accountId, chatId })), undefined);
    assert.match(notifications.information[0]?.message ?? '', /Only the transcript of a web chat/);
  });

  it('are asked for by the lens, and nothing happens when the list is left', async () => {
    const uri = await run('openTranscript', chatAt(1));
    const left = scriptInput(['leave']);
    await press(uri, 'Compare with …');
    left.restore();
    assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputText);
    const chosen = scriptInput([{ pick: /Previous chat/ }]);
    await press(uri, 'Compare with …');
    chosen.restore();
    assert.deepEqual(engagementsShown(), [chatAt(0).engagementId, chatAt(1).engagementId]);
  });

  for (const command of ['selectForCompare', 'compareWithSelected', 'compareWithPreviousChat', 'openNextChat']) {
    it(`are needed: without one, ${command} says what to do`, async () => {
      assert.equal(await run(command), undefined);
      assert.match(notifications.errors[0]?.message ?? '', /There is no document of LivePerson Inspector/);
      assert.ok(notifications.errors[0]?.buttons.includes('Look Up'));
    });
  }
});

/** Of a visitor none of whose chats was transferred: the records of such a chat are one chat. */
async function chatsOfOneVisitor(): Promise<readonly ChatNode[]> {
  const client = await (await extensionApi()).getClient(accountId);
  const now = Date.now();
  const all = [];
  for await (const { records } of client.searchEngagements({ from: now - 390 * dayMs, to: now, sort: 'start:asc' }))
    all.push(...records);
  const byVisitor = Map.groupBy(all, ({ info }) => info.visitorId);
  byVisitor.delete(undefined);
  const own = [...byVisitor.values()].find((records) => {
    const chats = new Set(records.map(({ info }) => `${info.sessionId} ${info.engagementSet}`));
    return records.length >= 3 && chats.size === records.length;
  });
  assert.ok(own);
  return own.map(({ engagementId, info: { startTime = 0 } }) => ({
    kind: 'transcript',
    id: engagementId,
    accountId,
    engagementId,
    startTime,
  }));
}

/** Sandboxes of the same seed have the same visits. */
async function otherVisit(): Promise<{ readonly visitorId: string; readonly sessionId: string }> {
  const cloud = await startCloud();
  const visit = cloud.landmarks.visits.find((other) => other.sessionId !== sessionId);
  await cloud.stop();
  assert.ok(visit);
  return { visitorId: visit.visitorId, sessionId: visit.sessionId };
}

function shownDifferences(): { readonly original: vscode.Uri; readonly modified: vscode.Uri } {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  assert.ok(input instanceof vscode.TabInputTextDiff);
  return input;
}

function engagementsShown(): readonly (string | undefined)[] {
  const { original, modified } = shownDifferences();
  return [original, modified].map(engagementOf);
}

function engagementOf(uri: vscode.Uri): string | undefined {
  const address = documentAddress(uri);
  return address?.kind === 'transcript' ? address.engagementId : undefined;
}

async function press(uri: unknown, title: string): Promise<void> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  const command = lenses.map((lens) => lens.command).find((offered) => offered?.title === title);
  assert.ok(command, `no lens ${title}`);
  await vscode.commands.executeCommand(command.command, uri);
}
