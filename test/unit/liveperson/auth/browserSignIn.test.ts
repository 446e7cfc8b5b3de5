import assert from 'node:assert/strict';
import { createClient } from '../../../../src/liveperson/client.ts';
import type { LivePersonClient } from '../../../../src/liveperson/livePersonClient.ts';
import { JumpingClock, optionsFor, startLoopbackCloud, type Behaviour, type LoopbackCloud } from '../http/loopbackCloud.ts';

const application = { kind: 'oauth2', clientId: 'client-1', clientSecret: 'client-secret-1' } as const;
const redirectUri = 'vscode://publisher.extension/signed-in?x=1';

describe('Signing in with the browser', () => {
  let cloud: LoopbackCloud;
  let client: LivePersonClient;
  let token: (count: number) => Behaviour;
  let tokens: number;

  beforeEach(async () => {
    tokens = 0;
    token = () => ({ body: '{"access_token":"access-1","token_type":"Bearer","refresh_token":"refresh-1","id_token":"id-1"}' });
    cloud = await startLoopbackCloud((request) =>
      request.path.startsWith('/sentinel/') ? token((tokens += 1)) : { status: 204 },
    );
    client = createClient(optionsFor(cloud, { credentials: [application] }));
  });
  afterEach(async () => {
    client.dispose();
    await cloud.stop();
  });

  it('opens the authorize page of the account with redirect address and state', async () => {
    const url = new URL(await client.beginBrowserSignIn({ clientId: 'client-1', redirectUri, state: 's&1' }));
    assert.equal(url.origin + url.pathname, `${cloud.origin}/sentinel/api/account/12345678/authorize`);
    assert.deepEqual(
      [...url.searchParams],
      [
        ['v', '1.0'],
        ['response_type', 'code'],
        ['redirect_uri', redirectUri],
        ['client_id', 'client-1'],
        ['state', 's&1'],
      ],
    );
    assert.equal(cloud.requests.length, 0);
  });

  it('exchanges the code for a credential that holds the refresh token', async () => {
    const credential = await client.finishBrowserSignIn(application, { code: 'code-1', redirectUri });
    assert.deepEqual(credential, { ...application, refreshToken: 'refresh-1' });
    const [request] = cloud.requests;
    assert.equal(request?.path, '/sentinel/api/account/12345678/token?v=1.0');
    assert.deepEqual(
      [...new URLSearchParams(request.body)],
      [
        ['grant_type', 'authorization_code'],
        ['code', 'code-1'],
        ['redirect_uri', redirectUri],
        ['client_id', 'client-1'],
        ['client_secret', 'client-secret-1'],
      ],
    );
  });

  it('does not send the code twice when the answer is lost', async () => {
    token = () => 'reset';
    await assert.rejects(client.finishBrowserSignIn(application, { code: 'code-1', redirectUri }), { kind: 'network' });
    assert.equal(tokens, 1);
  });

  it('reports an answer without refresh token', async () => {
    token = () => ({ body: '{"access_token":"access-1"}' });
    await assert.rejects(client.finishBrowserSignIn(application, { code: 'code-1', redirectUri }), { kind: 'malformed' });
  });

  it('gets access tokens with the refresh token, the newest one when the service sends another', async () => {
    const clock = new JumpingClock();
    token = (count) => ({
      body: JSON.stringify({
        access_token: `access-${count}`,
        expires_in: 1800,
        refresh_token: count === 1 ? 'refresh-2' : undefined,
      }),
    });
    const user = createClient(optionsFor(cloud, { credentials: [{ ...application, refreshToken: 'refresh-1' }], clock }));
    for (let i = 0; i < 3; i += 1) {
      await assert.rejects(user.getEngagement({ engagementId: '1' }), { kind: 'notFound' });
      clock.advance(1800_000);
    }
    const grants = cloud.requests
      .filter(({ path }) => path.startsWith('/sentinel/'))
      .map(({ body }) => new URLSearchParams(body).get('refresh_token'));
    assert.deepEqual(grants, ['refresh-1', 'refresh-2', 'refresh-2']);
    assert.equal(cloud.requests.at(-1)?.headers.authorization, 'Bearer access-3');
    user.dispose();
  });
});
