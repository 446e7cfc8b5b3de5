import assert from 'node:assert/strict';
import { errorOf, observedCalls, state, visit } from './observedCalls.ts';

describe('Calls over the transport', () => {
  const start = observedCalls();

  it('give value, raw body and exchange together', async () => {
    const raw = '{ "id" : "s.h",\n "big":12345678901234567890, "appSessions":[]}\n';
    const { client, cloud } = await start(() => ({ body: raw, headers: { 'content-type': 'application/json' } }));
    const answer = await client.getVisitState(visit);
    assert.equal(answer.raw, raw);
    assert.equal(answer.exchange.response?.body, raw);
    assert.equal(
      answer.exchange.request.url,
      `${cloud.origin}/api/account/12345678/monitoring/visitors/${visit.visitorId}/visits/current/state?v=1&filter=agent&sid=${visit.sessionId}`,
    );
    assert.equal(answer.exchange.authorization, 'bearer');
  });

  it('are observed once each, look-up and call apart', async () => {
    const { client, exchanges } = await start(() => ({ body: state }));
    await client.getVisitState(visit);
    assert.deepEqual(
      exchanges.map(({ operation, destination }) => [operation, destination]),
      [
        ['getDomains', 'domain'],
        ['getVisitState', 'smt'],
      ],
    );
  });

  it('are unharmed by an observer that throws', async () => {
    const { client } = await start(() => ({ body: state }), { onExchange: () => assert.fail('observer') });
    assert.equal((await client.getVisitState(visit)).value.sessionId, 'qCsUrTldTh0UEWLjLCGqkQ');
  });

  it('leave visitor and chat ids out of the log', async () => {
    const log: string[] = [];
    const write = (line: string): number => log.push(line);
    const { client } = await start(() => ({ status: 503 }), { log: { debug: write, warn: write } });
    await errorOf(client.getVisitState(visit));
    assert.ok(
      log.some((line) => line.includes('getVisitState') && line.includes('503')),
      log.join('\n'),
    );
    assert.ok(!log.some((line) => line.includes(visit.visitorId)));
  });

  for (const [name, body, hint] of [
    ['empty', '', /empty/],
    ['HTML', '<!DOCTYPE html><html><head><title>Proxy</title></head></html>', /markup/],
    ['cut off', '{"id":"s.h","appSessions":[{', /JSON/],
    ['no JSON', 'OK', /JSON/],
  ] as const) {
    it(`report a 200 whose body is ${name} as malformed, with the body kept`, async () => {
      const { client } = await start(() => ({ body }));
      const error = await errorOf(client.getVisitState(visit));
      assert.deepEqual([error.kind, error.status, error.body, error.attempts.length], ['malformed', 200, body, 1]);
      assert.match(error.failure.detail ?? '', hint);
    });
  }

  for (const body of ['Anna Smith called', '{"email": anna@example.com, "and": "more than ten characters of it"}']) {
    it(`say where an answer breaks off from JSON without quoting it: ${body}`, async () => {
      const { client } = await start(() => ({ body }));
      const { detail = '' } = (await errorOf(client.getVisitState(visit))).failure;
      assert.match(detail, /JSON/);
      assert.doesNotMatch(detail, /nna|mail/);
    });
  }

  it('keep status and body of an error that is no JSON', async () => {
    const { client } = await start(() => ({ status: 403, body: '<html><title>Forbidden by gateway</title></html>' }));
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.status, error.failure.answer?.format], ['forbidden', 403, 'html']);
    assert.match(error.message, /Forbidden by gateway/);
  });

  it('name the credential that is missing', async () => {
    const { client, cloud } = await start(() => ({ body: state }), { credentials: [] });
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, cloud.requests.length], ['missingCredential', 0]);
  });
});
