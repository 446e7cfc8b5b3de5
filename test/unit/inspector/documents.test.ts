import assert from 'node:assert/strict';
import { detailsDocument } from '../../../src/inspector/detailsDocument.ts';
import { explanationDocument } from '../../../src/inspector/explanationDocument.ts';
import { idsOfExchange } from '../../../src/inspector/idsOfExchange.ts';
import { requestDocumentOf } from '../../../src/inspector/requestDocuments.ts';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import type { Failure } from '../../../src/liveperson/errors/failure.ts';
import { exchange, hostileTexts } from './exchanges.ts';

const failure: Failure = {
  kind: 'auth',
  operation: 'getVisitState',
  service: 'smt',
  accountId: '12345678',
  authorization: 'oauth1',
  at: Date.UTC(2026, 10, 22),
  attempts: [],
  method: 'GET',
  url: exchange().request.url,
  status: 401,
  clockSkewMs: -400_000,
  signedSkewMs: -400_000,
};

describe('The document of a call', () => {
  it('has the request, the facts, the answer laid out, and no secret', () => {
    const { text } = detailsDocument({ exchange: exchange() });
    assert.match(text, /^GET https:\/\/lo\.v\.example\.net/);
    assert.match(text, /Duration {7}120 ms/);
    assert.match(text, /== Answer\n200 OK\ncontent-type: application\/json\n\n\{\n {2}"id": "1"\n\}/);
    assert.match(text, /authorization: Bearer \[removed\]/);
  });

  it('lists the attempts with the pauses between them', () => {
    const attempts = [
      { startedAt: 0, durationMs: 100, status: 503, waitedMs: 0 },
      { startedAt: 0, durationMs: 50, error: 'reset', waitedMs: 5000, authorization: 'bearer' as const },
    ];
    const { text } = detailsDocument({ exchange: exchange({ attempts }) });
    assert.match(
      text,
      /== Attempts\n1\. 503 in 100 ms\n2\. after a pause of 5\.0 s: reset in 50 ms, authorised by pasted token\n/,
    );
  });

  it('offers above its first line what can be done: a failed one can be explained, a sign-in is not repeated', () => {
    const kinds = (changes: Parameters<typeof exchange>[0]): readonly string[] =>
      detailsDocument({ exchange: exchange(changes) }).offers.map(({ action }) => action.kind);
    assert.deepEqual(kinds({}), ['retry', 'copyAsCurl', 'exportHar']);
    const error = { kind: 'auth', message: 'no' } as const;
    assert.deepEqual(kinds({ operation: 'signIn', error }), ['explain', 'copyAsCurl', 'exportHar', 'explainAuthorization']);
  });

  it('says in words that no answer came', () => {
    const { response: _response, ...rest } = exchange();
    const { text } = detailsDocument({ exchange: { ...rest, error: { kind: 'network', message: 'could not be reached' } } });
    assert.match(text, /== Answer\nNo answer came: could not be reached/);
  });

  for (const hostile of hostileTexts) {
    it(`stays one line per header and has no control characters: ${JSON.stringify(hostile)}`, () => {
      const response = {
        status: 200,
        statusText: hostile,
        headers: { 'x-echo': hostile },
        body: hostile,
        bodyLength: hostile.length,
      };
      const { text } = detailsDocument({ exchange: exchange({ response }) });
      assert.doesNotMatch(text, /(?![\t\n\r])[\p{Cc}\u2028\u2029]/u);
      assert.equal(text.split('\n').filter((line) => line.startsWith('x-echo: ')).length, 1);
    });
  }

  it('cuts a body that would make the editor slow, and says how much is missing', () => {
    const body = 'x'.repeat(2_000_100);
    const { text } = detailsDocument({
      exchange: exchange({ response: { status: 200, statusText: 'OK', headers: {}, body, bodyLength: body.length } }),
    });
    assert.match(text, /… 100 more characters/);
  });

  it('says after a reload that requests are kept in memory only', () => {
    for (const kind of ['details', 'explanation', 'report'] as const) {
      const { text } = requestDocumentOf({ kind, id: 'x' }, { entry: undefined, error: undefined, report: undefined });
      assert.match(text, /kept in the memory of their window only/);
    }
  });
});

describe('The explanation of a failure', () => {
  it('lists causes in order, those with evidence first, and then what was sent and came back', () => {
    const { text } = explanationDocument(new LivePersonError(failure), exchange());
    const order = [
      '1. Support for OAuth 1.0 keys ended',
      'Evidence: The request was signed',
      '2. The machine',
      'Evidence: This machine',
      '== What is known',
      '== Request',
      '== Answer',
    ];
    const places = order.map((words) => text.indexOf(words));
    assert.ok(places.every((place) => place >= 0), JSON.stringify(places));
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
    assert.match(text, /Clock {10}this machine is 400 s ahead of the service/);
  });

  it('offers each step that a click can do at its cause', () => {
    const { text, offers } = explanationDocument(new LivePersonError(failure), exchange());
    const lines = text.split('\n');
    for (const { line } of offers) assert.match(lines[line] ?? '', /^\d\. /);
    assert.ok(offers.some(({ action }) => action.kind === 'next' && action.action === 'editAccount'));
  });

  it('names the host, the token\'s scopes and its end', () => {
    const token = { scopes: ['a', 'b'], expiresAt: Date.UTC(2026, 10, 21), account: '99' };
    const { text } = explanationDocument(new LivePersonError({ ...failure, authorization: 'bearer', token }), undefined);
    assert.match(text, /Host {11}lo\.v\.example\.net/);
    assert.match(text, /Token scopes {3}a b/);
    assert.match(text, /Token ends {5}2026-11-21T00:00:00\.000Z/);
    assert.match(text, /The token was issued for account 99\./);
    assert.match(text, /Nothing was sent\./);
  });
});

describe('The ids of a call', () => {
  it('are those of its address and its body', () => {
    assert.deepEqual(idsOfExchange(exchange()), {
      accountId: '12345678',
      visitorId: 'cyNGViYjc4MmU2MzEzZThm',
      sessionId: 'qCsUrTldTh0UEWLjLCGqkQ',
    });
    const request = {
      method: 'POST',
      url: 'https://h.example/chat/H1-2K3/info?v=1',
      headers: {},
      body: '{"engagementId":"123"}',
    };
    assert.deepEqual(idsOfExchange({ accountId: '1', request }), { accountId: '1', chatId: 'H1-2K3', engagementId: '123' });
  });
});
