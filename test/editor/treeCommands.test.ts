import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { documentUri } from '../../src/documents/scheme.ts';
import { retentionSpan } from '../../src/liveperson/documentedSpans.ts';
import type { EngagementRecord } from '../../src/liveperson/engagementHistory/engagementRecord.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { inputOfEachTest } from './scriptedInput.ts';

const { accountId, visitorId, sessionId, chatId, engagementId } = documented;
const transcript = { kind: 'transcript', id: 't', accountId, engagementId };
const visitState = { kind: 'visitState', id: 'v', accountId, visitorId, sessionId, visit: { visitorId, sessionId } };

/** Commands that ask first when nothing says what they are for. */
const asking = [
  'openVisitState',
  'watchVisit',
  'openChatStatus',
  'openChatInfo',
  'openTranscript',
  'openRecord',
  'openConversation',
  'openTimeline',
  'openSearchList',
  'lookup',
  'pinVisitor',
  'unpinVisitor',
  'setTimeRange',
  'filterTree',
  'filterBySkill',
  'filterByAgent',
  'addAccount',
  'createTestVisit',
  'exportSearch',
];

describe('A command of the tree', () => {
  const notifications = notificationsOfEachTest();
  const input = inputOfEachTest();

  before(startSandbox);
  after(stopSandbox);
  beforeEach(async () => {
    await vscode.env.clipboard.writeText('before');
  });

  it('copies the only id of a node at once', async () => {
    input.answer();
    assert.equal(await run('copyId', transcript), engagementId);
    assert.equal(await vscode.env.clipboard.readText(), engagementId);
    assert.deepEqual(input.asked, []);
  });

  it('copies the one of several ids that is chosen, and none when the list is left', async () => {
    input.answer('leave', { pick: new RegExp(sessionId) });
    assert.equal(await run('copyId', visitState), undefined);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    assert.equal(await run('copyId', visitState), sessionId);
    assert.equal(await vscode.env.clipboard.readText(), sessionId);
    assert.ok(input.asked[1]?.choices.includes(visitorId));
  });

  it('copies nothing of what is no node', async () => {
    assert.equal(await run('copyId', { accountId, visitorId }), undefined);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });

  it('opens a visit whose ids were mistaken for each other the other way round', async () => {
    const uri = await run('swapIds', { accountId, visitorId: sessionId, sessionId: visitorId });
    assert.equal(String(uri), String(documentUri({ kind: 'visitState', accountId, visitorId, sessionId })));
  });

  it('searches the chats of a visitor and says how many there are', async () => {
    const client = await (await extensionApi()).getClient(accountId);
    const records: EngagementRecord[] = [];
    // Asked for by visitor, the service tells all that it keeps, whatever the time of the search.
    const to = Date.now();
    for await (const page of client.searchEngagements({ from: to - retentionSpan, to })) records.push(...page.records);
    const visitors = Map.groupBy(records, ({ info }) => info.visitorId);
    const [visitor, { length: count }] = [...visitors].find(([id]) => id !== undefined) ?? assert.fail('nobody chatted');
    const found = await run('searchVisitor', { kind: 'visitor', id: 'x', accountId, visitorId: visitor });
    assert.deepEqual(found, { count, shown: count });
  });

  it('takes a visitor or a chat off and on without a word', async () => {
    for (const command of ['pinVisitor', 'unpinVisitor', 'forgetLookup']) await run(command, { accountId, visitorId });
    await run('forgetLookup', { accountId, chatId });
    await run('forgetLookup', {});
    assert.deepEqual(notifications.errors, []);
  });

  it('loads again, shows the log and opens the page on the state of the services', async () => {
    const opened: string[] = [];
    const stubs = sinon.createSandbox();
    stubs.stub(vscode.env, 'openExternal').callsFake((uri) => {
      opened.push(String(uri));
      return Promise.resolve(true);
    });
    try {
      const error = { kind: 'error', id: 'e', accountId };
      for (const command of ['refresh', 'showLog', 'openStatusPage']) await run(command);
      await run('refresh', { accountId });
      await run('refreshNode', visitState);
      await run('refreshNode', { accountId });
      await run('retry', error);
      assert.deepEqual(opened, ['https://status.liveperson.com/']);
      assert.deepEqual(notifications.errors, []);
    } finally {
      stubs.restore();
    }
  });

  it('leaves nothing behind when a later question is left', async () => {
    for (const [command, answers] of [
      ['openVisitState', [{ type: visitorId }, 'leave']],
      ['openTimeline', [{ type: visitorId }, 'leave']],
      ['watchVisit', [{ type: visitorId }, 'leave']],
    ] as const) {
      input.answer(...answers);
      assert.equal(await run(command), undefined);
      assert.equal(input.asked.length, 2, command);
    }
    assert.deepEqual(notifications.errors, []);
    assert.deepEqual(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs), []);
  });

  it('shows a hostile id in the list of ids as the text it is', async () => {
    const hostile = '[x](command:a)$(zap)\u202E<b>';
    input.answer('leave');
    await run('copyId', { ...visitState, visitorId: hostile, visit: { visitorId: hostile, sessionId } });
    assert.ok(
      input.asked[0]?.choices.every((choice) => !/\u202E|\$\(zap\)/.test(choice)),
      input.asked[0]?.choices.join(' | '),
    );
  });

  for (const command of asking) {
    it(`leaves nothing behind when its first question is left: ${command}`, async () => {
      input.answer('leave');
      assert.equal(await run(command), undefined);
      assert.equal(input.asked.length, 1);
      assert.deepEqual(notifications.errors, []);
      assert.deepEqual(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs), []);
    });
  }
});
