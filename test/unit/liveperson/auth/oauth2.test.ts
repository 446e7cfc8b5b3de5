import assert from 'node:assert/strict';
import { createClient } from '../../../../src/liveperson/client.ts';
import type { Credential } from '../../../../src/liveperson/credential.ts';
import { LivePersonError } from '../../../../src/liveperson/errors.ts';
import type { LivePersonClient } from '../../../../src/liveperson/livePersonClient.ts';
import {
  JumpingClock,
  optionsFor,
  startLoopbackCloud,
  type Behaviour,
  type LoopbackCloud,
  type Received,
} from '../http/loopbackCloud.ts';

const credential: Credential = { kind: 'oauth2', clientId: 'client id/1', clientSecret: 'client+secret&1' };
const tokenPath = '/sentinel/api/v2/account/12345678/app/token';
const engagement = { engagementId: '123456784294967524' };

describe('OAuth 2.0 client credentials', () => {
  let cloud: LoopbackCloud;
  let client: LivePersonClient;
  let clock: JumpingClock;
  let tokenAnswer: (count: number) => Behaviour;
  let apiAnswer: (request: Received) => Behaviour;
  let tokens: number;

  beforeEach(async () => {
    tokens = 0;
    tokenAnswer = (count) => ({ body: JSON.stringify({ access_token: `token-number-${count}`, expires_in: 3600 }) });
    apiAnswer = () => ({ status: 204 });
    cloud = await startLoopbackCloud((request) =>
      request.path.startsWith('/sentinel/') ? tokenAnswer((tokens += 1)) : apiAnswer(request),
    );
    clock = new JumpingClock();
    client = createClient(optionsFor(cloud, { credentials: [credential], clock }));
  });
  afterEach(async () => {
    client.dispose();
    await cloud.stop();
  });

  /** A 204 is no engagement: the call is only made for its authorisation. */
  async function call(): Promise<void> {
    await assert.rejects(client.getEngagement(engagement), { kind: 'notFound' });
  }
  function authorizations(): (string | undefined)[] {
    return cloud.requests.filter(({ path }) => !path.startsWith('/sentinel/')).map(({ headers }) => headers.authorization);
  }

  it('asks the version 2 endpoint with a form and without scope', async () => {
    await call();
    const request = cloud.requests[0];
    assert.deepEqual(
      [request?.method, request?.path, request?.headers['content-type'], request?.headers.authorization],
      ['POST', tokenPath, 'application/x-www-form-urlencoded', undefined],
    );
    assert.equal(request?.body, 'client_id=client%20id%2F1&client_secret=client%2Bsecret%261&grant_type=client_credentials');
  });

  it('uses one token for many calls, also when they begin together', async () => {
    await Promise.all([call(), call(), call()]);
    await call();
    assert.equal(tokens, 1);
    assert.deepEqual(authorizations(), Array(4).fill('Bearer token-number-1'));
  });

  it('renews the token shortly before its end', async () => {
    await call();
    clock.advance(3530_000);
    await call();
    assert.equal(tokens, 1);
    clock.advance(20_000);
    await call();
    assert.equal(tokens, 2);
    assert.equal(authorizations().at(-1), 'Bearer token-number-2');
  });

  it('renews once when the token is refused, and repeats the call with the new one', async () => {
    apiAnswer = ({ headers }) => (headers.authorization === 'Bearer token-number-1' ? { status: 401 } : { status: 204 });
    await call();
    assert.deepEqual(authorizations(), ['Bearer token-number-1', 'Bearer token-number-2']);
  });

  it('renews once for many calls that were refused together', async () => {
    apiAnswer = ({ headers }) => (headers.authorization === 'Bearer token-number-1' ? { status: 401 } : { status: 204 });
    await Promise.all([call(), call(), call(), call()]);
    assert.equal(tokens, 2);
  });

  it('gives up when the new token is refused too', async () => {
    apiAnswer = () => ({ status: 401, body: '{}' });
    await assert.rejects(client.getEngagement(engagement), { kind: 'auth', status: 401, service: 'engHistDomain' });
    assert.equal(authorizations().length, 2);
  });

  it('reports refused credentials as failed sign-in', async () => {
    tokenAnswer = () => ({ status: 401, body: '{"error":"invalid_client"}' });
    await assert.rejects(client.getEngagement(engagement), (error) => {
      assert.ok(error instanceof LivePersonError);
      assert.deepEqual([error.kind, error.operation, error.service], ['auth', 'signIn', 'sentinel']);
      assert.match(error.explain().causes[0]?.text ?? '', /Client id or client secret/);
      return true;
    });
    assert.deepEqual(authorizations(), []);
  });

  it('takes 400 of the token endpoint for refused credentials', async () => {
    tokenAnswer = () => ({ status: 400, body: '{"error":"invalid_grant"}' });
    await assert.rejects(client.signIn(), { kind: 'auth', status: 400 });
  });

  it('reports a token answer without token', async () => {
    tokenAnswer = () => ({ body: '{"token_type":"Bearer"}' });
    await assert.rejects(client.signIn(), { kind: 'malformed', service: 'sentinel' });
  });

  it('says who signed in until when', async () => {
    assert.deepEqual(await client.signIn(), { kind: 'oauth2', scopes: [], expiresAt: clock.now() + 3600_000 });
  });

  it('forgets its token on sign-out', async () => {
    await call();
    await client.signOut();
    await call();
    assert.equal(tokens, 2);
  });

  it('keeps asking with a token whose end is unknown', async () => {
    tokenAnswer = () => ({ body: '{"access_token":"opaque-forever"}' });
    await call();
    clock.advance(590_000);
    await call();
    assert.equal(tokens, 1);
  });
});
