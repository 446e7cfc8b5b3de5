import assert from 'node:assert/strict';
import { createClient } from '../../../src/liveperson/client.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { startSandbox } from '../../../src/sandbox/index.ts';

const redirectUri = 'vscode://publisher.extension/signed-in';

describe('sandbox: signing in with the browser', () => {
  let sandbox: Sandbox;
  let client: LivePersonClient;

  beforeEach(async () => {
    sandbox = await startSandbox();
    client = createClient({ accountId: sandbox.accountId, domainApiUrl: sandbox.domainApiUrl, credentials: [] });
  });
  afterEach(async () => {
    client.dispose();
    await sandbox.stop();
  });

  async function granted(
    change: { readonly clientId?: string } = {},
  ): Promise<{ readonly status: number; readonly link: URL | undefined }> {
    const { clientId } = sandbox.credentials.oauth2;
    const page = await client.beginBrowserSignIn({ clientId, redirectUri, state: 'state-1', ...change });
    const { status, headers } = await fetch(page, { redirect: 'manual' });
    const location = headers.get('location');
    return { status, link: location === null ? undefined : new URL(location) };
  }

  it('leads back with a code and the state, and gives a refresh token for the code', async () => {
    const { status, link } = await granted();
    assert.equal(status, 302);
    assert.equal(link?.searchParams.get('state'), 'state-1');
    const code = link.searchParams.get('code') ?? '';
    const credential = await client.finishBrowserSignIn(sandbox.credentials.oauth2, { code, redirectUri });
    const user = createClient({ accountId: sandbox.accountId, domainApiUrl: sandbox.domainApiUrl, credentials: [credential] });
    try {
      const { value } = await user.getEngagement({ engagementId: '123456784294967524' });
      assert.equal(value.engagementId, '123456784294967524');
    } finally {
      user.dispose();
    }
  });

  it('takes a code once, and for the address it was sent to alone', async () => {
    const first = (await granted()).link?.searchParams.get('code') ?? '';
    const second = (await granted()).link?.searchParams.get('code') ?? '';
    await client.finishBrowserSignIn(sandbox.credentials.oauth2, { code: first, redirectUri });
    for (const grant of [{ code: first, redirectUri }, { code: second, redirectUri: 'vscode://other.extension/signed-in' }]) {
      await assert.rejects(client.finishBrowserSignIn(sandbox.credentials.oauth2, grant), { status: 400 });
    }
  });

  it('refuses an application that is not installed', async () => {
    assert.deepEqual(await granted({ clientId: 'another' }), { status: 401, link: undefined });
  });

  it('refuses a refresh token that it did not give', async () => {
    const stranger = createClient({
      accountId: sandbox.accountId,
      domainApiUrl: sandbox.domainApiUrl,
      credentials: [{ ...sandbox.credentials.oauth2, refreshToken: 'made-up' }],
    });
    try {
      await assert.rejects(stranger.signIn(), { status: 400 });
    } finally {
      stranger.dispose();
    }
  });
});
