import assert from 'node:assert/strict';
import { cutSessionId, visitStateRequest } from '../../../../src/liveperson/visitState/request.ts';

const ids = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };

describe('visitStateRequest', () => {
  it('is the documented example', () => {
    const { method, destination, path, query, body } = visitStateRequest(ids);
    assert.deepEqual([method, destination, body], ['GET', 'smt', undefined]);
    assert.equal(path, '/api/account/{accountId}/monitoring/visitors/cyNGViYjc4MmU2MzEzZThm/visits/current/state');
    assert.deepEqual(query, [
      ['v', '1'],
      ['filter', 'agent'],
      ['sid', 'qCsUrTldTh0UEWLjLCGqkQ'],
    ]);
  });

  it('leaves the filter out when asked to', () => {
    assert.deepEqual(
      visitStateRequest({ ...ids, filter: 'none' }).query.map(([name]) => name),
      ['v', 'sid'],
    );
  });

  it('sends a dotted session id cut at the dot, or whole on demand', () => {
    const sessionId = `${ids.sessionId}.c524460e4432e9f93cf700af590f16ef181f20e6`;
    assert.deepEqual(visitStateRequest({ ...ids, sessionId }).query.at(-1), ['sid', ids.sessionId]);
    assert.deepEqual(visitStateRequest({ ...ids, sessionId, sessionForm: 'asGiven' }).query.at(-1), ['sid', sessionId]);
  });

  it('encodes a visitor id that would leave its path segment', () => {
    assert.match(visitStateRequest({ ...ids, visitorId: '../../a?b#c' }).path, /\/visitors\/\.\.%2F\.\.%2Fa%3Fb%23c\/visits\//);
  });

  it('may be repeated without harm', () => {
    assert.equal(visitStateRequest(ids).idempotent, true);
  });
});

describe('cutSessionId', () => {
  it('cuts blanks and everything from the first dot on', () => {
    assert.deepEqual([' abc.def.ghi ', 'abc', '.abc'].map(cutSessionId), ['abc', 'abc', '.abc']);
  });
});
