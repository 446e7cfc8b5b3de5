import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readEngagementSession } from '../../../../src/liveperson/appEngagement/reader.ts';
import {
  appSessionRequest,
  monitoringEngagementRequest,
  validateEngagementRequest,
} from '../../../../src/liveperson/appEngagement/request.ts';
import fc from 'fast-check';

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8'));
}

describe('Requests that make or continue a visit', () => {
  it('end the path with a slash when an app session is new', () => {
    const { path, query, method, body, idempotent } = appSessionRequest({ appType: 'EXTERNAL', consumerSections: ['Support'] });
    assert.deepEqual([method, path, query], ['POST', '/api/account/{accountId}/app/engagement/visitors/', [['v', '1.0']]]);
    assert.deepEqual(body, { kind: 'json', value: { appType: 'EXTERNAL', consumerSections: ['Support'] } });
    assert.equal(idempotent, false);
  });

  it('name visitor and session when an app session goes on, and may then be repeated', () => {
    const { path, query, idempotent } = appSessionRequest({ appType: 'MSDK', visit: { visitorId: 'v/1', sessionId: 's1' } });
    assert.deepEqual(
      [path, query, idempotent],
      [
        '/api/account/{accountId}/app/engagement/visitors/v%2F1',
        [
          ['v', '1.0'],
          ['sid', 's1'],
        ],
        true,
      ],
    );
  });

  it('can be made for the visitor that a loading account has already got', () => {
    assert.equal(
      appSessionRequest({ appType: 'MSDK' }).forVisitor?.('v2').path,
      '/api/account/{accountId}/app/engagement/visitors/v2',
    );
    assert.deepEqual(monitoringEngagementRequest({ appInstallationId: 'a', identities: [] }).forVisitor?.('v2').query, [
      ['v', '1.1'],
      ['vid', 'v2'],
      ['obh', 'true'],
    ]);
  });

  it('ask for engagements in version 1.1, on behalf of the visitor', () => {
    const identities = [{ acr: '0', sub: 'id-1' }] as const;
    const { path, query, body } = monitoringEngagementRequest({
      appInstallationId: 'f0-1',
      visit: { visitorId: 'v', sessionId: 's' },
      identities,
      onBehalf: false,
    });
    assert.equal(path, '/api/account/{accountId}/app/f0-1/engagement');
    assert.deepEqual(query, [
      ['v', '1.1'],
      ['vid', 'v'],
      ['sid', 's'],
      ['obh', 'false'],
    ]);
    assert.deepEqual(body, { kind: 'json', value: { identities } });
  });

  it('check an engagement by all its ids', () => {
    const { path, query, idempotent } = validateEngagementRequest({
      visitorId: 'v',
      sessionId: 's',
      campaignId: '1',
      campaignEngagementId: '2',
      contextId: '3',
    });
    assert.equal(path, '/api/account/{accountId}/monitoring/visitors/v/visits/current/campaigns/1/engagements/2/contexts/3');
    assert.deepEqual(
      [query, idempotent],
      [
        [
          ['v', '1'],
          ['sid', 's'],
        ],
        true,
      ],
    );
  });
});

describe('Reading a session', () => {
  it('takes an available engagement', () => {
    const { value, deviations } = readEngagementSession(fixture('app-engagement-available.json'));
    assert.deepEqual(
      [value.status, value.visitorId, value.sessionId, value.pageId],
      ['Available', 'rloXnVgEQ-iQuoOytvKNqA', 'rN82d4rATN6EuiA4cJwaPg', '4743822558'],
    );
    assert.deepEqual(value.offers, [
      {
        campaignId: '3346848610',
        campaignEngagementId: '3562981110',
        contextId: '1',
        windowId: '3346847910',
        language: 'en-US',
        engagementRevision: 44,
        validForSeconds: 900,
        skillId: '23',
        skillName: 'TestSkill',
        connectorId: '568046210',
      },
    ]);
    assert.deepEqual(deviations, []);
  });

  it('takes an answer without engagement', () => {
    const { value, deviations } = readEngagementSession(fixture('app-engagement-not-available.json'));
    assert.deepEqual([value.status, value.offers, deviations], ['NotAvailable', [], []]);
  });

  it('takes a list of engagements with numeric ids, and a conversation that goes on', () => {
    const created = readEngagementSession(fixture('monitoring-engagement-created.json')).value.offers;
    assert.deepEqual(created, [
      {
        campaignId: '2695999112',
        campaignEngagementId: '2696029112',
        engagementRevision: 3,
        contextId: '1',
        connectorId: '2696029012',
        status: 'expose',
      },
    ]);
    assert.equal(
      readEngagementSession(fixture('monitoring-engagement-conversation.json')).value.offers[0]?.conversationId,
      'fdasfdas',
    );
  });

  it('takes the ids as a table of the documents calls them', () => {
    const { value } = readEngagementSession({ vid: 'v', sid: 's' });
    assert.deepEqual([value.visitorId, value.sessionId], ['v', 's']);
  });

  it('reports what is missing', () => {
    assert.deepEqual(
      readEngagementSession({}).deviations.map(({ path }) => path),
      ['visitorId', 'sessionId'],
    );
    assert.equal(readEngagementSession('x').deviations.length, 1);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        assert.ok(readEngagementSession(json).value.offers);
      }),
    );
  }).timeout(20_000);
});
