import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AccountStore } from '../../src/accounts/accountStore.ts';
import { ExplorerProvider } from '../../src/explorer/explorerProvider.ts';
import { Lookups } from '../../src/explorer/lookups.ts';
import type { ChatNode, ExplorerNode } from '../../src/explorer/nodes.ts';
import { extensionApi, run } from './editorExtension.ts';
import { memory } from './memory.ts';
import { catchNotifications } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { scriptInput, type Answer } from './scriptedInput.ts';

const { accountId } = documented;

describe('A chat of the tree as a filter', () => {
  let provider: ExplorerProvider;
  let chat: ExplorerNode;
  let notifications: ReturnType<typeof catchNotifications>;

  before(async () => {
    await startSandbox();
    const { getClient } = await extensionApi();
    const accounts = new AccountStore(memory());
    await accounts.put({ id: accountId, name: 'Sandbox', credentialKinds: ['oauth2'], sandbox: true });
    const lookups = new Lookups(memory(), () => false);
    const rangeMs = (): number => 7 * 24 * 60 * 60 * 1000;
    provider = new ExplorerProvider({ accounts, lookups, clients: { get: getClient }, rangeMs, failed: () => undefined });
    const [account] = await provider.getChildren();
    const visitors = (await provider.getChildren(account)).filter(({ kind }) => kind === 'visitor');
    const below = await Promise.all(visitors.map((visitor) => provider.getChildren(visitor)));
    const found = below.flat().find((node) => node.kind === 'chat' && wasAnswered(node));
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

  for (const shared of ['Visitor', 'Skill', 'Agent']) {
    it(`finds chats with the same ${shared}`, async () => {
      const result = await answer({ pick: new RegExp(`${shared}$`) });
      assert.ok(
        typeof result === 'object' && result !== null && 'count' in result && Number(result.count) > 0,
        JSON.stringify(result),
      );
    });
  }

  it('searches nothing when it is left', async () => {
    assert.equal(await answer('leave'), undefined);
  });
});

/** A visitor who left the queue has neither skill nor agent. */
function wasAnswered({ chat }: ChatNode): boolean {
  return chat.engagements.some(({ info }) => info.skillId !== undefined && info.agentId !== undefined);
}
