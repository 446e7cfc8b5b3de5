import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as vscode from 'vscode';
import { AccountStore } from '../../src/accounts/accountStore.ts';
import { DragIds } from '../../src/explorer/dragIds.ts';
import { ExplorerProvider } from '../../src/explorer/explorerProvider.ts';
import { filterText } from '../../src/explorer/items/filterText.ts';
import { Lookups } from '../../src/explorer/lookups.ts';
import type { ExplorerNode } from '../../src/explorer/nodes.ts';
import { noFilter } from '../../src/explorer/viewFilter.ts';
import { extensionApi, run } from './editorExtension.ts';
import { memory } from './memory.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { inputOfEachTest, type Answer } from './scriptedInput.ts';

const { accountId, visitorId, sessionId, chatId } = documented;

describe('The filter of the tree', () => {
  let provider: ExplorerProvider;
  const notifications = notificationsOfEachTest(async () => {
    provider.dispose();
    await run('clearFilter');
    assert.deepEqual(notifications.errors, []);
  });

  before(startSandbox);
  after(stopSandbox);
  beforeEach(async () => {
    const { getClient } = await extensionApi();
    const accounts = new AccountStore(memory());
    await accounts.put({ id: accountId, name: 'Sandbox', credentialKinds: ['oauth2'], sandbox: true });
    const lookups = new Lookups(memory(), () => false);
    lookups.addChat(accountId, { chatId });
    await lookups.addVisit(accountId, { visitorId, sessionId });
    const rangeMs = (): number => 90 * 24 * 60 * 60 * 1000;
    provider = new ExplorerProvider({ accounts, lookups, clients: { get: getClient }, rangeMs, failed: () => undefined });
  });

  async function visitors(): Promise<readonly ExplorerNode[]> {
    const [account] = await provider.getChildren();
    return await provider.getChildren(account);
  }

  it('finds the documented visitor among all and says how many of how many', async () => {
    const all = await visitors();
    provider.model.setFilter({ ...noFilter, text: visitorId });
    const found = (await visitors()).filter(({ kind }) => kind === 'visitor');
    assert.equal(found.length, 1);
    const loaded = all.filter(({ kind }) => kind === 'visitor' || kind === 'liveChat').length;
    assert.equal(filterText(provider.model.filter, provider.model.count), `1 of ${loaded} visitors · “${visitorId}”`);
  });

  it('shows hostile text of a filter on one line, as it is', () => {
    const text = filterText({ text: 'a\n\u202Eb', skills: ['x\ny'], agents: [] }, { shown: 1200, loaded: 12_000 });
    assert.equal(text, '1,200 of 12,000 visitors · skill x y · “a b”');
  });

  it('drags a node as the id it stands for', async () => {
    const nodes = await visitors();
    const dragged = async (wanted: ExplorerNode | undefined): Promise<string | undefined> => {
      assert.ok(wanted);
      const data = new vscode.DataTransfer();
      new DragIds().handleDrag([wanted], data);
      return await data.get('text/plain')?.asString();
    };
    assert.equal(await dragged(nodes.find((node) => node.kind === 'visitor' && node.visitorId === visitorId)), visitorId);
    assert.equal(await dragged(nodes.find(({ kind }) => kind === 'liveChat')), chatId);
    assert.equal(await dragged((await provider.getChildren())[0]), accountId);
    assert.equal(await dragged(nodes.find(({ kind }) => kind === 'loadMore')), undefined);
  });

  describe('from the palette', () => {
    const input = inputOfEachTest();

    async function answer(command: string, ...answers: readonly Answer[]): Promise<void> {
      input.answer(...answers);
      await run(command);
    }

    const offered = (): string | undefined => input.asked[0]?.value;

    it('offers again the text that is set, until the filter is cleared', async () => {
      await run('filterTree', { text: 'Natalie' });
      await answer('filterTree', 'leave');
      assert.equal(offered(), 'Natalie');
      await run('clearFilter');
      await answer('filterTree', 'leave');
      assert.equal(offered(), '');
    });

    it('is as it was before when it is left', async () => {
      await answer('filterTree', { type: 'first' });
      for (const command of ['filterTree', 'filterBySkill', 'filterByAgent']) await answer(command, 'leave');
      await answer('filterTree', 'leave');
      assert.equal(offered(), 'first');
    });

    it('offers the skills and agents that are loaded', async () => {
      await vscode.commands.executeCommand('liveperson.explorer.focus');
      for (const command of ['filterBySkill', 'filterByAgent']) {
        const hasChoices = async (): Promise<boolean> => {
          await answer(command, 'leave');
          return input.asked.some(({ choices }) => choices.length > 1);
        };
        while (!(await hasChoices())) await nextTurn();
        const [choice = assert.fail()] = input.asked[0]?.choices ?? [];
        await answer(command, { pick: /./ });
        await answer(command, 'leave');
        assert.deepEqual(input.asked[0]?.picked, [choice]);
      }
    });
  });
});
