import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AccountStore } from '../../src/accounts/accountStore.ts';
import { ExplorerProvider } from '../../src/explorer/explorerProvider.ts';
import { Lookups } from '../../src/explorer/lookups.ts';
import type { ChatNode } from '../../src/explorer/nodes.ts';
import { defaultTimeRange, rangeMs } from '../../src/explorer/timeRange.ts';
import type { EngagementQuery } from '../../src/liveperson/engagementHistory/engagementQuery.ts';
import { extensionApi, run } from './editorExtension.ts';
import { memory } from './memory.ts';
import { catchNotifications } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { scriptInput, type Answer } from './scriptedInput.ts';

const { accountId } = documented;

describe('A chat of the tree as a filter', () => {
  let provider: ExplorerProvider;
  let chat: ChatNode;
  let notifications: ReturnType<typeof catchNotifications>;

  before(async () => {
    await startSandbox();
    const { getClient } = await extensionApi();
    const accounts = new AccountStore(memory());
    await accounts.put({ id: accountId, name: 'Sandbox', credentialKinds: ['oauth2'], sandbox: true });
    const lookups = new Lookups(memory(), () => false);
    provider = new ExplorerProvider({
      accounts,
      lookups,
      clients: { get: getClient },
      rangeMs: () => rangeMs(defaultTimeRange),
      failed: () => undefined,
    });
    const [account] = await provider.getChildren();
    const visitors = (await provider.getChildren(account)).filter(({ kind }) => kind === 'visitor');
    const below = await Promise.all(visitors.map((visitor) => provider.getChildren(visitor)));
    const found = below.flat().find((node): node is ChatNode => node.kind === 'chat' && wasAnswered(node));
    assert.ok(found);
    chat = found;
  });
  after(async () => {
    provider.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await stopSandbox();
  });
  beforeEach(() => {
    notifications = catchNotifications();
  });
  afterEach(() => {
    assert.deepEqual(notifications.errors, []);
    notifications.restore();
  });

  async function answer(...answers: readonly Answer[]): Promise<unknown> {
    const input = scriptInput(answers);
    return await run('searchWith', chat).finally(() => {
      input.restore();
    });
  }

  /** What a search in the tree's time finds. */
  async function count(filter: Partial<EngagementQuery>): Promise<number> {
    const to = Date.now();
    let records = 0;
    const client = await (await extensionApi()).getClient(accountId);
    for await (const page of client.searchEngagements({ from: to - rangeMs(defaultTimeRange), to, ...filter }))
      records += page.records.length;
    return records;
  }

  const filters: Readonly<Record<string, (info: ChatNode['chat']['engagements'][number]['info']) => Partial<EngagementQuery>>> = {
    Visitor: ({ visitorId = assert.fail() }) => ({ visitor: visitorId }),
    Skill: ({ skillId = assert.fail() }) => ({ skillIds: [skillId] }),
    Agent: ({ agentId = assert.fail() }) => ({ agentIds: [agentId] }),
  };
  for (const [shared, filterBy] of Object.entries(filters)) {
    it(`finds the chats with the same ${shared}, and no others`, async () => {
      const [{ info } = assert.fail()] = chat.chat.engagements;
      const expected = await count(filterBy(info));
      const result = await answer({ pick: new RegExp(`${shared}$`) });
      assert.ok(typeof result === 'object' && result !== null && 'count' in result, JSON.stringify(result));
      assert.equal(result.count, expected);
      assert.ok(expected > 0 && expected < (await count({})), String(expected));
    });
  }

  it('searches nothing when it is left', async () => {
    assert.equal(await answer('leave'), undefined);
  });
});

/** A visitor who left the queue has neither skill nor agent. */
function wasAnswered({ chat }: ChatNode): boolean {
  return chat.engagements.every(({ info }) => info.skillId !== undefined && info.agentId !== undefined);
}
