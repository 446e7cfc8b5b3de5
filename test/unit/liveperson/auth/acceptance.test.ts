import assert from 'node:assert/strict';
import { rankCredentials, requirements } from '../../../../src/liveperson/auth/acceptance.ts';
import type { CredentialKind } from '../../../../src/liveperson/credential.ts';
import type { Operation } from '../../../../src/liveperson/http/exchange.ts';

function ranked(operation: Operation, ...kinds: CredentialKind[]): readonly CredentialKind[] {
  const requirement = requirements[operation];
  if (requirement.kind !== 'credential') throw new Error(`${operation} takes no credential`);
  return rankCredentials(requirement.accepts, new Set(kinds));
}

describe('Credentials an API accepts', () => {
  it('are tried in the order of recommendation for the history, OAuth 1.0 keys last', () => {
    assert.deepEqual(ranked('searchEngagements', 'oauth1', 'bearer', 'login', 'oauth2'), ['oauth2', 'login', 'bearer', 'oauth1']);
  });

  it('are tried last where no document confirms them', () => {
    assert.deepEqual(ranked('getVisitState', 'oauth2', 'oauth1'), ['oauth1', 'oauth2']);
    assert.deepEqual(ranked('validateEngagement', 'oauth2', 'login', 'bearer', 'oauth1'), [
      'oauth1',
      'oauth2',
      'login',
      'bearer',
    ]);
  });

  it('are not forbidden where no document confirms them', () => {
    assert.deepEqual(ranked('getVisitState', 'oauth2'), ['oauth2']);
  });

  it('are an application key for chats, and nothing for domains, app sessions and monitoring', () => {
    for (const operation of [
      'getChatInfo',
      'getChatEvents',
      'getChat',
      'getChatAvailability',
      'getEstimatedWaitTime',
      'getAvailableSlots',
    ] as const) {
      assert.equal(requirements[operation].kind, 'appKey', operation);
    }
    for (const operation of ['getDomains', 'createAppSession', 'getMonitoringEngagement', 'signIn'] as const)
      assert.equal(requirements[operation].kind, 'none', operation);
  });
});
