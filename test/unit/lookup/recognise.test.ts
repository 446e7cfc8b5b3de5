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
  [
    'a Domain API URL',
    `https://api.liveperson.net/api/account/${account}/service/baseURI.json?version=1.0`,
    { accountId: account },
  ],
  ['a login URL', `https://va.agentvep.liveperson.net/api/account/${account}/login?v=1.3`, { accountId: account }],
  ['a token URL', `https://va.sentinel.liveperson.net/sentinel/api/v2/account/${account}/app/token`, { accountId: account }],
  [
    'an Engagement History search as cURL',
    `curl -X POST 'https://va.enghist.liveperson.net/interaction_history/api/account/${account}/interactions/search?limit=1' -d '{"start":{"from":1,"to":2},"engagementId":"${account}4294967524","visitor":"${vid}"}'`,
    { accountId: account, engagementId: `${account}4294967524`, visitorId: vid },
  ],
  [
    'a Messaging Interactions search as cURL on Windows',
    `curl "https://va.msghist.liveperson.net/messaging_history/api/account/${account}/conversations/conversation/search" -d "{\\"conversationId\\":\\"e5c58e49-e4a5-40a8-8a18-d6580d1d5630\\"}"`,
    { accountId: account, conversationId: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630' },
  ],
  [
    'an App Engagement URL',
    `https://va.msdkgw.liveperson.net/api/account/${account}/app/engagement/visitors/${vid}?v=1.0&sid=${sid}`,
    { accountId: account, ...visit },
  ],
  [
    'a Monitoring API URL',
    `https://va.v.liveperson.net/api/account/${account}/app/1234/report?v=1.1&vid=${vid}&sid=${sid}`,
    { accountId: account, ...visit },
  ],
  [
    'chat information as XML',
    `<chat><rtSessionId>4294967524</rtSessionId><visitorId>1214701440734022</visitorId><sharkVisitorId>${vid}</sharkVisitorId><sharkSessionId>${sid}</sharkSessionId><engagementId>27469613</engagementId></chat>`,
    { ...visit, rtSessionId: '4294967524', chatVisitorId: '1214701440734022', campaignEngagementId: '27469613' },
  ],
  [
    'cookies and query of a HAR entry',
    JSON.stringify({ cookies: [{ name: 'LPVID', value: vid }], queryString: [{ name: 'sid', value: `${sid}.abc` }] }),
    visit,
  ],
  [
    'the cookie with its account, of a HAR entry',
    JSON.stringify([{ name: `LPSID-${account}`, value: sid }]),
    { sessionId: sid, accountId: account },
  ],
  [
    'the bodies of a HAR entry',
    JSON.stringify({ request: { postData: { text: JSON.stringify({ engagementId: `${account}4294967524` }) } } }),
    { engagementId: `${account}4294967524` },
  ],
  ['a line of a log', `08:01 conversationInfo { visitorId: '${vid}', monitoringSessionId: '${sid}.0123abcd' }`, visit],
  ['what the console snippet prints', JSON.stringify({ accountId: account, vid, sid }), { accountId: account, ...visit }],
];

/** Documented answers and requests, and the ids that are in them. */
const documents: readonly (readonly [file: string, ids: Readonly<Record<string, string>>])[] = [
  [
    'chat-info.json',
    {
      visitorId: 'rloXnVgEQ-iQuoOytvKNqA',
      sessionId: 'rN82d4rATN6EuiA4cJwaPg',
      contextId: '3',
      chatVisitorId: '1214701440734022',
      rtSessionId: '4294967524',
      campaignEngagementId: '27469613',
      campaignId: '26948813',
    },
  ],
  ['chat-info-all-strings.json', { chatVisitorId: '1214701440734022', campaignEngagementId: '27469613' }],
  ['visit-state.json', { sessionId: 'jnPABZYjQcOS2Uk5fp_HnA', campaignId: '554983412', campaignEngagementId: '555008112' }],
  [
    'app-engagement-available.json',
    { visitorId: 'rloXnVgEQ-iQuoOytvKNqA', sessionId: 'rN82d4rATN6EuiA4cJwaPg', campaignEngagementId: '3562981110' },
  ],
  [
    'monitoring-engagement-created.json',
    { visitorId: 'ZjYWZlYzYzNDE5MTE1OWQ5', sessionId: 'stM0CzMWRye4MZgRBAL4UQ', campaignId: '2695999112' },
  ],
  [
    'messaging-interactions-response.json',
    { conversationId: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630', accountId: 'qa26409991', campaignEngagementId: '2330596212' },
  ],
  [
    'web-tag-conversation-info.json',
    { visitorId: 'UYxShcOtSEWq0oSsuMCrOQ', sessionId: 'WIoWBRC_RL6pkcK5fL-3-g', campaignEngagementId: '1346152510' },
  ],
  ['web-tag-offer-start.json', { campaignId: '210599710', campaignEngagementId: '210600710', contextId: '1' }],
  ['domain-single-response.json', { accountId: account }],
  ['requests/engagement-history-by-engagement-id.json', { engagementId: `${account}4294967524` }],
  ['requests/messaging-by-conversation-id.json', { conversationId: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630' }],
  [
    'requests/chat-start.json',
    {
      visitorId: 'rloXnVgEQ-iQuoOytvKNqA',
      sessionId: 'rN82d4rATN6EuiA4cJwaPg',
      contextId: '2',
      campaignEngagementId: '27469613',
    },
  ],
];

/** What looks like an id of one role and is none, or one of another. */
const confusions: readonly (readonly [what: string, text: string, role: string, value: string])[] = [
  [
    'a campaign’s name in an engagement attribute',
    JSON.stringify({ campaignId: 'US coupon campaign' }),
    'campaignId',
    'US coupon campaign',
  ],
  ['the numeric visitor of the chat side', '{"visitorId":1214701440734022}', 'visitorId', '1214701440734022'],
  [
    'a chat’s engagement id for a campaign engagement',
    `{"engagementId":"${account}4294967524"}`,
    'campaignEngagementId',
    `${account}4294967524`,
  ],
  ['a campaign engagement id for a chat’s', '{"engagementId":27469613}', 'engagementId', '27469613'],
  ['the numeric conversation id of a web chat', '{"conversationId":4294973105}', 'conversationId', '4294973105'],
  ['the session of a co-browse', `{"coBrowseSessions":[{"sessionId":"${sid}"}]}`, 'sessionId', sid],
  ['a placeholder of a document', '/api/account/{accountId}/monitoring/visitors/{visitorId}/visits', 'visitorId', '{visitorId}'],
  ['a session id with its hash', `{"monitoringSessionId":"${sid}.0123abcd"}`, 'sessionId', `${sid}.0123abcd`],
  ['an account’s name', '{"accountId":"Shop of Ann"}', 'accountId', 'Shop of Ann'],
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

  for (const [file, ids] of documents) {
    it(`finds the ids in the documented ${file}`, async () => {
      const found = recognise(await fixture(file), [account]).ids;
      for (const [role, value] of Object.entries(ids)) {
        assert.ok(
          found.some((id) => id.role === role && id.value === value && id.certain),
          `${role} ${value} is not in ${JSON.stringify(found)}`,
        );
      }
    });
  }

  for (const [what, text, role, value] of confusions) {
    it(`is not misled by ${what}`, () => {
      assert.ok(!recognise(text, []).ids.some((id) => id.role === role && id.value === value));
    });
  }

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
