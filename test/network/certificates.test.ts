import assert from 'node:assert/strict';
import type { Servers } from './identities.ts';
import { bearer, readVisitState, refusal, resetHttp, servers, setHttp } from './networkAccount.ts';
import { startSecureCloud, type SecureCloud } from './secureCloud.ts';

describe('The certificate of a host', () => {
  let cloud: SecureCloud | undefined;

  afterEach(async () => {
    await resetHttp();
    await cloud?.stop();
  });

  async function start(identity: keyof Servers): Promise<{ readonly url: string; readonly cloud: SecureCloud }> {
    cloud = await startSecureCloud(servers()[identity]);
    return { url: `https://127.0.0.1:${cloud.port}`, cloud };
  }

  it('is believed when the system’s store holds the private authority that signed it', async () => {
    const { url, cloud: believed } = await start('trusted');
    await readVisitState(url);
    assert.deepEqual(
      believed.requests.map(({ headers }) => headers.authorization),
      [undefined, `Bearer ${bearer}`],
    );
  });

  it('is not believed for the store’s sake when http.systemCertificates is off, and the setting is named', async () => {
    const { url, cloud: refused } = await start('trusted');
    await setHttp({ systemCertificates: false });
    const { error, cause } = await refusal(url);
    assert.match(cause, /certificate cannot be verified: usually a company proxy/);
    const steps = error.explain().causes[0]?.nextSteps.map(({ label }) => label) ?? [];
    assert.ok(steps.includes('Setting http.systemCertificates'), steps.join());
    assert.deepEqual(refused.requests, []);
  });

  for (const [identity, code, reason] of [
    ['selfSigned', 'DEPTH_ZERO_SELF_SIGNED_CERT', /signed by the server itself and proves nothing/],
    ['otherName', 'ERR_TLS_CERT_ALTNAME_INVALID', /belongs to another host/],
    ['expired', 'CERT_HAS_EXPIRED', /has run out or is not valid yet/],
    ['unknownAuthority', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', /a company proxy whose certificate this machine does not know/],
  ] as const) {
    for (const proxyStrictSSL of [true, false]) {
      it(`is refused with its reason, and nothing is sent: ${identity}, http.proxyStrictSSL ${proxyStrictSSL}`, async () => {
        const { url, cloud: refused } = await start(identity);
        await setHttp({ proxyStrictSSL });
        const { error, cause } = await refusal(url);
        assert.deepEqual([error.kind, error.attempts.length], ['network', 1]);
        assert.ok(error.message.includes(`could not be reached (${code})`), error.message);
        assert.match(cause, reason);
        assert.deepEqual(refused.requests, []);
      });
    }
  }
});
