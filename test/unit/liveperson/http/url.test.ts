import assert from 'node:assert/strict';
import type { RequestParts } from '../../../../src/liveperson/http/requestParts.ts';
import { buildUrl, contentTypeOf, serializeBody } from '../../../../src/liveperson/http/url.ts';

const parts: RequestParts = {
  operation: 'getVisitState',
  destination: 'smt',
  method: 'GET',
  path: '/api/account/{accountId}/monitoring/visitors/a%2Fb/visits/current/state',
  query: [
    ['v', '1'],
    ['sid', 'x y'],
  ],
  accept: 'application/json',
  idempotent: true,
};

describe('URL of a request', () => {
  it('puts the account where the path asks for it and encodes the query', () => {
    assert.equal(
      buildUrl('https://va.v.liveperson.net', '12345678', parts),
      'https://va.v.liveperson.net/api/account/12345678/monitoring/visitors/a%2Fb/visits/current/state?v=1&sid=x%20y',
    );
  });

  it('takes an account id literally, also where it looks like a replacement pattern', () => {
    assert.equal(buildUrl('https://h', '$&', { ...parts, path: '/a/{accountId}', query: [] }), 'https://h/a/%24%26');
  });

  it('sends JSON and forms with their content types', () => {
    const form = { kind: 'form', fields: [['a b', 'c&d']] } as const;
    assert.deepEqual([serializeBody(form), contentTypeOf(form)], ['a%20b=c%26d', 'application/x-www-form-urlencoded']);
    const json = { kind: 'json', value: { start: { from: 1, to: 2 } } } as const;
    assert.deepEqual([serializeBody(json), contentTypeOf(json)], ['{"start":{"from":1,"to":2}}', 'application/json']);
  });
});
