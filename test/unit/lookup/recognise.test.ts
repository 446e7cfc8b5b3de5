import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { recognise } from '../../../src/lookup/recognise.ts';
import { assertLinear } from '../growth.ts';

const vid = 'cyNGViYjc4MmU2MzEzZThm';
const sid = 'qCsUrTldTh0UEWLjLCGqkQ';
const chatId = 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836';
const visit = { visitorId: vid, sessionId: sid };
const account = '12345678';

/** What is pasted, and the ids that have to be found in it, with their roles. */
const table: readonly (readonly [what: string, text: string, ids: Readonly<Record<string, string>>])[] = [
  [
    'a cookie header',
    `Cookie: LPVID=${vid}; LPSID-${account}=${sid}; other=1`,
    { visitorId: vid, sessionId: sid, accountId: account },
  ],
  [
    'cookies as the developer tools list them',
    `LPVID\t=\t${vid}\nLPSID-${account}: "${sid}"`,
    { visitorId: vid, sessionId: sid },
  ],
  [
    'a visit state URL',
    `https://lo.v.liveperson.net/api/account/${account}/monitoring/visitors/${vid}/visits/current/state?v=1&filter=agent&sid=${sid}`,
    { ...visit, accountId: account },
  ],
  [
    'a visit state URL with a dotted sid',
    `https://x/api/account/${account}/monitoring/visitors/${vid}/visits/current/state?v=1&sid=${sid}.abc`,
    visit,
  ],
  [
    'a cURL command',
    `curl -H 'Authorization: Bearer abc' 'https://lo.v.liveperson.net/api/account/${account}/monitoring/visitors/${vid}/visits/current/state?sid=${sid}&v=1'`,
    visit,
  ],
  ['a monitoring request of a page', `https://lo.v.liveperson.net/api/js/${account}?vid=${vid}&sid=${sid}&t=pp`, visit],
  [
    'a chat URL',
    `https://va.convep.liveperson.net/api/account/${account}/chat/${chatId}/info?v=1&NC=true`,
    { chatId, accountId: account },
  ],
  ['a chat URL with suffix', `/api/account/${account}/chat/${chatId}.json?v=1&appKey=x`, { chatId }],
  [
    'a campaign engagement URL',
    `/api/account/${account}/monitoring/visitors/${vid}/visits/current/campaigns/77/engagements/88/contexts/1?v=1&sid=${sid}`,
    { campaignId: '77', campaignEngagementId: '88', contextId: '1', ...visit },
  ],
  ['a bare chat id', chatId, { chatId }],
  ['a conversation id', 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630', { conversationId: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630' }],
  [
    'an engagement id of an account that is set up',
    `${account}4294967524`,
    { engagementId: `${account}4294967524`, accountId: account },
  ],
  ['a monitoring session id', `${sid}.0123456789abcdef0123456789abcdef01234567`, { sessionId: sid }],
  [
    'a sharkEngagementId',
    `qa35931557_xMzD21hMRaOLuOl27h9yaw_1`,
    { sessionId: 'xMzD21hMRaOLuOl27h9yaw', contextId: '1', accountId: 'qa35931557' },
  ],
  [
    'a sharkEngagementId whose session id holds “_” and “-”',
    `${account}_xMzD21h_RaOLuOl-7h9yaw_2`,
    { sessionId: 'xMzD21h_RaOLuOl-7h9yaw', contextId: '2' },
  ],
  ['two bare ids', `${vid} ${sid}`, visit],
  [
    'a HAR entry',
    JSON.stringify({
      request: { url: `https://x/api/account/${account}/monitoring/visitors/${vid}/visits/current/state?v=1&sid=${sid}` },
    }),
    visit,
  ],
];

describe('The recogniser', () => {
  for (const [what, text, ids] of table) {
    it(`finds the ids in ${what}`, () => {
      const found = recognise(text, [account]).ids;
      for (const [role, value] of Object.entries(ids)) {
        assert.ok(
          found.some((id) => id.role === role && id.value === value),
          `${role} ${value} is not in ${JSON.stringify(found)}`,
        );
      }
    });
  }

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
