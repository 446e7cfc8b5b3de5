import assert from 'node:assert/strict';
import { accountCheckText } from '../../../../src/documents/account/accountCheckText.ts';
import { checkAccount, type AccountFindings } from '../../../../src/documents/account/accountFindings.ts';
import { clockInWords, tokenInWords } from '../../../../src/documents/account/words.ts';
import { createClient } from '../../../../src/liveperson/client.ts';
import type { Credential } from '../../../../src/liveperson/credential.ts';
import { systemClock } from '../../../../src/liveperson/http/clock.ts';
import type { ClientOptions } from '../../../../src/liveperson/livePersonClient.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/index.ts';

const { signal } = new AbortController();
const at = Date.UTC(2026, 10, 22, 10);

describe('The check of an account', () => {
  let cloud: Sandbox;

  before(async () => { cloud = await startSandbox(); });
  after(async () => { await cloud.stop(); });
  afterEach(() => { cloud.faults.clear(); });

  async function findings(credentials: readonly Credential[], options: Partial<ClientOptions> = {}): Promise<AccountFindings> {
    const { accountId, domainApiUrl } = cloud;
    const client = createClient({ accountId, domainApiUrl, credentials, ...options });
    try {
      return await checkAccount(client, { signal, now: Date.now() });
    } finally {
      client.dispose();
    }
  }

  async function textOf(credentials: readonly Credential[], options: Partial<ClientOptions> = {}): Promise<string> {
    return accountCheckText(await findings(credentials, options), 'utc').text;
  }

  it('names the host of every service that this extension calls', async () => {
    const text = await textOf([cloud.credentials.login]);
    assert.match(text, /^Account 12345678\nChecked: {4}\d{4}-\d\d-\d\d .* UTC\nDomain API: 127\.0\.0\.1:\d+, answered in \d+ ms\nClock: {6}this machine and the service agree/);
    for (const name of ['engHistDomain', 'smt', 'conversationVep', 'msgHist', 'msdkgw', 'agentVep', 'sentinel']) {
      assert.match(text, new RegExp(`\n${name}: +127\\.0\\.0\\.1:\\d+ · \\w+`));
    }
  });

  it('calls a service that the account does not have a normal condition, and says what cannot be called for it', async () => {
    const { hosts, ...rest } = await findings([cloud.credentials.login]);
    const { msdkgw: _, ...fewer } = hosts;
    const { text } = accountCheckText({ ...rest, hosts: fewer }, 'utc');
    assert.match(text, /\n== Services \(6\) ==\n/);
    assert.match(text, /\nmsdkgw: +not named for this account, which is normal where it has no such product · App Engagement\n/);
    assert.match(text, /\nApp Engagement: uses no authorisation \(cannot be called: the account has no msdkgw\)\n/);
  });

  it('signs in with every credential and tells each outcome, when the token expires and what it is for', async () => {
    const { oauth1, oauth2, login, bearer } = cloud.credentials;
    const text = await textOf([oauth1, { ...login, password: 'wrong' }, bearer, oauth2]);
    assert.match(text, /\n== Sign-in \(4\) ==\nOAuth 2\.0: signed in\n {4}The token expires in \d.*, at .* UTC\. It is renewed when it does\.\n {4}Scope: data\.services\.enghist/);
    assert.match(text, /\nUser name and password: failed\n {4}Account 12345678, signing in: .* answered 401.*\n {4}• /);
    assert.match(text, /\nBearer token: nothing to sign in to; see what was tried below\n/);
    assert.match(text, /\nOAuth 1\.0 API key: nothing to sign in to.*\n {4}There is no token that could expire/);
    assert.match(text, /\nEngagement History of the last hour: answered in \d+ ms, asked with OAuth 2\.0\n$/);
  });

  it('says which credential each API takes, which would be used, and which in its place', async () => {
    const { oauth2, oauth1, login } = cloud.credentials;
    const text = await textOf([oauth2, oauth1, login]);
    assert.match(text, /\nEngagement History: uses OAuth 2\.0; where that is refused: user name and password, then OAuth 1\.0 API key\n {4}Documented: OAuth 2\.0, user name and password, bearer token, OAuth 1\.0 API key\n/);
    assert.match(text, /\nVisit Information: uses user name and password; where that is refused: OAuth 1\.0 API key, then OAuth 2\.0\n {4}Documented: .*\n {4}Not documented, so tried last: OAuth 2\.0\n/);
    assert.match(text, /\nValidate Engagement: uses OAuth 1\.0 API key;/);
    assert.match(text, /\nServer Chat: uses the application key, which is public\n/);
    assert.match(text, /\nMonitoring: uses no authorisation\n/);
  });

  it('has a word for an account without any credential', async () => {
    const text = await textOf([]);
    assert.match(text, /\n== Sign-in \(empty\) ==\nNo credential is stored\./);
    assert.match(text, /\nVisit Information: no credential that it takes is stored\n/);
    assert.match(text, /not asked, because there is no credential/);
  });

  it('explains a token that the history refuses', async () => {
    const text = await textOf([{ kind: 'bearer', token: 'wrong' }]);
    assert.match(
      text,
      /\nEngagement History of the last hour: failed\n {4}Account 12345678, .* answered 401.*\n {4}• .*\n(?: {6}.*\n)* {6}→ /,
    );
  });

  it('rejects where not even the services can be looked up', async () => {
    await assert.rejects(findings([cloud.credentials.bearer], { domainApiUrl: 'http://127.0.0.1:9' }), {
      name: 'LivePersonError',
      kind: 'network',
    });
  });

  it('measures how far the clock of this machine is off', async () => {
    const off = 200_000;
    const slow = await findings([], { clock: { ...systemClock, now: () => Date.now() - off } });
    assert.ok(Math.abs((slow.skewMs ?? 0) - off) < 20_000, String(slow.skewMs));
    const fast = await findings([], { clock: { ...systemClock, now: () => Date.now() + off } });
    assert.ok(Math.abs((fast.skewMs ?? 0) + off) < 20_000, String(fast.skewMs));
  });

  it('holds no secret, whether sign-ins work or fail', async () => {
    const { oauth1, oauth2, login, bearer } = cloud.credentials;
    const right: readonly Credential[] = [oauth1, oauth2, login, bearer];
    const wrong: readonly Credential[] = [
      { kind: 'login', username: 'ann', password: 'wrong-password-1' },
      { kind: 'oauth2', clientId: 'client', clientSecret: 'wrong-secret-2' },
      { kind: 'bearer', token: 'wrong-token-3' },
      {
        kind: 'oauth1',
        consumerKey: 'wrong-key-4',
        consumerSecret: 'wrong-secret-5',
        token: 'wrong-token-6',
        tokenSecret: 'wrong-secret-7',
      },
    ];
    const text = (await textOf(right)) + (await textOf(wrong));
    for (const credential of [...right, ...wrong]) {
      for (const [name, value] of Object.entries(credential)) {
        if (name !== 'kind' && name !== 'clientId' && name !== 'username') assert.ok(!text.includes(value), name);
      }
    }
  });

  it('shows names and hosts that are no such thing as harmless text', async () => {
    const found = await findings([]);
    const { text } = accountCheckText(
      { ...found, hosts: { smt: 'a\u202E\u001B[2J\n== Sign-in (9) ==', '<script>\n': 'x' } },
      'utc',
    );
    assert.doesNotMatch(text, /(?!\n)[\p{Cc}\u202E]/u);
    assert.equal(text.match(/^== Sign-in/gm)?.length, 1);
  });

  it('has a segment for each of its sections', async () => {
    const { text, transcript } = accountCheckText(await findings([cloud.credentials.bearer]), 'utc');
    const lines = text.split('\n');
    assert.deepEqual(
      transcript?.parts.segments.map(({ title }) => title),
      ['Services', 'Sign-in', 'What each API takes', 'Tried'],
    );
    for (const { title, firstLine, lastLine } of transcript.parts.segments) {
      assert.ok(lines[firstLine]?.startsWith(`== ${title} (`));
      assert.ok(lastLine > firstLine && lines[lastLine] !== '');
    }
  });
});

describe('The words of an account check', () => {
  it('tell in which direction the clocks differ', () => {
    assert.match(clockInWords(0), /agree/);
    assert.match(clockInWords(-4999), /agree/);
    assert.match(clockInWords(65_000), /^this machine is 1 min 5 s behind the service/);
    assert.match(clockInWords(-65_000), /^this machine is 1 min 5 s ahead of the service/);
    assert.match(clockInWords(undefined), /did not say/);
  });

  it('tell that a pasted token has expired and that nobody renews it', () => {
    const signIn = { kind: 'bearer', result: { kind: 'bearer', expiresAt: at - 60_000 } } as const;
    assert.deepEqual(tokenInWords(signIn, '1', at, 'utc'), [
      'The token expired 1 min ago, at 2026-11-22 09:59:00 UTC. Paste a new one.',
    ]);
  });

  it('tell that a token is of another account', () => {
    const signIn = { kind: 'oauth2', result: { kind: 'oauth2', scopes: [] }, account: '2' } as const;
    assert.deepEqual(tokenInWords(signIn, '1', at, 'utc'), [
      'Nothing says when the token expires.',
      'Scope: the token names none.',
      'Issued for account 2, not for this one: it will be refused.',
    ]);
  });
});
