import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { listAt } from '../../../src/sandbox/json.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { call, internalCode, objects, startAtFixedTime, text } from './sandboxCalls.ts';

describe('sandbox: domain look-up', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startAtFixedTime();
  });
  after(() => sandbox.stop());

  it('listens on loopback only', () => {
    assert.match(sandbox.domainApiUrl, /^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('answers all services as a collection, each on its own address', async () => {
    const reply = await call(sandbox, 'GET', '/api/account/12345678/service/baseURI.json?version=1.0');
    const services = objects(listAt(reply.json, 'baseURIs'));
    assert.deepEqual(
      services.map(({ service }) => service),
      ['smt', 'conversationVep', 'agentVep', 'engHistDomain', 'msgHist', 'sentinel', 'msdkgw'],
    );
    assert.ok(
      services.every(({ account, baseURI }) => account === '12345678' && `http://${text(baseURI)}` === sandbox.domainApiUrl),
    );
  });

  it('answers one service flat', async () => {
    const reply = await call(sandbox, 'GET', '/api/account/12345678/service/smt/baseURI.json?version=1.0');
    assert.deepEqual(reply.json, { service: 'smt', account: '12345678', baseURI: sandbox.domainApiUrl.slice('http://'.length) });
  });

  it('refuses another account with 401 and a wrong version with 400', async () => {
    assert.equal((await call(sandbox, 'GET', '/api/account/87654321/service/baseURI.json?version=1.0')).status, 401);
    assert.equal((await call(sandbox, 'GET', '/api/account/12345678/service/baseURI.json')).status, 400);
  });

  it('answers 404 with code 28 and the address for a path that no service has', async () => {
    const reply = await call(sandbox, 'GET', '/api/account/12345678/nowhere?a=1');
    assert.equal(reply.status, 404);
    assert.equal(internalCode(reply), 28);
    assert.match(reply.text, /null for uri: \/api\/account\/12345678\/nowhere\?a=1/);
  });

  it('takes the port it is given, and frees it when it stops', async () => {
    const first = await startAtFixedTime();
    const port = Number(new URL(first.domainApiUrl).port);
    await first.stop();
    const second = await startAtFixedTime({ port });
    assert.equal(second.domainApiUrl, first.domainApiUrl);
    await second.stop();
  });
});
