import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { extensionApi, run } from './editorExtension.ts';
import { invoke, other, toolsOfSuite } from './languageModelTools.ts';
import { documented } from './sandboxAccount.ts';
import { requestCounts, setFaults } from './sandboxFaults.ts';

const { accountId, visitorId, sessionId, engagementId, chatId } = documented;

/** Everybody who is named in the documented examples that the sandbox answers. */
const people = /\bJoe\b|\bGreg\b|leibovitz|\bNatalie\b|liorr|hotopic@|myname@|212-788|192\.168\.13|192\.168\.20/i;

describe('The tools for language models', () => {
  const domainApiUrl = toolsOfSuite();

  it('are those that package.json declares, with its words and schemas', () => {
    const manifest: unknown = vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector')?.packageJSON;
    assert.ok(typeof manifest === 'object' && manifest !== null && 'contributes' in manifest);
    const { languageModelTools } = manifest.contributes as { readonly languageModelTools: readonly Declared[] };
    const registered = vscode.lm.tools.filter(({ name }) => name.startsWith('liveperson_'));
    assert.deepEqual(
      registered.map(({ name, description, inputSchema }) => ({ name, modelDescription: description, inputSchema })).sort(byName),
      languageModelTools.map(({ name, modelDescription, inputSchema }) => ({ name, modelDescription, inputSchema })).sort(byName),
    );
  });

  it('read the visit state as JSON, with nobody named', async () => {
    const text = await invoke('get_visit_state', { visitorId, sessionId });
    assert.match(text, /^Visit state of visitor cyNGViYjc4MmU2MzEzZThm, .*account 12345678/);
    assert.match(text, /"customerInfo"/);
    assert.match(text, /\[(?:name|email|ip|phone)-\w+\]/);
    assert.doesNotMatch(text, people);
  });

  it('read the status of a chat, with nobody named', async () => {
    const text = await invoke('get_chat_status', { accountId, chatId });
    assert.match(text, /"state": "\w+"/);
    assert.doesNotMatch(text, people);
  });

  it('read the status of a chat also where it is answered as XML, with nobody named', async () => {
    const body = '<chat><info><state>ended</state><visitor-name>Joe</visitor-name></info><e><by>Greg</by><text>Hi Joe</text></e></chat>';
    await setFaults(domainApiUrl(), [
      { match: { operation: 'getChatInfo' }, status: 200, headers: { 'Content-Type': 'application/xml' }, body },
    ]);
    const text = await invoke('get_chat_status', { accountId, chatId });
    assert.match(text, /<state>ended<\/state>/);
    assert.doesNotMatch(text, people);
  });

  it('read a transcript, with the lines and nobody named', async () => {
    const text = await invoke('get_transcript', { engagementId });
    assert.match(text, /^Chat 123456784294967524\n/);
    assert.match(text, /Thank you for chatting with us\./);
    assert.match(text, /\[name-\w+\]/);
    assert.doesNotMatch(text, people);
  });

  it('read a conversation', async () => {
    const text = await invoke('get_transcript', { conversationId: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630' });
    assert.match(text, /^Conversation e5c58e49-/);
    assert.doesNotMatch(text, people);
  });

  it('search ended chats, as many as asked for, and say that there are more', async () => {
    const text = await invoke('search_transcripts', { last: '30d', limit: 3 });
    const chats = text.split('\n').filter((line) => line.startsWith('{'));
    assert.equal(chats.length, 3);
    assert.match(text, /3 listed of \d+ counted so far/);
    const [first] = chats.map((line) => JSON.parse(line) as { readonly engagementId: string; readonly day: string });
    assert.ok(first);
    assert.match(
      await invoke('get_transcript', { engagementId: first.engagementId, day: first.day }),
      new RegExp(`^Chat ${first.engagementId}`),
    );
  });

  it('search messaging conversations as well, which can then be read', async () => {
    const text = await invoke('search_transcripts', { product: 'conversations', last: '30d', limit: 3 });
    assert.match(text, /^Messaging conversations of account 12345678 /);
    const found = text
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { readonly conversationId: string; readonly status: string });
    assert.equal(found.length, 3);
    assert.match(found[0]?.status ?? '', /^(?:OPEN|CLOSE)$/);
    const { conversationId } = found[0] ?? assert.fail();
    assert.match(await invoke('get_transcript', { conversationId }), new RegExp(`^Conversation ${conversationId}`));
  });

  it('name nobody in the conversations that a search lists', async () => {
    const client = await (await extensionApi()).getClient(accountId);
    const names = new Set<string>();
    for await (const { records } of client.searchConversations({
      from: Date.now() - 7 * 86_400_000,
      to: Date.now(),
      limit: 20,
    })) {
      for (const { info, consumers } of records) {
        for (const name of [
          info.latestAgentFullName,
          info.latestAgentLoginName,
          ...consumers.flatMap((one) => [one.firstName, one.email, one.phone]),
        ])
          if (name !== undefined && name.length > 3) names.add(name);
      }
    }
    assert.ok(names.size > 3, [...names].join());
    const text = await invoke('search_transcripts', { product: 'conversations', last: '7d' });
    assert.match(text, /\[name-\w+\]/);
    assert.deepEqual([...names].filter((name) => text.includes(name) && !['visitor', 'Visitor'].includes(name)), []);
  });

  it('name nobody in what a search lists', async () => {
    const client = await (await extensionApi()).getClient(accountId);
    const names = new Set<string>();
    for await (const { records } of client.searchEngagements({ from: Date.now() - 7 * 86_400_000, to: Date.now(), limit: 20 }))
      for (const { info } of records)
        for (const name of [info.visitorName, info.agentFullName, info.agentLoginName])
          if (name !== undefined && name.length > 3) names.add(name);
    assert.ok(names.size > 3, [...names].join());
    const text = await invoke('search_transcripts', { last: '7d' });
    assert.deepEqual([...names].filter((name) => text.includes(name) && !['You', 'visitor'].includes(name)), []);
  });

  it('say what is wrong with an input, and send nothing', async () => {
    const inputs: readonly (readonly [string, object, RegExp])[] = [
      ['get_visit_state', { visitorId: '1214701440734022', sessionId }, /visitorId: Not such an id/],
      ['get_visit_state', { visitorId, sessionId, url: 'https://evil.example' }, /url: Not a field/],
      ['get_chat_status', { chatId: '../../login' }, /chatId: Not such an id/],
      ['get_transcript', {}, /either engagementId or conversationId/],
      ['search_transcripts', {}, /Needs a time/],
      ['search_transcripts', { from: '2026-11-20', to: '2026-11-01' }, /to|from/],
      ['search_transcripts', { last: '7d', keyword: '"one" "two"' }, /keyword: /],
      ['search_transcripts', { product: 'calls', last: '7d' }, /product: Needs chats or conversations/],
      [
        'search_transcripts',
        { product: 'conversations', last: '7d', visitor: visitorId },
        /visitor: Not a field of a search of conversations/,
      ],
      ['search_transcripts', { last: '7d', status: ['OPEN'] }, /status: Not a field of a search of chats/],
      ['search_transcripts', { last: '7d', keyword: 'x'.repeat(40_000) }, /longer than/],
      ['explain_error', { status: 401 }, /both service and status/],
    ];
    const before = await requestCounts(domainApiUrl());
    for (const [name, input, problem] of inputs) {
      const text = await invoke(name, input);
      assert.match(text, /^Refused, nothing was read/, JSON.stringify(input).slice(0, 100));
      assert.match(text, problem);
    }
    assert.deepEqual(await requestCounts(domainApiUrl()), before);
  });

  it('refuse an account that there is not, and one that is not named among several', async () => {
    assert.match(
      await invoke('get_transcript', { accountId: '999', engagementId }),
      /There is no account 999\. Configured are 12345678\./,
    );
    await run('addAccount', other);
    const text = await invoke('get_transcript', { engagementId });
    assert.match(text, /accountId is needed\. Configured are 12345678, 20000009\./);
    assert.doesNotMatch(text, /very-secret-token/);
  });

  it('refuse everything in a workspace that is not trusted', async () => {
    sinon.stub(vscode.workspace, 'isTrusted').get(() => false);
    const before = await requestCounts(domainApiUrl());
    for (const [name, input] of [['get_transcript', { engagementId }], ['explain_error', {}]] as const)
      assert.match(await invoke(name, input), /does not trust this workspace/);
    assert.deepEqual(await requestCounts(domainApiUrl()), before);
  });
});

interface Declared {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: object;
}

function byName(one: { readonly name: string }, another: { readonly name: string }): number {
  return one.name < another.name ? -1 : 1;
}
