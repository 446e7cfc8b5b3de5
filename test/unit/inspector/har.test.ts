import assert from 'node:assert/strict';
import { harOf } from '../../../src/inspector/har/harOf.ts';
import { maskedExchange } from '../../../src/inspector/maskedExchange.ts';
import { createClient } from '../../../src/liveperson/index.ts';
import type { Credential } from '../../../src/liveperson/credential.ts';
import type { Exchange } from '../../../src/liveperson/http/exchange.ts';
import { Masker } from '../../../src/privacy/index.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts';
import { exchange, hostileTexts } from './exchanges.ts';
import { harProblems } from './harSchema.ts';

describe('An HTTP archive', () => {
  it('is HAR 1.2, whatever came back', () => {
    const exchanges = [
      exchange(),
      noAnswer,
      exchange({
        request: {
          method: 'POST',
          url: 'https://h.example/?a=1&b=%20&c',
          headers: { 'Content-Type': 'application/json' },
          body: '{}',
        },
      }),
      exchange({
        response: { status: 302, statusText: '', headers: { location: 'https://elsewhere.example/' }, body: '', bodyLength: 0 },
      }),
      ...hostileTexts.map((body) =>
        exchange({ response: { status: 500, statusText: body, headers: { 'x-h': body }, body, bodyLength: body.length } }),
      ),
    ];
    assert.deepEqual(harProblems(JSON.parse(JSON.stringify(harOf(exchanges, '1.0.0')))), []);
  });

  it('of nothing is HAR 1.2 too', () => {
    assert.deepEqual(harProblems(JSON.parse(JSON.stringify(harOf([], '1.0.0')))), []);
  });

  it('is refused by the check of this test when a field is missing or of another type', () => {
    const { log } = harOf([exchange()], '1.0.0');
    const [entry] = log.entries;
    assert.deepEqual(harProblems({ log: { ...log, entries: [{ ...entry, time: '1', cache: undefined }] } }), [
      'log.entries[0].time is no number',
      'log.entries[0].cache is missing',
    ]);
  });

  it('is in the order of time, and its times add up', () => {
    const later = exchange({ id: 'later', startedAt: 2000, durationMs: 900, attempts: [attempt(0, 100), attempt(500, 300)] });
    const [first, second] = harOf([later, exchange({ startedAt: 1000 })], '1').log.entries;
    assert.equal(first?.startedDateTime, '1970-01-01T00:00:01.000Z');
    assert.deepEqual(second?.timings, { blocked: 600, send: 0, wait: 300, receive: 0 });
    assert.equal(second.time, 900);
  });

  it('says of a call without an answer what happened', () => {
    const [entry] = harOf([noAnswer], '1').log.entries;
    assert.deepEqual([entry?.response.status, entry?.comment], [0, 'refused']);
  });

  describe('of real calls', () => {
    let cloud: Sandbox;
    const exchanges: Exchange[] = [];
    const ownCredentials = (): readonly Credential[] => {
      const { oauth2, login, oauth1, bearer } = cloud.credentials;
      return [oauth2, login, oauth1, bearer];
    };

    before(async () => {
      cloud = await startSandbox();
      const { accountId, domainApiUrl } = cloud;
      for (const credential of ownCredentials()) {
        const client = createClient({
          accountId,
          domainApiUrl,
          credentials: [credential],
          onExchange: (each) => exchanges.push(each),
        });
        await client.signIn();
        await client.getEngagement({ engagementId: '123456784294967524' });
        // Refused for OAuth 2.0, which this API does not take: failed calls are recorded too.
        await client
          .getVisitState({ visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' })
          .catch(() => undefined);
        await client.getChatInfo({ chatId: 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836' });
        await client.signOut();
        client.dispose();
      }
    });
    after(() => cloud.stop());

    it('holds no secret of any credential, masked or not', () => {
      const masker = new Masker();
      for (const har of [harOf(exchanges, '1'), harOf(exchanges.map((each) => maskedExchange(each, masker)), '1')]) {
        const text = JSON.stringify(har);
        assert.ok(text.length > 10_000);
        for (const credential of ownCredentials()) {
          for (const [name, value] of Object.entries(credential)) {
            const isSecret = !['kind', 'username', 'clientId'].includes(name);
            assert.ok(!isSecret || !text.includes(value), `${credential.kind}: ${name}`);
          }
        }
      }
    });

    it('holds no name and no address of a person once it is masked, and does before', () => {
      const masker = new Masker();
      const asSent = JSON.stringify(harOf(exchanges, '1'));
      const masked = JSON.stringify(harOf(exchanges.map((each) => maskedExchange(each, masker)), '1'));
      const names = [
        ...asSent.matchAll(
          /\\"(?:agentLoginName|agentFullName|surname|email|phone|ipAddress|visitorName)\\"\s*:\s*\\"([^"\\]{5,})\\"/g,
        ),
      ].map(([, name = '']) => name);
      assert.ok(names.length > 3);
      for (const name of names) assert.ok(!masked.includes(name), name);
      assert.deepEqual(harProblems(JSON.parse(masked)), []);
    });
  });
});

const { response: _response, ...withoutAnswer } = exchange();
const noAnswer: Exchange = { ...withoutAnswer, error: { kind: 'network', message: 'refused' } };

function attempt(waitedMs: number, durationMs: number): Exchange['attempts'][number] {
  return { startedAt: 0, waitedMs, durationMs, status: 500 };
}
