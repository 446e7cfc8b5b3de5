import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { JsonValue } from '../../../src/liveperson/json.ts';
import { listAt, objectAt, parseObject, textOf } from '../../../src/sandbox/json.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { appKey, call, fixedNow, internalCode, searchPath, startAtFixedTime, text, type Reply } from './sandboxCalls.ts';

const hour = 3_600_000;
const json = { 'Content-Type': 'application/json' };

describe('sandbox: signing in', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startAtFixedTime();
  });
  afterEach(() => sandbox.stop());

  const login = (change: object = {}, version = '1.3') => {
    const { username, password } = sandbox.credentials.login;
    return call(sandbox, 'POST', `/api/account/12345678/login?v=${version}`, {
      headers: json,
      body: JSON.stringify({ username, password, ...change }),
    });
  };
  const searchWith = (token: JsonValue | undefined) =>
    call(sandbox, 'POST', `${searchPath}?source=UnitTests`, {
      headers: { Authorization: `Bearer ${text(token)}` },
      body: JSON.stringify({ start: { from: fixedNow, to: fixedNow } }),
    });
  const visitWith = (headers: Record<string, string>) =>
    call(
      sandbox,
      'GET',
      '/api/account/12345678/monitoring/visitors/cyNGViYjc4MmU2MzEzZThm/visits/current/state?v=1&sid=qCsUrTldTh0UEWLjLCGqkQ',
      { headers },
    );
  const token = (form: Record<string, string>): Promise<Reply> =>
    call(sandbox, 'POST', '/sentinel/api/v2/account/12345678/app/token', {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
  const clientForm = () => {
    const { clientId, clientSecret } = sandbox.credentials.oauth2;
    return { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' };
  };

  it('answers a login in the documented shape, with the session cookie', async () => {
    const reply = await login();
    assert.equal(reply.status, 200);
    assert.deepEqual(Object.keys(reply.json), [
      'csrf',
      'wsuk',
      'config',
      'csdsCollectionResponse',
      'accountData',
      'sessionTTl',
      'bearer',
    ]);
    assert.equal(reply.json['sessionTTl'], '28800000');
    assert.match(text(reply.json['bearer']), /^[0-9a-f]{64}$/);
    assert.equal(listAt(reply.json['csdsCollectionResponse'], 'baseURIs').length, 7);
    assert.match(reply.headers.get('set-cookie') ?? '', /^Session_id=[0-9a-f]{32};/);
  });

  it('refuses a wrong password with 401 and an incomplete body or version with 400', async () => {
    assert.equal((await login({ password: 'wrong' })).status, 401);
    assert.equal((await login({ password: undefined })).status, 400);
    assert.equal((await login({}, '1')).status, 400);
  });

  it("accepts a bot user with its API key, and with the client id in the key's place", async () => {
    const { oauth1, oauth2 } = sandbox.credentials;
    const key = {
      appKey: oauth1.consumerKey,
      secret: oauth1.consumerSecret,
      accessToken: oauth1.token,
      accessTokenSecret: oauth1.tokenSecret,
    };
    assert.equal((await login({ password: undefined, ...key })).status, 200);
    const client = { appKey: oauth2.clientId, secret: oauth2.clientSecret, accessToken: 'x', accessTokenSecret: 'x' };
    assert.equal((await login({ password: undefined, ...client })).status, 200);
    assert.equal((await login({ password: undefined, ...key, secret: 'wrong' })).status, 401);
  });

  it('lets a bearer in to the histories and the visits until its eight hours are over', async () => {
    const bearer = (await login()).json['bearer'];
    assert.equal((await searchWith(bearer)).status, 200);
    assert.equal((await visitWith({ Authorization: `Bearer ${text(bearer)}` })).status, 200);
    sandbox.advance(8 * hour);
    assert.equal((await searchWith(bearer)).status, 401);
  });

  it('accepts the pasted bearer that its credentials hold', async () => {
    assert.equal((await searchWith(sandbox.credentials.bearer.token)).status, 200);
    assert.equal((await searchWith('0'.repeat(64))).status, 401);
  });

  it('refreshes with cookie and csrf, and answers 401 in the documented words without them', async () => {
    const { json: session, headers } = await login();
    const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const refresh = (csrf: unknown, sent: string) =>
      call(sandbox, 'POST', '/api/account/12345678/refresh', {
        headers: { ...json, Cookie: sent },
        body: JSON.stringify({ csrf }),
      });
    const refreshed = await refresh(session['csrf'], cookie);
    assert.equal(refreshed.status, 200);
    assert.equal(refreshed.text, '');
    for (const refused of [await refresh('wrong', cookie), await refresh(session['csrf'], 'Session_id=wrong')]) {
      assert.equal(refused.status, 401);
      assert.equal(internalCode(refused), 10);
      assert.equal(objectAt(refused.json, 'error')['responseStatus'], 'UNAUTHORIZED');
      assert.equal(objectAt(refused.json, 'error')['time'], 'Oct 14, 2026 9:30:00 AM');
    }
  });

  it('ends the session at logout', async () => {
    const { json: session, headers } = await login();
    const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const reply = await call(sandbox, 'POST', '/api/account/12345678/logout', {
      headers: { ...json, Cookie: cookie },
      body: JSON.stringify({ csrf: session['csrf'] }),
    });
    assert.equal(reply.status, 200);
    assert.equal((await searchWith(session['bearer'])).status, 401);
  });

  it('issues an application token with the documented claims, good for an hour', async () => {
    const reply = await token(clientForm());
    assert.equal(reply.json['token_type'], 'Bearer');
    const accessToken = textOf(reply.json['access_token']) ?? '';
    const claims = parseObject(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString());
    assert.equal(claims?.['aud'], '12345678');
    assert.equal(claims['scope'], 'data.services.enghist');
    assert.equal(Number(claims['exp']) - Number(claims['iat']), 3600);
    assert.equal((await searchWith(accessToken)).status, 200);
    sandbox.advance(hour);
    assert.equal((await searchWith(accessToken)).status, 401);
  });

  it('refuses an application token where only users and keys are documented', async () => {
    const accessToken = (await token(clientForm())).json['access_token'];
    const reply = await visitWith({ Authorization: `Bearer ${text(accessToken)}` });
    assert.equal(reply.status, 401);
    assert.equal(internalCode(reply), 10);
  });

  it('refuses a wrong client secret, and another grant', async () => {
    assert.equal((await token({ ...clientForm(), client_secret: 'wrong' })).status, 401);
    assert.equal((await token({ ...clientForm(), grant_type: 'password' })).status, 400);
  });

  it('asks the chat services for the application key', async () => {
    const path = '/api/account/12345678/chat/availability?v=1&NC=true';
    assert.equal((await call(sandbox, 'GET', path, { headers: { Authorization: appKey } })).status, 200);
    assert.equal((await call(sandbox, 'GET', path)).status, 401);
    assert.equal((await call(sandbox, 'GET', path, { headers: { Authorization: 'LivePerson appKey=wrong' } })).status, 401);
  });

  it('has other secrets for another account, and the same for the same', async () => {
    const [same, other] = [await startAtFixedTime(), await startAtFixedTime({ seed: 7 })];
    await Promise.all([same.stop(), other.stop()]);
    assert.deepEqual(same.credentials, sandbox.credentials);
    assert.notEqual(other.credentials.oauth1.consumerSecret, sandbox.credentials.oauth1.consumerSecret);
  });
});
