import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { documentAddress, documentUri, type DocumentAddress } from '../../src/documents/scheme.ts';
import { startSandbox as startCloud } from '../../src/sandbox/index.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { inputOfEachTest, type Answer } from './scriptedInput.ts';

const { accountId, visitorId, sessionId, engagementId, chatId } = documented;

describe('A command that opens a document', () => {
  const notifications = notificationsOfEachTest();
  const input = inputOfEachTest();
  let conversationId: string;

  before(async () => {
    await startSandbox();
    const cloud = await startCloud();
    [conversationId = ''] = cloud.landmarks.conversationIds;
    await cloud.stop();
  });
  after(stopSandbox);

  async function answer(command: string, ...answers: readonly Answer[]): Promise<unknown> {
    input.answer(...answers);
    return await run(command);
  }

  async function opened(
    command: string,
    argument: object,
  ): Promise<{ readonly address: DocumentAddress; readonly text: string }> {
    const uri = await run(command, argument);
    assert.deepEqual(notifications.errors, []);
    assert.ok(uri instanceof vscode.Uri);
    const address = documentAddress(uri);
    assert.ok(address);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    return { address, text: vscode.window.activeTextEditor.document.getText() };
  }

  it('opens a chat of long ago by the day that is given with its id', async () => {
    const client = await (await extensionApi()).getClient(accountId);
    const now = Date.now();
    const day = 86_400_000;
    const pages = client.searchEngagements({ from: now - 62 * day, to: now - 60 * day, limit: 1 })[Symbol.asyncIterator]();
    const found = await pages.next();
    assert.ok(found.done !== true);
    const { engagementId: old = '', info } = found.value.records[0] ?? {};
    const { address } = await opened('openTranscript', { accountId, engagementId: old, startTime: info?.startTime });
    assert.ok('day' in address);
    assert.equal(address.day, new Date(info?.startTime ?? 0).toISOString().slice(0, 10));
  });

  it('opens chat information as JSON, and as XML', async () => {
    const json = await opened('openChatInfo', { accountId, chatId });
    assert.match(json.text, /^\{\n {2}"info": \{/);
    const xml = await opened('openChatInfo', { accountId, chatId, format: 'xml' });
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'xml');
    assert.match(xml.text, /^<\?xml .*\n<info>\n {2}</);
  });

  it('switches from JSON to XML and back by a lens', async () => {
    await opened('openChatInfo', { accountId, chatId });
    await press('As XML');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\.xml$/);
    await press('As JSON');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\.json$/);
  });

  it('asks for the chat and for the form of its information', async () => {
    const uri = await answer('openChatInfo', { type: chatId }, { pick: /XML/ });
    assert.match(String(uri), /chatInfoXml/);
  });

  it('opens a messaging conversation by its id, given or typed', async () => {
    const { text } = await opened('openConversation', { accountId, conversationId });
    assert.match(text, new RegExp(`^Conversation ${conversationId}\n`));
    assert.equal(
      String(await answer('openConversation', { type: conversationId })),
      String(documentUri({ kind: 'conversation', accountId, conversationId })),
    );
  });

  it('opens the timeline of a session: of its ids, of a visit state that is open, of a chat that is open, of a live chat', async () => {
    const expected = { kind: 'timeline', accountId, visitorId, sessionId };
    assert.deepEqual((await opened('openTimeline', { accountId, visitorId, sessionId })).address, expected);
    const visit = documentUri({ kind: 'visitState', accountId, visitorId, sessionId });
    assert.deepEqual((await opened('openTimeline', visit)).address, expected);
    const chat = await opened('openTimeline', documentUri({ kind: 'transcript', accountId, engagementId }));
    assert.ok(chat.address.kind === 'timeline');
    assert.equal(chat.address.engagementId, engagementId);
    assert.match(chat.text, /Chat handed over: agent Natalie/);
    const live = await opened('openTimeline', documentUri({ kind: 'chatInfo', accountId, chatId }));
    assert.ok(live.address.kind === 'timeline');
    assert.equal(live.address.chatId, chatId);
  });

  it('asks for the visit of a timeline', async () => {
    const uri = await answer('openTimeline', { type: `LPVID=${visitorId}; LPSID-${accountId}=${sessionId}` });
    assert.equal(String(uri), String(documentUri({ kind: 'timeline', accountId, visitorId, sessionId })));
  });

  it('says that a conversation has no session', async () => {
    await run('openTimeline', documentUri({ kind: 'conversation', accountId, conversationId }));
    assert.match(notifications.errors[0]?.message ?? '', /nothing says which visit/);
    assert.ok(notifications.errors[0]?.buttons.includes('Look Up'));
  });

  for (const [command, ...steps] of [
    ['openTimeline', { type: visitorId }],
    ['openConversation'],
    ['openChatInfo', { type: chatId }],
    ['openSearchList'],
  ] satisfies readonly (readonly [string, ...Answer[]])[]) {
    it(`leaves nothing behind when it is left at any step: ${command}`, async () => {
      for (let step = 0; step <= steps.length; step++) {
        assert.equal(await answer(command, ...steps.slice(0, step), 'leave'), undefined);
        assert.equal(input.asked.length, step + 1);
      }
      assert.deepEqual(notifications.errors, []);
      assert.equal(vscode.window.activeTextEditor, undefined);
    });
  }

  it('checks the account that is picked, folds what it found at its sections, and checks again when it is fetched again', async () => {
    await run('addAccount', { accountId: '20000005', name: 'Other', credentials: [{ kind: 'bearer', token: 'some-token' }] });
    try {
      assert.equal(await answer('checkAccount', 'leave'), undefined);
      assert.equal(vscode.window.activeTextEditor, undefined);
      const uri = await answer('checkAccount', { pick: /Sandbox/ });
      assert.ok(uri instanceof vscode.Uri);
      assert.match((await vscode.workspace.openTextDocument(uri)).getText(), /\n== What each API takes \(7\) ==\n/);
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
      assert.equal(ranges.length, 4);
      const { mtime } = await vscode.workspace.fs.stat(uri);
      await press('Fetch again');
      assert.ok((await vscode.workspace.fs.stat(uri)).mtime > mtime);
      assert.deepEqual(notifications.errors, []);
    } finally {
      await run('removeAccount', { accountId: '20000005' });
    }
  });

  it('lists the chats of a search, of the time that is picked, and leads from a line to its transcript', async () => {
    const now = Date.now();
    const { text, address } = await opened('openSearchList', { accountId, query: { from: now - 7 * 86_400_000, to: now } });
    assert.match(text, /^Search 12345678\n/);
    const uri = documentUri(address);
    const line = text.split('\n').findIndex((each) => /^\d{4}-.* {2}12345678\d+ {2}/.test(each));
    const position = new vscode.Position(line, 0);
    const [target] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      position,
    );
    assert.ok(target);
    const transcript = documentAddress('uri' in target ? target.uri : target.targetUri);
    assert.ok(transcript?.kind === 'transcript');
    assert.ok(text.split('\n')[line]?.includes(transcript.engagementId));
    await press('Transcript');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^Chat 12345678\d+\n/);
    const picked = await answer('openSearchList', { pick: /./ });
    assert.match(String(picked), /searchList/);
  });

  it('lists nothing for a search that breaks a rule, and says which', async () => {
    const now = Date.now();
    assert.equal(await run('openSearchList', { accountId, query: { from: now, to: now - 1000 } }), undefined);
    assert.equal(notifications.errors.length, 1);
    assert.equal(await run('openSearchList', { accountId, query: { skill: 1 } }), undefined);
    assert.match(notifications.errors[1]?.message ?? '', /skill/);
  });

  it('refuses an id that cannot be one without a request', async () => {
    for (const [command, argument] of [
      ['openConversation', { accountId, conversationId: '../x' }],
      ['openChatInfo', { accountId, chatId: 'a b' }],
      ['openTimeline', { accountId, visitorId, sessionId: '1234567890' }],
    ] as const) {
      assert.equal(await run(command, argument), undefined);
    }
    assert.equal(notifications.errors.length, 3);
    for (const { message } of notifications.errors) assert.match(message, /Nothing was asked/);
  });

  it('fetches the document in the active editor again, and the one that is named', async () => {
    const { address } = await opened('openChatInfo', { accountId, chatId });
    const uri = documentUri(address);
    const before = await vscode.workspace.fs.stat(uri);
    assert.equal(String(await run('refreshDocument')), String(uri));
    const between = await vscode.workspace.fs.stat(uri);
    assert.ok(between.mtime > before.mtime);
    await run('refreshDocument', uri);
    assert.ok((await vscode.workspace.fs.stat(uri)).mtime > between.mtime);
  });

  it('says that there is nothing to fetch where no document of this extension is open', async () => {
    assert.equal(await run('refreshDocument'), undefined);
    assert.match(notifications.errors[0]?.message ?? '', /There is no document of LivePerson Inspector/);
  });
});

async function press(title: string): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  const command = lenses.map((lens) => lens.command).find((offered) => offered?.title === title);
  assert.ok(command, `no lens ${title}`);
  const given: unknown = command.arguments;
  await vscode.commands.executeCommand(command.command, ...(Array.isArray(given) ? (given as unknown[]) : []));
}
