import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { recognise } from '../../../src/lookup/recognise.ts';
import { account, sid } from './documentedIds.ts';

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
});

async function fixture(name: string): Promise<string> {
  return await readFile(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
}
