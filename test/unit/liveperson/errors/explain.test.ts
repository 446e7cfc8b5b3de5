import assert from 'node:assert/strict';
import { LivePersonError } from '../../../../src/liveperson/errors.ts';
import { causeTable } from '../../../../src/liveperson/errors/causes/causeTable.ts';
import type { Failure } from '../../../../src/liveperson/errors/failure.ts';
import type { ErrorKind } from '../../../../src/liveperson/errorKind.ts';
import type { Cause } from '../../../../src/liveperson/explanation.ts';

const kinds: readonly ErrorKind[] = [
  'auth',
  'forbidden',
  'notFound',
  'expired',
  'badRequest',
  'rateLimited',
  'blocked',
  'wrongHost',
  'redirected',
  'server',
  'network',
  'timeout',
  'tooLarge',
  'malformed',
  'missingService',
  'missingCredential',
  'refusedHost',
  'invalidQuery',
  'cancelled',
];
const now = Date.UTC(2026, 10, 22);
const stateUrl = (visitorId: string, sessionId: string): string =>
  `https://va.v.liveperson.net/api/account/12345678/monitoring/visitors/${visitorId}/visits/current/state?v=1&sid=${sessionId}`;

function failure(more: Partial<Failure> & Pick<Failure, 'kind'>): Failure {
  return {
    operation: 'getVisitState',
    service: 'smt',
    accountId: '12345678',
    authorization: 'bearer',
    at: now,
    attempts: [],
    method: 'GET',
    url: stateUrl('cyNGViYjc4MmU2MzEzZThm', 'qCsUrTldTh0UEWLjLCGqkQ'),
    ...more,
  };
}
function causes(more: Partial<Failure> & Pick<Failure, 'kind'>): readonly Cause[] {
  return new LivePersonError(failure(more)).explain().causes;
}
function first(more: Partial<Failure> & Pick<Failure, 'kind'>): Cause {
  const [cause] = causes(more);
  assert.ok(cause);
  return cause;
}
const actionsOf = (cause: Cause): (string | undefined)[] => cause.nextSteps.map(({ action }) => action);

describe('Explaining a failure', () => {
  for (const kind of kinds) {
    it(`has a cause and a next step for every failure of kind ${kind}`, () => {
      const found = causes({ kind });
      assert.ok(found.length >= 1 && found.length <= 4);
      for (const { text, nextSteps } of found) {
        assert.match(text, /^[A-Z].*\.$/);
        assert.ok(nextSteps.length > 0, text);
      }
    });
  }

  it('begins with one sentence on what was tried and what came back', () => {
    const { summary } = new LivePersonError(
      failure({ kind: 'expired', status: 404, answer: { format: 'flat', internalCode: '12', message: 'Session not found' } }),
    ).explain();
    assert.equal(
      summary,
      'Account 12345678, reading the visit state: the monitoring service (smt) answered 404, code 12: “Session not found”.',
    );
  });

  it('sends a person with an expired visit to the history', () => {
    const cause = first({ kind: 'expired', status: 404, answer: { format: 'flat', internalCode: '12' } });
    assert.match(cause.text, /six hours/);
    assert.deepEqual(actionsOf(cause), ['searchHistory']);
  });

  it('sends a person with a dropped chat to the history', () => {
    const cause = first({
      kind: 'expired',
      service: 'conversationVep',
      operation: 'getChatInfo',
      status: 404,
      answer: { format: 'wrapped', internalCode: '12' },
    });
    assert.match(cause.text, /rtSessionId/);
    assert.deepEqual(actionsOf(cause), ['searchHistory']);
  });

  it("recognises chat information's own ids in a visit state request", () => {
    const visitor = first({
      kind: 'notFound',
      status: 404,
      answer: { format: 'flat', internalCode: '37' },
      url: stateUrl('1214701440734022', 'x'),
    });
    assert.match(visitor.evidence ?? '', /1214701440734022/);
    assert.match(visitor.text, /sharkVisitorId/);
    const session = first({
      kind: 'notFound',
      status: 404,
      answer: { format: 'flat', internalCode: '39' },
      url: stateUrl('cyNGViYjc4MmU2MzEzZThm', '4294967524'),
    });
    assert.match(session.text, /sharkSessionId/);
    const unauthorised = first({
      kind: 'auth',
      status: 401,
      answer: { format: 'flat', internalCode: '10' },
      url: stateUrl('1214701440734022', '4294967524'),
    });
    assert.match(unauthorised.text, /sharkVisitorId/);
  });

  it('does not blame ids of the right form', () => {
    const found = causes({ kind: 'auth', status: 401, answer: { format: 'flat', internalCode: '10' } });
    assert.ok(found.length > 0);
    assert.ok(found.every(({ text }) => !text.includes('shark')));
  });

  it('offers to swap the ids of an invalid session', () => {
    const found = causes({ kind: 'notFound', status: 404, answer: { format: 'flat', internalCode: '39' } });
    assert.ok(found.some((cause) => actionsOf(cause).includes('swapIds')));
  });

  it('names the end of OAuth 1.0 for keys that are refused after it, and not before', () => {
    const refused = {
      kind: 'auth',
      status: 401,
      authorization: 'oauth1',
      answer: { format: 'form', oauthProblem: 'token_rejected' },
    } as const;
    assert.match(first(refused).text, /31 May 2026/);
    assert.match(first(refused).evidence ?? '', /after 31 May 2026/);
    assert.match(first({ ...refused, at: Date.UTC(2025, 5, 1) }).text, /mistyped/);
  });

  it('puts a wrong clock first', () => {
    const cause = first({
      kind: 'auth',
      status: 401,
      authorization: 'oauth1',
      clockSkewMs: -400_000,
      signedSkewMs: -400_000,
      at: Date.UTC(2025, 1, 1),
      answer: { format: 'form', oauthProblem: 'signature_invalid' },
    });
    assert.match(cause.evidence ?? '', /400 seconds ahead/);
  });

  it('does not blame a clock that was made up for when the request was signed', () => {
    const found = causes({
      kind: 'auth',
      status: 401,
      authorization: 'oauth1',
      clockSkewMs: -400_000,
      signedSkewMs: 0,
      at: Date.UTC(2025, 1, 1),
      answer: { format: 'form', oauthProblem: 'token_rejected' },
    });
    assert.match(found[0]?.text ?? '', /mistyped/);
    assert.ok(found.every(({ text }) => !text.includes('clock')));
  });

  it('does not say of a token what the token disproves', () => {
    const token = { scopes: ['data.services.enghist'], expiresAt: now + 86_400_000, account: '12345678' };
    const found = causes({
      kind: 'auth',
      service: 'engHistDomain',
      operation: 'searchEngagements',
      status: 401,
      token,
    });
    assert.ok(found.length > 0);
    assert.ok(found.every(({ text }) => !/scope|expired/.test(text)), found.map(({ text }) => text).join('\n'));
  });

  it('names the missing scope of a history token', () => {
    const cause = first({
      kind: 'forbidden',
      service: 'engHistDomain',
      operation: 'searchEngagements',
      authorization: 'oauth2',
      status: 403,
      token: { scopes: ['other.scope'] },
    });
    assert.match(cause.text, /data\.services\.enghist/);
    assert.match(cause.evidence ?? '', /other\.scope/);
  });

  it('names an expired token and one of another account', () => {
    assert.match(first({ kind: 'auth', status: 401, token: { scopes: [], expiresAt: now - 1 } }).text, /expired/);
    assert.match(first({ kind: 'auth', status: 401, token: { scopes: [], account: '99' } }).evidence ?? '', /account 99/);
  });

  it('says that OAuth 2.0 is not documented for visit state', () => {
    assert.match(first({ kind: 'auth', status: 401, authorization: 'oauth2' }).text, /OAuth 2\.0 is not mentioned/);
  });

  it('names the service that a path belongs to when the host is wrong', () => {
    assert.match(
      first({ kind: 'wrongHost', status: 404, answer: { format: 'wrapped', internalCode: '28' } }).evidence ?? '',
      /service smt.*va\.v\.liveperson\.net/,
    );
  });

  it('recognises a campaign engagement id where an engagement id was wanted', () => {
    const cause = first({
      kind: 'notFound',
      service: 'engHistDomain',
      operation: 'getEngagement',
      detail: 'no record of engagement 3562981110',
    });
    assert.match(cause.evidence ?? '', /3562981110/);
  });

  for (const [code, text] of [
    ['ENOTFOUND', /offline/],
    ['ECONNREFUSED', /Nothing accepts/],
    ['PROXY_UNREACHABLE', /proxy .* does not accept/],
    ['SELF_SIGNED_CERT_IN_CHAIN', /company proxy/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /company proxy/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /signed by the server itself/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /belongs to another host/],
    ['CERT_HAS_EXPIRED', /run out/],
    ['ERR_INVALID_CHAR', /character/],
    ['ECONNRESET', /broke/],
  ] as const) {
    it(`explains ${code}`, () => {
      assert.match(first({ kind: 'network', networkCode: code }).text, text);
    });
  }

  it('tells a proxy that wants a password from a refusal of the service', () => {
    const answer = { format: 'html', message: 'Sign in' } as const;
    const failure = { kind: 'badRequest', status: 407, answer } as const;
    assert.match(first(failure).text, /wants a name and a password/);
  });

  for (const service of ['smt', 'conversationVep', 'engHistDomain', 'msgHist'] as const) {
    it(`says of a 451 of ${service} what the documents say, and blames no field of the request`, () => {
      const found = causes({ kind: 'badRequest', status: 451, service });
      assert.match(found[0]?.text ?? '', /451 for logins alone/);
      assert.match(found[0]?.evidence ?? '', /no login/);
      assert.doesNotMatch(found.map(({ text }) => text).join(), /time span|filter/);
    });
  }

  it('recognises a page of a proxy and a cut-off answer', () => {
    assert.match(
      first({ kind: 'malformed', status: 200, answer: { format: 'html', message: 'Hotel' }, body: '<html>' }).evidence ?? '',
      /Hotel/,
    );
    assert.match(first({ kind: 'malformed', status: 200, answer: { format: 'text' }, body: '{"a":[1,' }).text, /cut off/);
  });

  it('quotes the problems of a query that was not sent', () => {
    const problems = [{ field: 'from', severity: 'error', message: 'is missing' }] as const;
    assert.equal(first({ kind: 'invalidQuery', problems, detail: 'from: is missing' }).evidence, 'from: is missing');
  });
});

describe('Table of causes', () => {
  it('names a source for every row, and needs evidence only where it can find some', () => {
    for (const row of causeTable) {
      assert.ok(row.source.length > 5, row.text);
      assert.ok(row.nextSteps.length > 0, row.text);
      if (row.evidenceIs === 'required') assert.ok(row.evidence, row.text);
    }
  });

  it('has a last resort for every kind, which asks for no evidence', () => {
    for (const kind of kinds) {
      const general = causeTable.some(
        ({ when, evidenceIs }) =>
          evidenceIs === undefined && when.kinds?.includes(kind) === true && Object.keys(when).length === 1,
      );
      assert.ok(general, kind);
    }
  });
});
