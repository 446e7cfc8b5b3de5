import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { requestListener } from '../../../src/sandbox/requestListener.ts';

describe('sandbox: requests of the HTTP server', () => {
  let server: Server;
  let port = 0;

  before(async () => {
    server = createServer(
      requestListener(async (request) => {
        const { pathname, searchParams } = new URL(request.url);
        if (pathname === '/fail') throw new Error('no answer');
        const headers = new Headers([['Set-Cookie', 'a=1'], ['Set-Cookie', 'b=2']]);
        const facts = {
          method: request.method,
          pathname,
          q: searchParams.get('q'),
          body: await request.text(),
          twice: request.headers.get('x-twice'),
        };
        return pathname === '/empty'
          ? new Response(null, { status: 204 })
          : new Response(JSON.stringify(facts), { status: 201, headers });
      }),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    assert.ok(typeof address === 'object' && address !== null);
    ({ port } = address);
  });

  after(() => {
    server.close();
    server.closeAllConnections();
  });

  it('bring method, address, headers and body; the answer goes back with status, cookies and length', async () => {
    const raw = await sent(
      'POST /a/b?q=%C3%A9 HTTP/1.1\r\nHost: x\r\nX-Twice: 1\r\nX-Twice: 2\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc',
    );
    const [head = '', body = ''] = raw.split('\r\n\r\n');
    assert.match(head, /^HTTP\/1\.1 201 /);
    assert.deepEqual(head.match(/set-cookie: .*/gi), ['set-cookie: a=1', 'set-cookie: b=2']);
    assert.match(head, new RegExp(`Content-Length: ${Buffer.byteLength(body)}`, 'i'));
    assert.deepEqual(JSON.parse(body), { method: 'POST', pathname: '/a/b', q: 'é', body: 'abc', twice: '1, 2' });
  });

  it('leave out body and length where there is none', async () => {
    const raw = await sent('GET /empty HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    assert.match(raw, /^HTTP\/1\.1 204 /);
    assert.doesNotMatch(raw, /content-length|transfer-encoding/i);
  });

  for (const line of [
    'TRACE / HTTP/1.1\r\nHost: x',
    'GET http://elsewhere/ HTTP/1.1\r\nHost: x',
    'GET / HTTP/1.1\r\nHost: a b',
  ]) {
    it(`are refused when they are none of the web's: ${JSON.stringify(line)}`, async () => {
      assert.match(await sent(`${line}\r\nConnection: close\r\n\r\n`), /^HTTP\/1\.1 400 /);
    });
  }

  it('end without an answer when answering failed, and the next one is served', async () => {
    assert.equal(await sent('GET /fail HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'), '');
    assert.match(await sent('GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 201 /);
  });

  async function sent(request: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.write(request);
    return text(socket);
  }
});
