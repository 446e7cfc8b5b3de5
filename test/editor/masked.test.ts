import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { AccountStore } from '../../src/accounts/accountStore.ts';
import { observedClient } from '../../src/accounts/observedClient.ts';
import { DocumentFileSystem } from '../../src/documents/fileSystem.ts';
import { maskedContent } from '../../src/documents/maskedContent.ts';
import { readDocument } from '../../src/documents/readDocument.ts';
import { documentUri, type DocumentAddress } from '../../src/documents/scheme.ts';
import { queryToken } from '../../src/documents/searchList/queryToken.ts';
import { hoverText } from '../../src/documents/transcript/hoverText.ts';
import { outline } from '../../src/documents/transcript/outline.ts';
import { namedFact } from '../../src/explorer/facts.ts';
import { ExplorerProvider } from '../../src/explorer/explorerProvider.ts';
import { factItem } from '../../src/explorer/items/factItems.ts';
import { maskedItem } from '../../src/explorer/items/maskedItem.ts';
import { Lookups } from '../../src/explorer/lookups.ts';
import { MaskedTree } from '../../src/explorer/maskedTree.ts';
import type { ExplorerNode } from '../../src/explorer/nodes.ts';
import type { LivePersonClient } from '../../src/liveperson/livePersonClient.ts';
import { Panels } from '../../src/panels/index.ts';
import * as chatProtocol from '../../src/panels/protocol/chatStatus.ts';
import * as searchProtocol from '../../src/panels/protocol/search.ts';
import * as visitProtocol from '../../src/panels/protocol/visitState.ts';
import { Privacy } from '../../src/privacy/screen.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { FakePage } from './fakePage.ts';
import { memory } from './memory.ts';
import { hostileClient, leaks } from './personalValues.ts';
import { documented } from './sandboxAccount.ts';
import { until } from './until.ts';

const { accountId, visitorId, sessionId, engagementId, chatId } = documented;
const day = 86_400_000;

/**
 * Every view is driven with answers that repeat personal values wherever a person may write; then what it shows is searched for
 * them.
 */
describe('While the screen is masked', function () {
  this.timeout(120_000);
  const stubs = sinon.createSandbox();
  let cloud: Sandbox;
  let privacy: Privacy;
  let client: LivePersonClient;
  let values: Set<string>;

  before(async () => {
    cloud = await startSandbox();
    const hostile = await hostileClient(cloud);
    privacy = new Privacy('personalData');
    client = observedClient(hostile.client, privacy.known);
    values = hostile.values;
  });
  after(async () => {
    privacy.dispose();
    client.dispose();
    await cloud.stop();
  });
  beforeEach(() => privacy.setMask('personalData'));
  afterEach(() => { stubs.restore(); });

  function assertMasked(shown: unknown, tokens = /\[(?:name|email|phone|ip|id)-[a-z]{12}\]/): void {
    const text = typeof shown === 'string' ? shown : JSON.stringify(shown);
    assert.ok(values.size > 2, 'nothing personal was sent');
    assert.deepEqual(leaks(text, values), []);
    assert.match(text, tokens);
  }

  it('the tree shows nobody: labels, descriptions, hovers', async () => {
    const accounts = new AccountStore(memory());
    await accounts.put({ id: accountId, name: 'Shop', credentialKinds: ['oauth2'] });
    const lookups = new Lookups(memory(), () => false);
    await lookups.addVisit(accountId, { visitorId, sessionId });
    const provider = new ExplorerProvider({
      accounts,
      lookups,
      clients: { get: () => Promise.resolve(client) },
      rangeMs: () => 7 * day,
      failed: () => undefined,
    });
    const tree = new MaskedTree(provider, privacy);
    const items: vscode.TreeItem[] = [];
    const visit = async (node: ExplorerNode | undefined, depth: number): Promise<void> => {
      const children = await tree.getChildren(node);
      for (const child of children.slice(0, depth < 2 ? 12 : 40)) {
        items.push(await tree.getTreeItem(child));
        if (depth < 8) await visit(child, depth + 1);
      }
    };
    await visit(undefined, 0);
    assert.ok(items.length > 300, String(items.length));
    assertMasked(
      items.map(({ label, description, tooltip, accessibilityInformation }) => [
        label,
        description,
        tooltip,
        accessibilityInformation,
      ]),
    );
    assert.ok(items.some(({ label }) => label === 'Shop'));
    tree.dispose();
    provider.dispose();
  });

  it('the tree hides answers to surveys on request', async () => {
    await privacy.setMask('chatText');
    const node = namedFact({ accountId, id: 'x/surveys/preChatSurvey' }, 0, 'Question', { text: 'a secret' });
    const masker = await privacy.masker();
    assert.ok(masker);
    const { description, tooltip } = maskedItem(node, factItem(node), masker);
    assert.match(JSON.stringify(description), /^"\[text-\w+\]"$/);
    assert.equal(tooltip, 'Question');
  });

  const query = queryToken({ from: Date.now() - 2 * day, to: Date.now() });
  const addresses: readonly DocumentAddress[] = [
    { kind: 'visitState', accountId, visitorId, sessionId },
    { kind: 'chatInfo', accountId, chatId },
    { kind: 'chatInfoXml', accountId, chatId },
    { kind: 'record', accountId, engagementId },
    { kind: 'transcript', accountId, engagementId },
    { kind: 'timeline', accountId, visitorId, sessionId, engagementId, chatId },
    { kind: 'searchList', accountId, query },
  ];
  for (const address of addresses) {
    it(`a document of the kind ${address.kind} shows nobody, nor do its outline and hovers, and its ids stay`, async () => {
      const uri = documentUri(address);
      const files = documents();
      const text = new TextDecoder().decode(await files.readFile(uri));
      const parts = files.contentOf(uri)?.transcript?.parts;
      const hovers = parts?.entries.map(({ entry }) => hoverText(entry) ?? '') ?? [];
      assertMasked([text, hovers, parts && outline(parts)], address.kind.startsWith('chatInfo') ? /chat/ : undefined);
      const { text: original } = await readDocument(client, address, new AbortController().signal);
      for (const id of [visitorId, sessionId, engagementId, chatId, accountId])
        assert.equal(text.includes(id), original.includes(id), id);
      if (address.kind === 'visitState' || address.kind === 'record')
        assert.doesNotThrow(() => {
          JSON.parse(text.replace(/^\uFEFF/, ''));
        });
    });
  }

  it('a transcript hides all that was said on request, and keeps who said it when', async () => {
    await privacy.setMask('chatText');
    const uri = documentUri({ kind: 'transcript', accountId, engagementId });
    const files = documents();
    const text = new TextDecoder().decode(await files.readFile(uri));
    const said = (await client.getEngagement({ engagementId })).value.transcript.lines.flatMap(
      ({ text: line }) => line?.split(/\s+/).filter((word) => word.length > 12) ?? [],
    );
    const parts = files.contentOf(uri)?.transcript?.parts;
    assert.ok(parts);
    const lines = parts.entries.filter(({ entry }) => entry.speaker === 'visitor');
    assert.ok(lines.length > 0);
    for (const { firstLine } of lines) assert.match(text.split('\n')[firstLine] ?? '', /^\[.*\] Visitor.*: \[text-\w+\]$/);
    const seen = [text, ...parts.entries.map(({ entry }) => hoverText(entry) ?? ''), JSON.stringify(outline(parts))].join('\n');
    assert.ok(said.length > 0);
    assert.deepEqual(said.filter((word) => seen.includes(word)), []);
    const surveys = parts.segments.filter(({ kind }) => kind.endsWith('Survey'));
    const answers = parts.entries.filter(({ firstLine }) =>
      surveys.some((survey) => survey.firstLine < firstLine && firstLine <= survey.lastLine),
    );
    assert.ok(answers.length > 0);
    for (const { entry } of answers) for (const line of entry.text) assert.match(line, /^\[text-\w+\]$|^\s*$/);
  });

  it('the visit panel is sent nobody: every part, changes, the raw answer, the trail', async () => {
    const { page, panels } = opened();
    panels.openVisitState({ accountId, visitorId, sessionId });
    await until(() => page().received.some((message) => JSON.stringify(message).includes('"revision":1')));
    for (const part of [
      visitProtocol.readStatus,
      visitProtocol.readOverview,
      visitProtocol.readAttributes,
      visitProtocol.readPages,
      visitProtocol.readEngagements,
      visitProtocol.readRaw,
    ]) {
      await page().request<null, unknown>(part, null);
    }
    await page().request(visitProtocol.readTrail, { type: 'personal', sent: '' });
    assertMasked(page().received);
    assert.ok(JSON.stringify(page().received).includes(sessionId));
    close(panels, page());
  });

  it('the live chat panel is sent nobody', async () => {
    const { page, panels } = opened();
    panels.openChatStatus({ accountId, chatId });
    await until(() => page().received.some((message) => JSON.stringify(message).includes('"revision":1')));
    await page().request(chatProtocol.readStatus, null);
    await page().request(chatProtocol.readEntries, { from: 0 });
    assert.deepEqual(leaks(JSON.stringify(page().received), values), []);
    assert.ok(JSON.stringify(page().received).includes(chatId));
    close(panels, page());
  });

  it('the search panel is sent nobody: rows, snippets, facets, preview; and a facet that it sends back is understood', async () => {
    const { page, panels } = opened();
    await panels.openSearch({ accountId, query: { from: Date.now() - 14 * day, to: Date.now(), keyword: 'order' } });
    const rows = await page().request(searchProtocol.getRows, { from: 0, to: 100 });
    const { status } = await page().request(searchProtocol.getStart, null);
    for (const { id } of rows.slice(0, 5)) await page().request(searchProtocol.getPreview, { id });
    assertMasked(page().received);
    const agent = status.found.facets.find(({ id }) => id === 'agent')?.values.find(({ value }) => value.startsWith('[name-'));
    assert.ok(agent);
    const filter = { text: '', facets: { agent: [agent.value] } };
    const { found: { matching } } = await page().request(searchProtocol.filterRows, { filter, places: { from: 0, to: 100 } });
    assert.equal(matching, agent.count);
    assertMasked(page().received);
    close(panels, page());
  });

  it('what stands in the form of a search is masked and shown with the screen, and is searched for as it was meant', async () => {
    const { page, panels } = opened();
    const keyword = 'somebody@example.com';
    const range = { from: Date.now() - day, to: Date.now() };
    await panels.openSearch({ accountId, query: { ...range, keyword } });
    const kept = async (draft: object): Promise<unknown> => {
      const start = await page().request(searchProtocol.getStart, { draft: { ...draft } });
      return start.draft;
    };
    const masked = await kept({ keyword });
    assert.match(JSON.stringify(masked), /^{"keyword":"\[email-\w+\]"}$/);
    assert.ok(typeof masked === 'object' && masked !== null && 'keyword' in masked && typeof masked.keyword === 'string');
    await privacy.setMask('off');
    assert.deepEqual(await kept(masked), { keyword });
    page().notify(searchProtocol.runSearch, { product: 'chats', query: { ...range, keyword: masked.keyword } });
    const { search } = await page().request(searchProtocol.getStart, null);
    assert.equal(search.query.keyword, keyword);
    close(panels, page());
  });

  it('a page is made anew, masked or not, at the moment of the switch', async () => {
    await privacy.setMask('off');
    const { page, panels } = opened();
    panels.openVisitState({ accountId, visitorId, sessionId });
    await until(() => page().received.some((message) => JSON.stringify(message).includes('"revision":1')));
    await page().request(visitProtocol.readRaw, null);
    assert.ok(leaks(JSON.stringify(page().received), values).length > 0);
    const made = page().made;
    page().received.length = 0;
    await privacy.setMask('personalData');
    assert.equal(page().made, made + 1);
    await page().request(visitProtocol.readRaw, null);
    assertMasked(page().received);
    close(panels, page());
  });

  function documents(): DocumentFileSystem {
    return new DocumentFileSystem({
      read: (address, signal) => readDocument(client, address, signal),
      explain: (_address, error) => Promise.resolve(String(error)),
      mask: () => Promise.resolve(maskedContent),
      screen: privacy,
    });
  }

  function opened(): { readonly panels: Panels; readonly page: () => FakePage } {
    let page: FakePage | undefined;
    stubs.stub(vscode.window, 'createWebviewPanel').callsFake((viewType) => {
      page = new FakePage(viewType);
      return page.panel;
    });
    stubs.stub(vscode.workspace, 'registerTextDocumentContentProvider').returns(new vscode.Disposable(() => undefined));
    const panels = new Panels({
      extensionUri: vscode.Uri.file(extensionPath()),
      clients: { get: () => Promise.resolve(client) },
      log: vscode.window.createOutputChannel('masked', { log: true }),
      screen: privacy,
      state: { ...memory(), keys: () => [] },
      watching: () => undefined,
      accountName: () => 'Shop',
      hasAccount: () => true,
      onDidChangeAccount: () => new vscode.Disposable(() => undefined),
      runNextAction: () => Promise.resolve(),
    });
    return {
      panels,
      page: () => {
        assert.ok(page);
        return page;
      },
    };
  }

  function extensionPath(): string {
    return vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector')?.extensionPath ?? '';
  }

  function close(panels: Panels, page: FakePage): void {
    page.panel.dispose();
    panels.dispose();
  }
});
