import assert from 'node:assert/strict';
import { createClient } from '../../../src/liveperson/client.ts';
import type { Credential } from '../../../src/liveperson/credential.ts';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import {
  accountId,
  domainsAt,
  JumpingClock,
  optionsFor,
  startLoopbackCloud,
  type Handler,
  type LoopbackCloud,
} from './http/loopbackCloud.ts';

const visit = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
const span = { from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 10, 2) };
/** What both sign-in services answer. */
const signedIn = JSON.stringify({
  bearer: 'bearer-of-the-session',
  access_token: 'token-of-the-app',
  token_type: 'Bearer',
  expires_in: 3600,
});

const credentials: readonly Credential[] = [
  { kind: 'bearer', token: 'pasted-token-0123456789' },
  { kind: 'login', username: 'ann', password: 'password-of-ann' },
  { kind: 'oauth2', clientId: 'app', clientSecret: 'secret-of-the-app' },
  { kind: 'oauth1', consumerKey: 'key', consumerSecret: 'consumer-secret', token: 'token', tokenSecret: 'token-secret' },
];

/** The real client against servers of this machine: one that the Domain API names and one that it does not. */
describe('Credentials stay with the hosts that the Domain API names for the account', () => {
  const clients: LivePersonClient[] = [];
  const clouds: LoopbackCloud[] = [];
  let elsewhere: LoopbackCloud;

  beforeEach(async () => {
    elsewhere = await cloudWith(() => ({ body: '{}' }));
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.dispose();
    await Promise.all(clouds.splice(0).map((cloud) => cloud.stop()));
  });

  async function cloudWith(handler: Handler, lookUp?: Handler): Promise<LoopbackCloud> {
    const cloud = await startLoopbackCloud(handler, lookUp);
    clouds.push(cloud);
    return cloud;
  }

  function clientOf(cloud: LoopbackCloud, credential: Credential): LivePersonClient {
    const client = createClient(optionsFor(cloud, { credentials: [credential], clock: new JumpingClock() }));
    clients.push(client);
    return client;
  }

  async function refusalOf(work: Promise<unknown>): Promise<LivePersonError> {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof LivePersonError, String(error));
    assert.ok((error.explain().causes[0]?.text ?? '') !== '', 'no reason is given');
    return error;
  }

  function nothingWentElsewhere(): void {
    assert.deepEqual([elsewhere.requests.length, elsewhere.domainRequests.length, elsewhere.connections()], [0, 0, 0]);
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`does not follow ${status} of the Domain API to another host`, async () => {
      const cloud = await cloudWith(
        () => ({}),
        ({ path }) => ({ status, headers: { location: `${elsewhere.origin}${path}` } }),
      );
      const error = await refusalOf(clientOf(cloud, { kind: 'bearer', token: 'pasted-token-0123456789' }).getVisitState(visit));
      assert.deepEqual([error.kind, error.service], ['redirected', 'domain']);
      assert.match(error.explain().causes[0]?.text ?? '', /Redirects are never followed/);
      assert.equal(cloud.requests.length, 0);
      nothingWentElsewhere();
    });
  }

  for (const credential of credentials) {
    for (const status of [301, 302, 307]) {
      it(`sends ${credential.kind} nowhere else when a service redirects with ${status}`, async () => {
        const redirecting: Handler = ({ path }) =>
          /login|token/.test(path) ? { body: signedIn } : { status, headers: { location: `${elsewhere.origin}${path}` } };
        const client = clientOf(await cloudWith(redirecting), credential);
        assert.ok(['redirected', 'missingCredential'].includes((await refusalOf(client.getVisitState(visit))).kind));
        const search = client.searchEngagements(span);
        await refusalOf(search[Symbol.asyncIterator]().next());
        nothingWentElsewhere();
      });
    }
  }

  for (const credential of credentials.filter(({ kind }) => kind === 'login' || kind === 'oauth2')) {
    it(`sends the secret of ${credential.kind} nowhere else when signing in is redirected`, async () => {
      const cloud = await cloudWith(({ path }) => ({ status: 307, headers: { location: `${elsewhere.origin}${path}` } }));
      const error = await refusalOf(clientOf(cloud, credential).getVisitState(visit));
      assert.deepEqual([error.kind, error.operation], ['redirected', 'signIn']);
      nothingWentElsewhere();
    });
  }

  it('sends nothing to the hosts of another account, though the answer names them', async () => {
    const cloud = await cloudWith(
      () => ({}),
      () => ({ body: domainsAt(elsewhere.host).replaceAll(accountId, '87654321') }),
    );
    const error = await refusalOf(clientOf(cloud, { kind: 'bearer', token: 'pasted-token-0123456789' }).getVisitState(visit));
    assert.equal(error.kind, 'missingService');
    nothingWentElsewhere();
  });

  it('sends nothing to the hosts that a login answer brings along', async () => {
    const login = `{"bearer":"bearer-of-the-session","csdsCollectionResponse":${domainsAt(elsewhere.host)}}`;
    const cloud = await cloudWith(({ path }) => ({ body: path.includes('/login') ? login : '{"id":"s.h"}' }));
    await clientOf(cloud, { kind: 'login', username: 'ann', password: 'password-of-ann' }).getVisitState(visit);
    assert.equal(cloud.requests.length, 2);
    nothingWentElsewhere();
  });

  for (const [what, name] of Object.entries<(host: string) => string>({
    'a name with user information before it': (host) => `va.v.liveperson.net@${host}`,
    'a name and password before it': (host) => `va.v.liveperson.net:443@${host}`,
    'a path': (host) => `${host}/api`,
    'a scheme': (host) => `http://${host}`,
    'a backslash, which some parsers take for a slash': (host) => `${host}\\.liveperson.net`,
    'LivePerson’s name before another domain': () => 'va.v.liveperson.net.localhost.example',
    'a digit in the place of a letter': () => 'va.v.1iveperson.net',
    'letters of another script': () => 'va.v.livepersоn.net',
    'an address in numbers': () => '2130706433',
  })) {
    it(`refuses a host that is ${what}, and says so`, async () => {
      const cloud = await cloudWith(
        () => ({}),
        () => ({ body: domainsAt(name(elsewhere.host)) }),
      );
      const error = await refusalOf(clientOf(cloud, { kind: 'bearer', token: 'pasted-token-0123456789' }).getVisitState(visit));
      assert.equal(error.kind, 'refusedHost');
      assert.match(error.message, /the Domain API names “.*” as host of .*, which is refused: it /);
      assert.equal(cloud.requests.length, 0);
      nothingWentElsewhere();
    });
  }

  for (const address of [
    'http://api.liveperson.net',
    'https://ann:password@api.liveperson.net',
    'https://api.liveperson.net/path',
    'http://127.0.0.1@evil.example',
  ]) {
    it(`refuses ${address} as address of the Domain API before anything is sent`, () => {
      assert.throws(
        () => createClient({ accountId, credentials: [], domainApiUrl: address }),
        (error) => {
          assert.ok(error instanceof LivePersonError);
          assert.equal(error.kind, 'refusedHost');
          assert.match(error.message, /must be https:\/\/host without path/);
          assert.ok(!error.message.includes('password'));
          return true;
        },
      );
    });
  }
});
