import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { startSandbox as startCloud, type Sandbox } from '../../src/sandbox/index.ts';
import { setDomainApiUrl } from './domainApiSetting.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { inputOfEachTest } from './scriptedInput.ts';
import { until } from './until.ts';

const accountId = '12345678';

describe('Signing in with the browser', () => {
  let cloud: Sandbox;
  const input = inputOfEachTest();
  const notifications = notificationsOfEachTest(async () => {
    browser.restore();
    await run('removeAccount', { accountId });
  });
  let opened: string[];
  let browser: sinon.SinonStub;

  before(async () => {
    await extensionApi();
    cloud = await startCloud();
    await setDomainApiUrl(cloud.domainApiUrl);
  });
  after(async () => {
    await setDomainApiUrl(undefined);
    await cloud.stop();
  });

  beforeEach(() => {
    opened = [];
    browser = sinon.stub(vscode.env, 'openExternal').callsFake((uri) => {
      opened.push(encodeURI(uri.toString(true)));
      return Promise.resolve(true);
    });
  });

  /** Adds the account; resolves when the command ends, which waits for the browser. */
  function addAccount(): Promise<unknown> {
    const { clientId, clientSecret } = cloud.credentials.oauth2;
    input.answer({ type: accountId }, { pick: /browser/ }, { type: clientId }, { type: clientSecret });
    return run('addAccount');
  }

  /** Where LivePerson's page leads after the person has signed in. */
  async function ledBackTo(): Promise<string> {
    await until(() => opened.length > 0);
    const answer = await fetch(opened.at(-1) ?? '', { redirect: 'manual' });
    assert.equal(answer.status, 302);
    return answer.headers.get('location') ?? '';
  }

  async function follow(link: string): Promise<void> {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(link));
  }

  it('opens the sign-in page, takes the code that comes back, and adds the account', async () => {
    const added = addAccount();
    const link = await ledBackTo();
    assert.ok(link.startsWith(`${vscode.env.uriScheme}://liveperson-inspector.liveperson-inspector/signed-in?code=`), link);
    await follow(link);
    assert.equal(await added, accountId);
    const client = await (await extensionApi()).getClient(accountId);
    assert.equal((await client.signIn()).kind, 'oauth2');
  });

  it('takes a link once', async () => {
    const added = addAccount();
    const link = await ledBackTo();
    await follow(link);
    await added;
    await follow(link);
    await until(() => notifications.warnings.length > 0);
    assert.match(notifications.warnings[0]?.message ?? '', /No sign-in of this window waits/);
  });

  it('passes over a link with another state and goes on waiting', async () => {
    const added = addAccount();
    const link = await ledBackTo();
    await follow(link.replace(/state=[\w-]{43}/, `state=${'a'.repeat(43)}`));
    await until(() => notifications.warnings.length > 0);
    await follow(link);
    assert.equal(await added, accountId);
  });

  it('says so when nobody granted access, and adds nothing', async () => {
    const added = addAccount();
    const { origin, pathname, searchParams } = readable(await ledBackTo());
    await follow(`${origin}${pathname}?error=access_denied&state=${searchParams.get('state') ?? ''}`);
    assert.equal(await added, undefined);
    assert.match(notifications.warnings[0]?.detail ?? '', /access_denied/);
    await assert.rejects((await extensionApi()).getClient(accountId));
  });
});

/** Of an address with a scheme of its own, which has no origin by the standard. */
function readable(link: string): { readonly origin: string; readonly pathname: string; readonly searchParams: URLSearchParams } {
  const { protocol, host, pathname, searchParams } = new URL(link);
  return { origin: `${protocol}//${host}`, pathname, searchParams };
}
