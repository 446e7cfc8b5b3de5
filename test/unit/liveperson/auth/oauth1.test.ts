import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import OAuth from 'oauth-1.0a';
import { signatureBaseString, signOAuth1 } from '../../../../src/liveperson/auth/oauth1.ts';
import { OAuth1Authenticator } from '../../../../src/liveperson/auth/oauth1Authenticator.ts';
import { ServerTime } from '../../../../src/liveperson/auth/serverTime.ts';
import { encodePathSegment, encodeQuery } from '../../../../src/liveperson/http/percentEncoding.ts';
import { JumpingClock } from '../http/loopbackCloud.ts';

const keys = {
  consumerKey: 'd392e7ff2e204d6c802e38fd775563d1',
  consumerSecret: 'consumer-secret-1',
  token: '61adad31204a4e6fab68d560f1ffb594',
  tokenSecret: 'token-secret-1',
};
const nonce = 'c1c04ec4-3125-44cf-9c39-cccb9343541b';
const timestamp = 1261039670;

const search = {
  method: 'POST',
  url: 'https://va.enghist.liveperson.net/interaction_history/api/account/12345678/interactions/search?offset=0&limit=50&sort=start%3Adesc%2Cduration%3Aasc&source=LP_AgentUI_History',
};
const state = {
  method: 'GET',
  url: 'https://lo.v.liveperson.net/api/account/12345678/monitoring/visitors/cyNGViYjc4MmU2MzEzZThm/visits/current/state?v=1&filter=agent&sid=qCsUrTldTh0UEWLjLCGqkQ',
};

function fieldsOf(header: string): Record<string, string> {
  return Object.fromEntries(
    [...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decodeURIComponent(value)]),
  );
}

describe('OAuth 1.0 signature', () => {
  it('equals the published vector of a history search, and does not depend on how the query was encoded', () => {
    for (const url of [search.url, decodeURIComponent(search.url)]) {
      const header = signOAuth1({ ...search, url }, keys, nonce, timestamp);
      assert.match(header, /oauth_signature="SUivcXIONXQQB2WK3PMowZRT95Y%3D"/);
    }
  });

  it('equals the published vector of a visit state request', () => {
    assert.match(signOAuth1(state, keys, nonce, timestamp), /oauth_signature="0XukPu5RLOPyq5gGuwK5c%2BzVhXk%3D"/);
  });

  it('signs the published base string', () => {
    const oauth = Object.entries({
      oauth_consumer_key: keys.consumerKey,
      oauth_nonce: nonce,
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: String(timestamp),
      oauth_token: keys.token,
      oauth_version: '1.0',
    });
    assert.equal(
      signatureBaseString(search, oauth),
      'POST&https%3A%2F%2Fva.enghist.liveperson.net%2Finteraction_history%2Fapi%2Faccount%2F12345678%2Finteractions%2Fsearch&limit%3D50%26oauth_consumer_key%3Dd392e7ff2e204d6c802e38fd775563d1%26oauth_nonce%3Dc1c04ec4-3125-44cf-9c39-cccb9343541b%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1261039670%26oauth_token%3D61adad31204a4e6fab68d560f1ffb594%26oauth_version%3D1.0%26offset%3D0%26sort%3Dstart%253Adesc%252Cduration%253Aasc%26source%3DLP_AgentUI_History',
    );
  });

  it('is sent in one line with the seven documented fields and no realm', () => {
    const header = signOAuth1(state, keys, nonce, timestamp);
    assert.match(header, /^OAuth \S+="[^"\n]*"(, \S+="[^"\n]*")*$/);
    assert.deepEqual(Object.keys(fieldsOf(header)).sort(), [
      'oauth_consumer_key',
      'oauth_nonce',
      'oauth_signature',
      'oauth_signature_method',
      'oauth_timestamp',
      'oauth_token',
      'oauth_version',
    ]);
  });

  it('never holds a secret', () => {
    const header = signOAuth1(state, keys, nonce, timestamp);
    assert.ok(!header.includes(keys.consumerSecret) && !header.includes(keys.tokenSecret));
  });

  it('agrees with an independent implementation for any ids, parameters and secrets', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        text,
        fc.uniqueArray(fc.tuple(text, text), { selector: ([name]) => name, maxLength: 5 }),
        text,
        text,
        (id, query, consumerSecret, tokenSecret) => {
          // The other implementation cannot take names that are inherited by every object.
          fc.pre(query.every(([name]) => !(name in {}) && !name.startsWith('oauth_')));
          const address = `https://host.example/api/${encodePathSegment(id)}/state`;
          const url = query.length > 0 ? `${address}?${encodeQuery(query)}` : address;
          const other = new OAuth({
            consumer: { key: keys.consumerKey, secret: consumerSecret },
            signature_method: 'HMAC-SHA1',
            hash_function: (base, key) => createHmac('sha1', key).update(base).digest('base64'),
          });
          other.getNonce = () => nonce;
          other.getTimeStamp = () => timestamp;
          // Given apart from the address, because it does not decode parameter names of an address.
          const theirs = other.authorize(
            { url: address, method: 'GET', data: Object.fromEntries(query) },
            { key: keys.token, secret: tokenSecret },
          );
          const ours = fieldsOf(signOAuth1({ method: 'GET', url }, { ...keys, consumerSecret, tokenSecret }, nonce, timestamp));
          assert.equal(ours['oauth_signature'], theirs.oauth_signature);
        },
      ),
    );
  });
});

describe('Signing with OAuth 1.0 keys', () => {
  it('uses a new nonce and the time in seconds for every request', async () => {
    const clock = new JumpingClock(timestamp * 1000 + 999);
    const authenticator = new OAuth1Authenticator(keys, new ServerTime(clock));
    const [first, second] = [await authenticator.authorize(state), await authenticator.authorize(state)].map(({ header }) =>
      fieldsOf(header),
    );
    assert.equal(first?.['oauth_timestamp'], String(timestamp));
    assert.notEqual(first['oauth_nonce'], second?.['oauth_nonce']);
  });

  it("applies the service's clock once it is known, and then has something new to offer after a refusal", async () => {
    const clock = new JumpingClock(timestamp * 1000);
    const time = new ServerTime(clock);
    const authenticator = new OAuth1Authenticator(keys, time);
    const { generation } = await authenticator.authorize(state);
    assert.equal(await authenticator.renew(generation), false);
    time.learn(new Date((timestamp + 600) * 1000).toUTCString(), clock.now());
    assert.equal(await authenticator.renew(generation), true);
    const { header } = await authenticator.authorize(state);
    assert.equal(fieldsOf(header)['oauth_timestamp'], String(timestamp + 600));
  });
});

describe('Time of the services', () => {
  it('is the machine time until an answer shows otherwise, and small differences do not count', () => {
    const clock = new JumpingClock(1_000_000_000_000);
    const time = new ServerTime(clock);
    for (const date of [undefined, 'nonsense', new Date(1_000_000_003_000).toUTCString()]) {
      time.learn(date, clock.now());
      assert.equal(time.skewMs, 0);
    }
    time.learn(new Date(999_999_700_000).toUTCString(), clock.now());
    assert.equal(time.skewMs, -300_000);
    assert.equal(time.now(), 999_999_700_000);
  });
});
