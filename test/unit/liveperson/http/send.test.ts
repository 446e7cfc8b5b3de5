import assert from 'node:assert/strict';
import { createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Fetch } from '../../../../src/liveperson/livePersonClient.ts';
import { createNodeFetch, type DisposableFetch } from '../../../../src/liveperson/http/nodeFetch.ts';
import { send, type RawResponse } from '../../../../src/liveperson/http/send.ts';
import { SendFailure, type SendFailureReason } from '../../../../src/liveperson/http/sendFailure.ts';
import { startLoopbackCloud, type Behaviour, type LoopbackCloud } from './loopbackCloud.ts';

const patient = { connectMs: 5000, firstByteMs: 5000, totalMs: 5000 };

describe('Sending one request', () => {
  let cloud: LoopbackCloud;
  let behaviour: Behaviour = {};
  let transport: DisposableFetch;

  before(async () => {
    cloud = await startLoopbackCloud(() => behaviour);
  });
  beforeEach(() => {
    transport = createNodeFetch(patient.connectMs);
  });
  afterEach(() => {
    transport.dispose();
  });
  after(() => cloud.stop());

  function get(options: Partial<Parameters<typeof send>[1]> = {}, headers: Record<string, string> = {}): Promise<RawResponse> {
    return send({ method: 'GET', url: `${cloud.origin}/x`, headers }, { fetch: transport.fetch, timeouts: patient, ...options });
  }

  async function reasonOf(work: Promise<unknown>): Promise<SendFailureReason> {
    try {
      await work;
    } catch (error) {
      if (error instanceof SendFailure) return error.reason;
      throw error;
    }
    throw new Error('it succeeded');
  }

  it('keeps the text exactly as received, byte order mark, line ends and odd bytes included', async () => {
    behaviour = {
      body: Buffer.concat([
        Buffer.from('\uFEFF{"n": 12345678901234567890.10,\r\n "é":"😀'),
        Buffer.from([0xff]),
        Buffer.from('"}'),
      ]),
    };
    assert.equal((await get()).body, '\uFEFF{"n": 12345678901234567890.10,\r\n "é":"😀\uFFFD"}');
  });

  it('decodes a character that is split between two packets', async () => {
    const bytes = Buffer.from('"é"');
    behaviour = (response) => {
      response.writeHead(200);
      response.write(bytes.subarray(0, 2), () => {
        response.end(bytes.subarray(2));
      });
    };
    assert.equal((await get()).body, '"é"');
  });

  it('unpacks gzip and brotli', async () => {
    for (const [encoding, pack] of [
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
    ] as const) {
      behaviour = { headers: { 'content-encoding': encoding }, body: pack('{"packed":true}') };
      assert.equal((await get()).body, '{"packed":true}', encoding);
    }
    assert.match(cloud.requests.at(-1)?.headers['accept-encoding'] ?? '', /gzip/);
  });

  it('sends body, method and headers as given', async () => {
    behaviour = {};
    await send(
      { method: 'POST', url: `${cloud.origin}/p?a=1%2B`, headers: { 'content-type': 'application/json' }, body: '{"é":1}' },
      { fetch: transport.fetch, timeouts: patient },
    );
    const request = cloud.requests.at(-1);
    assert.deepEqual(
      [request?.method, request?.path, request?.body, request?.headers['content-type']],
      ['POST', '/p?a=1%2B', '{"é":1}', 'application/json'],
    );
  });

  it('returns a redirect as an answer and asks nobody else', async () => {
    behaviour = { status: 302, headers: { location: `${cloud.origin}/elsewhere` } };
    const before = cloud.requests.length;
    const response = await get({}, { authorization: 'Bearer x' });
    assert.equal(response.status, 302);
    assert.equal(cloud.requests.length, before + 1);
  });

  it('gives 204 an empty body', async () => {
    behaviour = { status: 204 };
    assert.deepEqual({ ...(await get()), headers: {} }, { status: 204, statusText: 'No Content', headers: {}, body: '' });
  });

  it('stops reading at the limit, also when the size was not announced', async () => {
    behaviour = (response) => {
      response.writeHead(200);
      response.on('error', () => undefined);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    assert.deepEqual(await reasonOf(get({ maximumBodyBytes: 50_000 })), { kind: 'tooLarge', limit: 50_000 });
  });

  it('stops reading what unpacks beyond the limit', async () => {
    behaviour = { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(5_000_000)) };
    assert.deepEqual(await reasonOf(get({ maximumBodyBytes: 100_000 })), { kind: 'tooLarge', limit: 100_000 });
  });

  it('refuses an announced size above the limit without reading', async () => {
    behaviour = (response) => {
      response.writeHead(200, { 'content-length': '1000000' });
      response.flushHeaders();
    };
    assert.deepEqual(await reasonOf(get({ maximumBodyBytes: 1000 })), { kind: 'tooLarge', limit: 1000 });
  });

  it('reads exactly the limit', async () => {
    behaviour = { body: 'x'.repeat(1000) };
    assert.equal((await get({ maximumBodyBytes: 1000 })).body.length, 1000);
  });

  it('reports an answer that is cut off', async () => {
    behaviour = (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"half":');
      setImmediate(() => response.destroy());
    };
    assert.equal((await reasonOf(get())).kind, 'network');
  });

  it('reports a connection that breaks before the answer', async () => {
    behaviour = 'reset';
    assert.deepEqual(await reasonOf(get()), { kind: 'network', code: 'ECONNRESET' });
  });

  it('reports a port where nobody listens', async () => {
    const stopped = await startLoopbackCloud(() => ({}));
    await stopped.stop();
    assert.deepEqual(
      await reasonOf(send({ method: 'GET', url: stopped.origin, headers: {} }, { fetch: transport.fetch, timeouts: patient })),
      { kind: 'network', code: 'ECONNREFUSED' },
    );
  });

  it('gives up on a service that accepts and never answers', async () => {
    behaviour = 'hang';
    assert.deepEqual(await reasonOf(get({ timeouts: { ...patient, firstByteMs: 40 } })), { kind: 'timeout', phase: 'firstByte' });
  });

  it('gives up on a body that never ends', async () => {
    behaviour = (response) => {
      response.writeHead(200);
      response.write('{');
    };
    assert.deepEqual(await reasonOf(get({ timeouts: { ...patient, firstByteMs: 1000, totalMs: 60 } })), {
      kind: 'timeout',
      phase: 'total',
    });
  });

  it('gives up on a TLS handshake that is never answered', async () => {
    const silent = createTcpServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const impatient = createNodeFetch(50);
    try {
      const work = send(
        { method: 'GET', url: `https://127.0.0.1:${port}/`, headers: {} },
        { fetch: impatient.fetch, timeouts: patient },
      );
      assert.deepEqual(await reasonOf(work), { kind: 'timeout', phase: 'connect' });
    } finally {
      impatient.dispose();
      silent.close();
    }
  });

  it('is cancelled while it waits for the answer, and closes the connection', async () => {
    const controller = new AbortController();
    const closed = Promise.withResolvers<undefined>();
    behaviour = (response) => {
      response.once('close', () => {
        closed.resolve(undefined);
      });
      controller.abort();
    };
    assert.deepEqual(await reasonOf(get({ signal: controller.signal })), { kind: 'cancelled' });
    await closed.promise;
  });

  it('is cancelled before it begins without asking anybody', async () => {
    const before = cloud.requests.length;
    assert.deepEqual(await reasonOf(get({ signal: AbortSignal.abort() })), { kind: 'cancelled' });
    assert.equal(cloud.requests.length, before);
  });

  it('is cancelled even where the fetch ignores its signal', async () => {
    const controller = new AbortController();
    const deaf: Fetch = () => new Promise(() => undefined);
    const work = get({ fetch: deaf, signal: controller.signal });
    controller.abort();
    assert.deepEqual(await reasonOf(work), { kind: 'cancelled' });
  });

  it('reuses its connections', async () => {
    behaviour = { body: '{}' };
    await get();
    const before = cloud.connections();
    for (let i = 0; i < 5; i += 1) await get();
    assert.equal(cloud.connections(), before);
  });

  it('knows a proxy that does not answer by the words in which the editor reports it', async () => {
    const words = 'request to https://a.example/ failed, reason: Failed to establish a socket connection to proxies: PROXY p:1';
    const work = get({ fetch: () => Promise.reject(new Error(words)) });
    assert.deepEqual(await reasonOf(work), { kind: 'network', code: 'PROXY_UNREACHABLE' });
  });

  it('takes nothing but the code from a network error', async () => {
    const leaking: Fetch = () =>
      Promise.reject(Object.assign(new Error('request with Bearer secret-token failed'), { code: 'EPIPE' }));
    const work = get({ fetch: leaking });
    await assert.rejects(
      work,
      (error) => error instanceof SendFailure && error.message === 'network failure EPIPE' && error.cause === undefined,
    );
  });
});
