import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startSandbox as startCloud, type Sandbox } from '../../src/sandbox/index.ts';
import { documentUri } from '../../src/documents/scheme.ts';
import { AccountStore } from '../../src/accounts/accountStore.ts';
import { ExplorerProvider } from '../../src/explorer/explorerProvider.ts';
import { Lookups } from '../../src/explorer/lookups.ts';
import { extensionApi, run } from './editorExtension.ts';
import { lensesOf } from './lenses.ts';
import { memory } from './memory.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented } from './sandboxAccount.ts';
import { until } from './until.ts';

const { accountId, sessionId } = documented;

describe('A failure is explained from wherever it is shown', () => {
  let cloud: Sandbox;
  const notifications = notificationsOfEachTest(async () => {
    await run('removeAccount', { accountId });
  });

  before(async () => {
    await extensionApi();
    cloud = await startCloud();
  });
  after(async () => {
    await cloud.stop();
  });
  beforeEach(async () => {
    await run('addAccount', {
      accountId,
      domainApiUrl: cloud.domainApiUrl,
      credentials: [{ kind: 'bearer', token: 'refused-token-1' }],
    });
  });

  async function textOf(uri: unknown): Promise<string> {
    assert.ok(uri instanceof vscode.Uri);
    assert.equal(uri.scheme, 'liveperson-request');
    return (await vscode.workspace.openTextDocument(uri)).getText();
  }

  function assertExplains(text: string, call: RegExp): void {
    assert.match(text, /answered 401/);
    assert.match(text, /\n1\. /);
    assert.match(text, call);
    assert.match(text, /== Answer\n401/);
    assert.ok(!text.includes('refused-token-1'));
  }

  it('at a node of the tree', async () => {
    const accounts = new AccountStore(memory());
    await accounts.put({ id: accountId, name: 'Refused', credentialKinds: ['bearer'] });
    const provider = new ExplorerProvider({
      accounts,
      lookups: new Lookups(memory(), () => false),
      clients: { get: (await extensionApi()).getClient },
      rangeMs: () => 86_400_000,
      failed: () => undefined,
    });
    const [account] = await provider.getChildren();
    const [node] = await provider.getChildren(account);
    assert.equal(node?.kind, 'error');
    assertExplains(await textOf(await run('explainRequest', node)), /== Request\nPOST .*\/interaction_history\//);
    provider.dispose();
  });

  it('in a document that could not be read', async () => {
    const document = documentUri({ kind: 'visitState', accountId, visitorId: 'cyNGViYjc4MmU2MzEzZThx', sessionId });
    await vscode.workspace.openTextDocument(document);
    const lenses = await lensesOf(document);
    const explain = lenses.find(({ title }) => title === 'Explain');
    assert.ok(explain, lenses.map(({ title }) => title).join());
    assertExplains(
      await textOf(await vscode.commands.executeCommand(explain.command, explain.arguments?.[0])),
      /== Request\nGET .*\/monitoring\//,
    );
  });

  it('in the check of an account', async () => {
    const uri = await run('checkAccount', { accountId });
    assert.ok(uri instanceof vscode.Uri);
    const lenses = (await lensesOf(uri)).filter(({ title }) => title.startsWith('Explain'));
    assert.deepEqual(lenses.map(({ title }) => title), ['Explain: searchEngagements']);
    assertExplains(
      await textOf(await vscode.commands.executeCommand(lenses[0]?.command ?? '', lenses[0]?.arguments?.[0])),
      /== Request\nPOST /,
    );
  });

  it('in a message, also that of an export', async () => {
    notifications.answerWith('Explain');
    const now = Date.now();
    const target = vscode.Uri.file('/tmp/liveperson-never-written.json');
    await run('exportSearch', { accountId, query: { from: now - 3_600_000, to: now }, format: 'json', target });
    await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'liveperson-request');
    assertExplains(vscode.window.activeTextEditor?.document.getText() ?? '', /== Request\nPOST /);
  });
});
