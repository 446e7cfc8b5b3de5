import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { recognise } from '../../../src/lookup/recognise.ts';
import { assertLinear } from '../growth.ts';
import { account, sid, vid, visit } from './documentedIds.ts';

describe('The recogniser', () => {
  it('reads the same id in the same role once, however often it stands there', () => {
    const ids = recognise(`?vid=${vid}&sid=${sid} `.repeat(3)).ids;
    assert.deepEqual(
      ids.map(({ role }) => role),
      ['visitorId', 'sessionId'],
    );
  });

  it('pairs each session with the visitor named before it', () => {
    const [one, two] = ['aaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbb'];
    const { actions } = recognise(`?vid=${one}&sid=${sid}\n?vid=${two}&sid=${vid}`);
    assert.deepEqual(
      actions.filter(({ command }) => command === 'liveperson.openVisitState').map(({ argument }) => argument),
      [
        { visitorId: one, sessionId: sid },
        { visitorId: two, sessionId: vid },
      ],
    );
  });

  it('offers the transcript of a messaging conversation', () => {
    const conversationId = 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630';
    assert.deepEqual(recognise(conversationId).actions, [
      { command: 'liveperson.openConversation', argument: { conversationId } },
    ]);
  });

  it('offers the visit state for a pasted cookie header', () => {
    const [first] = recognise(`LPVID=${vid}; LPSID-${account}=${sid}`).actions;
    assert.deepEqual(first, { command: 'liveperson.openVisitState', argument: { accountId: account, ...visit } });
  });

  it('offers the chat first, then its visit, its transcript and its visitor’s chats, for chat information', async () => {
    const { actions } = recognise(await fixture('chat-info.json'), [account]);
    assert.deepEqual(
      actions.map(({ command }) => command.split('.')[1]),
      ['openChatStatus', 'openVisitState', 'openTranscript', 'searchTranscripts'],
    );
  });

  it('does not take the numeric visitor id of chat information for the visitor', async () => {
    const { ids } = recognise(await fixture('chat-info.json'));
    assert.equal(ids.find(({ value }) => value === '1214701440734022')?.role, 'chatVisitorId');
    assert.equal(ids.filter(({ role }) => role === 'visitorId').length, 1);
  });

  it('takes engagementId for the campaign’s in chat information and for the chat’s in history', async () => {
    const info = recognise(await fixture('chat-info.json'), [account]);
    assert.ok(info.ids.some(({ role, name }) => role === 'campaignEngagementId' && name === 'engagementId'));
    assert.ok(
      info.ids.some(({ role, value }) => role === 'engagementId' && value === `${account}4294967524`),
      'account id + rtSessionId',
    );
    const history = recognise(await fixture('engagement-history-response.json'));
    assert.ok(history.ids.some(({ role, name }) => role === 'engagementId' && name === 'engagementId'));
    assert.ok(!history.ids.some(({ role, name }) => role === 'campaignEngagementId' && name === 'engagementId'));
  });

  it('finds the session in a visit state, and no visitor, because there is none', async () => {
    const { ids, actions } = recognise(await fixture('visit-state.json'));
    assert.deepEqual(ids.filter(({ role }) => role === 'sessionId').length, 1);
    assert.deepEqual(
      actions.filter(({ command }) => command === 'liveperson.openVisitState'),
      [],
    );
  });

  it('says of a bare monitoring id that it may be the visitor or the session', () => {
    assert.deepEqual(recognise(vid).ids, [
      { role: 'visitorId', value: vid, certain: false },
      { role: 'sessionId', value: vid, certain: false },
    ]);
  });

  it('never pairs an id with itself', () => {
    assert.ok(!recognise(vid).actions.some(({ command }) => command === 'liveperson.openVisitState'));
  });

  for (const text of ['', '   ', 'hello world', '{}', '[]', '{"a":', 'https://example.com/', '%', '/api/account/']) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(recognise(text).actions, []);
    });
  }

  it('finds the ids in a megabyte of pasted text, in time linear to its length', () => {
    const pasted = (count: number): string =>
      `${'{"text":"/api/account/ LPVID= ?sid= H1-2K3 aaaaaaaaaaaaaaaaaaaaaa"},'.repeat(count)} LPVID=${vid}; LPSID-${account}=${sid}`;
    assert.ok(recognise(pasted(15_000)).ids.some(({ value }) => value === vid));
    assertLinear(pasted, recognise, 2000);
  });

  it('survives JSON nested without end', () => {
    const depth = 5000;
    assert.deepEqual(recognise(`${'['.repeat(depth)}${']'.repeat(depth)}`).ids, []);
  });
});

async function fixture(name: string): Promise<string> {
  return await readFile(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
}
