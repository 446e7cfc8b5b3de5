import assert from 'node:assert/strict';
import { recognise } from '../../../src/lookup/recognise.ts';
import { account, chatId, sid, vid, visit } from './documentedIds.ts';

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
});
