import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AccountClients } from '../../src/accounts/accountClients.ts';
import { AccountStore } from '../../src/accounts/accountStore.ts';
import { CredentialVault } from '../../src/accounts/credentialVault.ts';
import { DocumentFileSystem } from '../../src/documents/fileSystem.ts';
import { readDocument } from '../../src/documents/readDocument.ts';
import { documentUri } from '../../src/documents/scheme.ts';
import { Panels } from '../../src/panels/index.ts';
import * as searchProtocol from '../../src/panels/protocol/search.ts';
import { Privacy } from '../../src/privacy/screen.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { FakePage } from './fakePage.ts';
import { memory } from './memory.ts';
import { documented } from './sandboxAccount.ts';
import { until } from './until.ts';

const { accountId, visitorId, sessionId, chatId } = documented;

/** After a reload of the window a tab may be back before the settings are read that make the sandbox start. */
describe('A tab that is back before its account', () => {
  let cloud: Sandbox;
  let accounts: AccountStore;
  let clients: AccountClients;
  let panels: Panels;
  let privacy: Privacy;
  let log: vscode.LogOutputChannel;

  before(async () => {
    cloud = await startSandbox();
    log = vscode.window.createOutputChannel('late account', { log: true });
  });
  after(async () => {
    log.dispose();
    await cloud.stop();
  });

  beforeEach(() => {
    accounts = new AccountStore(memory());
    const vault = new CredentialVault({
      get: () => Promise.resolve(undefined),
      store: () => Promise.resolve(),
      delete: () => Promise.resolve(),
    });
    for (const credential of [cloud.credentials.bearer, cloud.credentials.oauth2]) vault.keepForSession(accountId, credential);
    privacy = new Privacy('off');
    clients = new AccountClients({
      accounts,
      vault,
      log,
      known: privacy.known,
      onRetry: () => undefined,
      onCall: () => undefined,
      settings: () => ({}),
      pending: () => undefined,
    });
    accounts.onDidChange((id) => { clients.drop(id); });
    panels = new Panels({
      extensionUri:
        vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector')?.extensionUri ?? vscode.Uri.file('/'),
      clients,
      log,
      screen: privacy,
      state: { ...memory(), keys: () => [] },
      watching: () => undefined,
      accountName: (id) => accounts.get(id)?.name ?? id,
      hasAccount: (id) => accounts.get(id) !== undefined,
      onDidChangeAccount: (listener) => accounts.onDidChange(listener),
      runNextAction: () => Promise.resolve(),
    });
  });
  afterEach(() => {
    panels.dispose();
    clients.dispose();
    privacy.dispose();
  });

  const accountAppears = (): Promise<void> =>
    accounts.put({
      id: accountId,
      name: 'Sandbox',
      domainApiUrl: cloud.domainApiUrl,
      credentialKinds: ['bearer', 'oauth2'],
      sandbox: true,
    });

  async function restored(
    viewType: string,
    state: object,
  ): Promise<{ readonly page: FakePage; readonly hasGot: (text: string) => boolean }> {
    const page = new FakePage(viewType);
    await panels.serializers[viewType]?.deserializeWebviewPanel(page.panel, state);
    return { page, hasGot: (text) => JSON.stringify(page.received).includes(text) };
  }

  for (const [viewType, address] of [
    ['liveperson.visitState', { accountId, visitorId, sessionId }],
    ['liveperson.chatStatus', { accountId, chatId }],
  ] as const) {
    it(`reads by itself when the account appears: ${viewType}`, async () => {
      const { page, hasGot } = await restored(viewType, address);
      await until(() => hasGot('There is no account'));
      await accountAppears();
      await until(() => hasGot('"revision":1'));
      page.panel.dispose();
    });
  }

  it('goes on with a search that was begun before', async () => {
    const { page, hasGot } = await restored('liveperson.search', { accountId });
    const { search } = await page.request(searchProtocol.getStart, null);
    page.notify(searchProtocol.runSearch, search);
    await until(() => hasGot('There is no account'));
    await accountAppears();
    await until(() => hasGot('"phase":"done"'));
    page.panel.dispose();
  });

  it('searches nothing by itself', async () => {
    const { page } = await restored('liveperson.search', { accountId });
    await accountAppears();
    assert.equal((await page.request(searchProtocol.getStart, null)).status.phase, 'idle');
    page.panel.dispose();
  });

  it('is read again when the account came after the document was read and before it was open', async () => {
    const files = new DocumentFileSystem({
      read: async (address, signal) => readDocument(await clients.get(address.accountId), address, signal),
      explain: (_address, error) => Promise.resolve(String(error)),
      mask: () => Promise.reject(new Error('nothing is masked here')),
      screen: privacy,
    });
    // A record that no other test opens: the editor takes its time to let go of what they had open.
    const uri = documentUri({ kind: 'record', accountId, engagementId: cloud.landmarks.engagementIds.at(-1) ?? '' });
    const changes: string[] = [];
    files.onDidChangeFile((events) =>
      changes.push(...events.map((event) => event.uri.toString()).filter((changed) => changed === uri.toString())),
    );
    const read = async (): Promise<string> => new TextDecoder().decode(await files.readFile(uri));
    assert.match(await read(), /There is no account/);
    const { mtime } = files.stat(uri);
    await accountAppears();
    files.retryAccount(accountId);
    assert.deepEqual(changes, []);
    files.opened(uri);
    assert.deepEqual(changes, [uri.toString()]);
    assert.notEqual(files.stat(uri).mtime, mtime);
    assert.match(await read(), /"info": \{/);
    files.opened(uri);
    assert.equal(changes.length, 1);
  });
});
