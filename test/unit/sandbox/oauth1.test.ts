import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it, before, after } from 'mocha';
import { oauth1Signature } from '../../../src/sandbox/authorization/oauth1Signature.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { call, fixedNow, searchPath, startAtFixedTime, type Reply } from './sandboxCalls.ts';

const vectorParameters = new Map([
  ['oauth_consumer_key', 'd392e7ff2e204d6c802e38fd775563d1'],
  ['oauth_nonce', 'c1c04ec4-3125-44cf-9c39-cccb9343541b'],
  ['oauth_signature_method', 'HMAC-SHA1'],
  ['oauth_timestamp', '1261039670'],
  ['oauth_token', '61adad31204a4e6fab68d560f1ffb594'],
  ['oauth_version', '1.0'],
]);
const vectorSecrets = { consumerSecret: 'consumer-secret-1', tokenSecret: 'token-secret-1' };

describe('sandbox: OAuth 1.0 signature', () => {
  it('agrees with the vector of a search', () => {
    const url = new URL(
      `https://va.enghist.liveperson.net${searchPath}?offset=0&limit=50&sort=start:desc,duration:asc&source=LP_AgentUI_History`,
    );
    assert.equal(oauth1Signature('POST', url, vectorParameters, vectorSecrets), 'SUivcXIONXQQB2WK3PMowZRT95Y=');
  });

  it('agrees with the vector of a visit state', () => {
    const url = new URL(
      'https://lo.v.liveperson.net/api/account/12345678/monitoring/visitors/cyNGViYjc4MmU2MzEzZThm' +
        '/visits/current/state?v=1&filter=agent&sid=qCsUrTldTh0UEWLjLCGqkQ',
    );
    assert.equal(oauth1Signature('GET', url, vectorParameters, vectorSecrets), '0XukPu5RLOPyq5gGuwK5c+zVhXk=');
  });
});

/** A signer that shares nothing with the sandbox's checker. */
function sign(
  url: string,
  keys: { consumerKey: string; consumerSecret: string; token: string; tokenSecret: string },
  seconds: number,
): string {
  const [address = '', query = ''] = url.split('?');
  const oauth: [string, string][] = [
    ['oauth_consumer_key', keys.consumerKey],
    ['oauth_nonce', 'n-1'],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(seconds)],
    ['oauth_token', keys.token],
    ['oauth_version', '1.0'],
  ];
  const parameters = [...oauth.map(([name, value]) => `${name}=${encodeURIComponent(value)}`), ...query.split('&')]
    .sort()
    .join('&');
  const base = `POST&${encodeURIComponent(address)}&${encodeURIComponent(parameters)}`;
  const signature = createHmac('sha1', `${keys.consumerSecret}&${keys.tokenSecret}`).update(base).digest('base64');
  oauth.push(['oauth_signature', signature]);
  return `OAuth ${oauth.map(([name, value]) => `${name}="${encodeURIComponent(value)}"`).join(', ')}`;
}

describe('sandbox: requests signed with OAuth 1.0', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startAtFixedTime();
  });
  after(() => sandbox.stop());

  const query = 'limit=1&source=UnitTests';
  const now = fixedNow / 1000;
  const send = (header: string, sentQuery = query): Promise<Reply> =>
    call(sandbox, 'POST', `${searchPath}?${sentQuery}`, {
      headers: { Authorization: header },
      body: JSON.stringify({ start: { from: fixedNow - 1000, to: fixedNow } }),
    });
  const signed = (change: Partial<Sandbox['credentials']['oauth1']> = {}, seconds = now) =>
    sign(`${sandbox.domainApiUrl}${searchPath}?${query}`, { ...sandbox.credentials.oauth1, ...change }, seconds);

  it('are accepted, also when the nonce is used again', async () => {
    assert.equal((await send(signed())).status, 200);
    assert.equal((await send(signed())).status, 200);
  });

  it('are refused in form text when a secret is wrong', async () => {
    const reply = await send(signed({ consumerSecret: 'wrong' }));
    assert.equal(reply.status, 401);
    assert.equal(reply.text, 'oauth_problem=signature_invalid&oauth_problem_advice=the oauth_signature is invalid');
  });

  it('are refused when the address sent is not the one signed', async () => {
    assert.match((await send(signed(), `${query}&offset=1`)).text, /^oauth_problem=signature_invalid/);
  });

  it('are refused when the access token is another one', async () => {
    const reply = await send(signed({ token: 'another' }));
    assert.equal(reply.status, 401);
    assert.equal(
      reply.text,
      'oauth_problem=token_rejected&oauth_problem_advice=the oauth_token is unacceptable to the Service Provider',
    );
  });

  it('are refused when the time stamp is ten minutes off', async () => {
    assert.equal((await send(signed({}, now - 600))).status, 401);
    assert.equal((await send(signed({}, now + 600))).status, 401);
  });

  it('are still accepted after a test has moved the time ahead', async () => {
    const moved = await startAtFixedTime();
    moved.advance(86_400_000);
    const header = sign(`${moved.domainApiUrl}${searchPath}?${query}`, moved.credentials.oauth1, now);
    const reply = await call(moved, 'POST', `${searchPath}?${query}`, {
      headers: { Authorization: header },
      body: JSON.stringify({ start: { from: fixedNow, to: fixedNow } }),
    });
    await moved.stop();
    assert.equal(reply.status, 200);
  });
});
