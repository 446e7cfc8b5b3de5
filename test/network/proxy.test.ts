import assert from 'node:assert/strict';
import { readLogFiles } from '../host/logFiles.ts';
import { startForwardProxy, type ForwardProxy, type ProxyOptions } from './forwardProxy.ts';
import { cloudNames, otherAddress, type Servers } from './identities.ts';
import { bearer, readVisitState, refusal, resetHttp, servers, setHttp } from './networkAccount.ts';
import { startSecureCloud, type SecureCloud, type SecureCloudOptions } from './secureCloud.ts';

const domainApiUrl = `https://${cloudNames.domainApi}`;
const [name, password] = ['ann', 'password-for-the-proxy'];
const ofAnn = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

describe('A proxy of the editor’s settings', () => {
  let cloud: SecureCloud;
  let proxy: ForwardProxy;

  afterEach(async () => {
    await resetHttp();
    await proxy.stop();
    await cloud.stop();
  });

  async function start(
    options: ProxyOptions = {},
    place: SecureCloudOptions = {},
    identity: keyof Servers = 'trusted',
  ): Promise<void> {
    cloud = await startSecureCloud(servers()[identity], { services: cloudNames.services, ...place });
    proxy = await startForwardProxy({ leadsTo: cloud, ...options });
    await setHttp({ proxy: `http://127.0.0.1:${proxy.port}` });
  }

  it('is led through by every request, and sees host names only', async () => {
    await start();
    await readVisitState(domainApiUrl);
    assert.deepEqual(
      proxy.asked.map(({ target, authorization }) => [target, authorization]),
      [[`${cloudNames.domainApi}:443`, undefined], [`${cloudNames.services}:443`, undefined]],
    );
    assert.equal(cloud.requests.at(-1)?.headers.authorization, `Bearer ${bearer}`);
    assert.ok(!proxy.heard().includes(bearer));
  });

  it('gets the name and password that stand in http.proxy, and the service does not', async () => {
    await start({ account: `${name}:${password}` });
    await setHttp({ proxy: `http://${name}:${password}@127.0.0.1:${proxy.port}` });
    await readVisitState(domainApiUrl);
    assert.deepEqual(proxy.asked.map(({ authorization, answered }) => [authorization, answered]), [[ofAnn, 200], [ofAnn, 200]]);
    assert.deepEqual(cloud.requests.map(({ headers }) => headers['proxy-authorization']), [undefined, undefined]);
  });

  for (const [what, settings] of [
    ['nobody signs in', {}],
    ['the password is wrong', { proxy: (port: number) => `http://${name}:wrong-password@127.0.0.1:${port}` }],
    ['it stands in http.proxyAuthorization, which the editor keeps from extensions', { proxyAuthorization: () => ofAnn }],
  ] as const) {
    it(`that wants a password is told from a refusal of the service, and learns no secret of it: ${what}`, async () => {
      await start({ account: `${name}:${password}` });
      await setHttp(Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, value(proxy.port)])));
      const { error, cause } = await refusal(domainApiUrl);
      assert.match(error.message, /a proxy on the way to the Domain API wants to be signed in to \(407\)/);
      assert.match(cause, /wants a name and a password/);
      assert.deepEqual(cloud.requests, []);
      assert.ok(!proxy.heard().includes('Bearer') && !proxy.heard().includes('/api/'), proxy.heard());
    });
  }

  it('that refuses the host is named as the one who answered', async () => {
    await start({ refuseWith: 403 });
    const { error, cause } = await refusal(domainApiUrl);
    assert.match(cause, /A proxy or gateway answered in place of the service/);
    assert.match(error.explain().causes[0]?.evidence ?? '', /The proxy says no/);
    assert.deepEqual(cloud.requests, []);
  });

  it('that does not answer is named, with its setting', async () => {
    await start();
    await proxy.stop();
    const { error, cause } = await refusal(domainApiUrl);
    assert.match(error.message, /could not be reached \(PROXY_UNREACHABLE\)/);
    assert.match(cause, /http\.proxy/);
    assert.deepEqual(cloud.requests, []);
  });

  for (const identity of ['selfSigned', 'unknownAuthority', 'otherName'] as const) {
    it(`cannot take the host’s place with a certificate of its own: ${identity}`, async () => {
      await start({}, {}, identity);
      await setHttp({ proxyStrictSSL: false });
      const { error, cause } = await refusal(domainApiUrl);
      assert.deepEqual([error.kind, cloud.requests.length], ['network', 0]);
      assert.match(cause, /certificate/i);
    });
  }

  for (const [proxySupport, tunnels] of [['override', 2], ['on', 2], ['fallback', 2], ['off', 0]] as const) {
    it(`is used ${tunnels === 0 ? 'not at all' : 'for every request'} when http.proxySupport is ${proxySupport}`, async () => {
      await start({}, { address: otherAddress, services: undefined });
      await setHttp({ proxySupport });
      await readVisitState(`https://${otherAddress}:${cloud.port}`);
      assert.deepEqual([proxy.asked.length, cloud.requests.length], [tunnels, 2]);
    });
  }

  it('is left out for what http.noProxy names', async () => {
    await start({}, { address: otherAddress, services: undefined });
    await setHttp({ noProxy: [otherAddress] });
    await readVisitState(`https://${otherAddress}:${cloud.port}`);
    assert.deepEqual([proxy.asked.length, cloud.requests.length], [0, 2]);
  });

  it('is left out for this machine, so that the sandbox works behind it', async () => {
    await start({ refuseWith: 502 }, { services: undefined });
    await readVisitState(`https://127.0.0.1:${cloud.port}`);
    assert.deepEqual([proxy.asked.length, cloud.requests.length], [0, 2]);
  });

  it('leaves its password in no log', async () => {
    await start({ account: `${name}:${password}` });
    await setHttp({ proxy: `http://${name}:${password}@127.0.0.1:${proxy.port}` });
    await readVisitState(domainApiUrl);
    await proxy.stop();
    await refusal(domainApiUrl);
    const logs = await readLogFiles(process.env['EDITOR_USER_DATA'] ?? '');
    assert.ok(logs.length > 0);
    for (const secret of [password, ofAnn, bearer]) assert.ok(!logs.join('\n').includes(secret), secret);
  });
});
