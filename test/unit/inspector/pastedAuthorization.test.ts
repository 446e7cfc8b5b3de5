import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPasted } from '../../../src/inspector/authorization/pastedAuthorization.ts';
import { assertLinear } from '../growth.ts';
import { hostileTexts } from './exchanges.ts';
import { curl, encoded, explained, header, keys, request } from './signedHeader.ts';

describe('A pasted Authorization header', () => {
  for (const text of [
    header,
    `Authorization: ${header}`,
    `authorization:${header}\r\nAccept: x`,
    curl(header),
    `curl "${request.url}" -H "Authorization: ${header.replaceAll('"', '\\"')}"`,
  ]) {
    it(`is found in ${text.slice(0, 30).replace(/\s+/g, ' ')} …`, () => {
      const { authorization } = readPasted(text);
      assert.ok(authorization.scheme === 'oauth1');
      assert.deepEqual(
        authorization.parameters.map(({ name }) => name),
        [
          'oauth_consumer_key',
          'oauth_nonce',
          'oauth_signature_method',
          'oauth_timestamp',
          'oauth_token',
          'oauth_version',
          'oauth_signature',
        ],
      );
    });
  }

  it('brings the request along where the text names one', () => {
    assert.deepEqual(readPasted(curl(header)).request, request);
    assert.deepEqual(readPasted(`curl 'https://h.example/x' --data-raw '{}' -H 'Authorization: Bearer x'`).request, {
      method: 'POST',
      url: 'https://h.example/x',
    });
    assert.equal(readPasted(header).request, undefined);
  });

  it('is never shown: no key, no token, no secret, no signature', () => {
    const jwt = `${encoded({ alg: 'RS256' })}.${encoded({ aud: '1', scope: 'x' })}.c2lnbmF0dXJlLW9mLXRoaXM`;
    for (const text of [
      curl(header),
      `Bearer ${jwt}`,
      `Bearer ${'a1'.repeat(32)}`,
      'LivePerson appKey=0123456789abcdef0123456789abcdef',
    ]) {
      const report = explained(text);
      const secrets = [
        ...Object.values(keys),
        jwt,
        'a1'.repeat(32),
        '0123456789abcdef0123456789abcdef',
        '0XukPu5RLOPyq5gGuwK5c+zVhXk=',
      ];
      for (const secret of secrets)
        for (const form of [secret, encodeURIComponent(secret)]) assert.ok(!report.includes(form), `${form} in ${report}`);
    }
  });

  it('is read in linear time', () => {
    for (const unit of ['a=', 'Authorization: ', '"authorization: ', 'http://', 'oauth ', ' ', '%']) {
      assertLinear((size) => `OAuth ${unit.repeat(size)}`, (text) => readPasted(text), 2_000);
    }
  });

  it('of ten megabytes is read at its beginning, and the report says so', () => {
    const manyTokens = Array.from({ length: 400_000 }, (_, index) => `oauth_token="t${index}token"`).join(',');
    const repeated = 'oauth_token="a1b2c3d4e5", ';
    for (const [start, filling] of [
      ['Bearer eyJ.', repeated],
      ['OAuth ', repeated],
      ['a', repeated],
      ['Authorization: ', repeated],
      ['OAuth ', manyTokens],
    ] as const) {
      const report = explained(start.padEnd(10_000_000, filling));
      assert.match(report, /the first 8000 characters/);
      assert.ok(report.length < 2_000_000);
      assertLinear((size) => start.padEnd(size, filling), explained, 100_000);
    }
  });

  it('never breaks the report, whatever it is', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts));
    fc.assert(
      fc.property(fc.constantFrom('', 'OAuth ', 'Bearer ', 'Basic ', 'LivePerson appKey='), text, (scheme, rest) => {
        assert.doesNotMatch(explained(`${scheme}${rest}`), /(?!\n)\p{Cc}/u);
      }),
    );
  });
});
