import assert from 'node:assert/strict';
import type { Har } from '../../../src/inspector/har/har.ts';
import { harText, type HarOptions } from '../../../src/inspector/har/harText.ts';
import { maskedExchange } from '../../../src/inspector/maskedExchange.ts';
import { createClient } from '../../../src/liveperson/index.ts';
import type { Credential } from '../../../src/liveperson/credential.ts';
import type { Exchange } from '../../../src/liveperson/http/exchange.ts';
import { Masker } from '../../../src/privacy/index.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts';
import { exchange, hostileTexts } from './exchanges.ts';
import { harProblems, isHar } from './harSchema.ts';

describe('An HTTP archive', () => {
  it('is HAR 1.2, whatever came back', async () => {
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
    assert.deepEqual(harProblems(JSON.parse(await textOf(exchanges))), []);
  });

  it('of nothing is HAR 1.2 too', async () => {
    assert.deepEqual(harProblems(JSON.parse(await textOf([]))), []);
  });

  it('is refused by the check of this test when a field is missing or of another type', async () => {
    const { log } = await harOf([exchange()]);
    const [entry] = log.entries;
    assert.deepEqual(harProblems({ log: { ...log, entries: [{ ...entry, time: '1', cache: undefined }] } }), [
      "/log/entries/0 must have required property 'cache'",
      '/log/entries/0/time must be number',
    ]);
  });

  it('is in the order of time, and its times add up', async () => {
    const later = exchange({ id: 'later', startedAt: 2000, durationMs: 900, attempts: [attempt(0, 100), attempt(500, 300)] });
    const [first, second] = (await harOf([later, exchange({ startedAt: 1000 })])).log.entries;
    assert.equal(first?.startedDateTime, '1970-01-01T00:00:01.000Z');
    assert.deepEqual(second?.timings, { blocked: 600, send: 0, wait: 300, receive: 0 });
    assert.equal(second.time, 900);
  });

  it('says of a call without an answer what happened', async () => {
    const [entry] = (await harOf([noAnswer])).log.entries;
    assert.deepEqual([entry?.response.status, entry?.comment], [0, 'refused']);
  });

  it('leaves the editor its turn between large answers', async () => {
    const masker = new Masker();
    const body = JSON.stringify(Array.from({ length: 5_000 }, (_, index) => ({ email: `ada${index}@example.com`, text: 'x y' })));
    const response = { status: 200, statusText: 'OK', headers: {}, body, bodyLength: body.length };
    let turns = 0;
    const timer = setInterval(() => { turns += 1; });
    const text = await textOf(Array.from({ length: 10 }, () => exchange({ response })), {
      masked: (each) => maskedExchange(each, masker),
    });
    clearInterval(timer);
    assert.ok(text.length > body.length * 10);
    assert.ok(turns >= 5, `${turns} turns`);
  });

  it('ends where it is when the person cancels', async () => {
    const cancelled = new AbortController();
    const parts = harText([exchange(), exchange()], { version: '1', signal: cancelled.signal });
    await parts.next();
    assert.match((await parts.next()).value ?? '', /startedDateTime/);
    cancelled.abort();
    await assert.rejects(parts.next(), { name: 'AbortError' });
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

    it('holds no secret of any credential, masked or not', async () => {
      const masker = new Masker();
      for (const options of [{}, { masked: (each: Exchange) => maskedExchange(each, masker) }]) {
        const text = await textOf(exchanges, options);
        assert.ok(text.length > 10_000);
        for (const credential of ownCredentials()) {
          for (const [name, value] of Object.entries(credential)) {
            const isSecret = !['kind', 'username', 'clientId'].includes(name);
            assert.ok(!isSecret || !text.includes(value), `${credential.kind}: ${name}`);
          }
        }
      }
    });

    it('holds no name and no address of a person once it is masked, and does before', async () => {
      const masker = new Masker();
      const asSent = await textOf(exchanges);
      const masked = await textOf(exchanges, { masked: (each) => maskedExchange(each, masker) });
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

async function textOf(exchanges: readonly Exchange[], options: Partial<HarOptions> = {}): Promise<string> {
  let text = '';
  for await (const part of harText(exchanges, { version: '1.0.0', signal: new AbortController().signal, ...options })) text += part;
  return text;
}

async function harOf(exchanges: readonly Exchange[]): Promise<Har> {
  const har: unknown = JSON.parse(await textOf(exchanges));
  assert.ok(isHar(har));
  return har;
}
