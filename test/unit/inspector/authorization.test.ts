import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  exchangeReport,
  pastedReport,
  type AuthorizationQuestion,
} from '../../../src/inspector/authorization/authorizationReport.ts';
import { readPasted } from '../../../src/inspector/authorization/pastedAuthorization.ts';
import { signatureTrials } from '../../../src/inspector/authorization/signatureTrials.ts';
import { skewOf } from '../../../src/inspector/clockSkew.ts';
import { signOAuth1 } from '../../../src/liveperson/auth/oauth1.ts';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import { assertLinear } from '../growth.ts';
import { exchange, hostileTexts } from './exchanges.ts';

/** The published vectors of this client's signing. */
const keys = {
  consumerKey: 'd392e7ff2e204d6c802e38fd775563d1',
  consumerSecret: 'consumer-secret-1',
  token: '61adad31204a4e6fab68d560f1ffb594',
  tokenSecret: 'token-secret-1',
};
const request = {
  method: 'GET',
  url: 'https://lo.v.liveperson.net/api/account/12345678/monitoring/visitors/cyNGViYjc4MmU2MzEzZThm/visits/current/state?v=1&filter=agent&sid=qCsUrTldTh0UEWLjLCGqkQ',
};
const signedAt = 1_261_039_670;
const nonce = 'c1c04ec4-3125-44cf-9c39-cccb9343541b';
const header = signOAuth1(request, keys, nonce, signedAt);
const question: AuthorizationQuestion = { accountId: '12345678', keys, now: signedAt * 1000, skewMs: 0 };

function explained(text: string, changes: Partial<AuthorizationQuestion> = {}): string {
  return pastedReport(readPasted(text), { ...question, ...changes }).text;
}

function curl(authorization: string, { method, url } = request): string {
  return `curl -X ${method} '${url}' -H 'Authorization: ${authorization}'`;
}

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

describe('An OAuth 1.0 header', () => {
  it('that is right is said to be, with the base string that was signed', () => {
    const report = explained(curl(header));
    assert.match(report, /The signature is right/);
    assert.match(report, /\nGET&https%3A%2F%2Flo\.v\.liveperson\.net%2Fapi%2Faccount%2F12345678/);
    assert.match(report, /oauth_timestamp {10}1261039670 = 2009-12-17T08:47:50\.000Z, now/);
  });

  const trials = signatureTrials(request, oauthParameters(header), keys).slice(1);
  for (const { name, signature } of trials) {
    if (trials.filter((trial) => trial.signature === signature).length > 1 || header.includes(encodeURIComponent(signature)))
      continue;
    it(`that is wrong is told how it came about: ${name}`, () => {
      const wrong = header.replace(/oauth_signature="[^"]+"/, `oauth_signature="${encodeURIComponent(signature)}"`);
      const report = explained(curl(wrong));
      assert.match(report, /differ from character \d+ on/);
      assert.ok(report.includes(`It comes about when ${name}.`), report);
    });
  }

  it('with a signature from elsewhere names the first character that differs, and claims no more', () => {
    const other = header.replace(/oauth_signature="[^"]+"/, 'oauth_signature="0XukPu5RLOPyq5gGuwK5c%2BzVhXx%3D"');
    assert.match(explained(curl(other)), /they differ from character 27 on\.\nNone of the usual mistakes gives it/);
  });

  it('is compared with a base string that was pasted along', () => {
    const [right] = signatureTrials(request, oauthParameters(header), keys);
    const wrong = right?.baseString.replace('filter%3Dagent', 'filter%3DAgent') ?? '';
    assert.match(
      explained(`${curl(header)}\n${wrong}`),
      /The pasted base string differs from character \d+ on:\n {2}pasted .*DAgent.*\n {2}right .*Dagent/,
    );
    assert.match(explained(`${curl(header)}\n${right?.baseString ?? ''}`), /The pasted base string is right/);
  });

  it('is told what is wrong with its parts', () => {
    const has = (text: string, words: RegExp, changes: Partial<AuthorizationQuestion> = {}): void => {
      assert.match(explained(text, changes), words);
    };
    has(header.replace(/oauth_nonce="[^"]+", /, ''), /• oauth_nonce is missing/);
    has(header.replace('HMAC-SHA1', 'HMAC-SHA256'), /HMAC-SHA1 alone is documented/);
    has(header.replace('"1.0"', '"2.0"'), /version is 2\.0/);
    has(header.replace(String(signedAt), `${signedAt}000`), /in milliseconds/);
    has(header.replace(String(signedAt), 'yesterday'), /no number of seconds/);
    has(header.replaceAll('%3D', '=').replaceAll('%2B', '+'), /not percent-encoded/);
    has(`${header}, oauth_body_hash="x"`, /do not sign bodies/);
    has(`${header}, realm="x"`, /documented header has none/);
    has(`${header}, oauth_nonce="x"`, /stands there twice/);
    has(header, /differs from the service's clock by 600 s/, { skewMs: 600_000 });
    has(header, /ended on 31 May 2026/, { now: Date.UTC(2026, 10, 22) });
    has(
      header.replace(keys.consumerKey, keys.consumerKey.toUpperCase()),
      /app key is the account's own but for upper and lower case/,
    );
    has(header.replace(keys.token, `%20${keys.token}`), /access token is the account's own but for blanks/);
    has(
      header.replace(keys.token, `${keys.token.slice(0, 10)}x${keys.token.slice(11)}`),
      /access token is not the one .* differs from character 11 on/,
    );
  });

  it('without a request or without keys says what cannot be told', () => {
    assert.match(explained(header), /Without method and address/);
    assert.match(explained(curl(header), { keys: undefined }), /no OAuth 1\.0 keys stored here/);
    assert.match(explained(curl(header, { method: 'GET', url: 'https://h.example/x?a=%' })), /stray percent sign/);
  });
});

describe('A bearer token', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const seconds = now / 1000;
  const claims = {
    iss: 'Sentinel',
    aud: '12345678',
    azp: 'app-1',
    scope: 'data.services.enghist other',
    iat: seconds - 600,
    exp: seconds + 3000,
  };
  const token = (changes: object = {}): string =>
    `Bearer ${encoded({ alg: 'RS256' })}.${encoded({ ...claims, ...changes })}.c2ln`;
  const report = (text: string): string => explained(text, { now });

  it('says in words who issued it, for whom, for how long and for what', () => {
    const text = report(token());
    for (const words of [
      /JWT\), signed with RS256/,
      /Issued by Sentinel/,
      /For account or application 12345678/,
      /To the application app-1/,
      /Allows: data\.services\.enghist, other/,
      /Issued .*, 10 minutes ago/,
      /Ends .*, in 50 minutes/,
      /Nothing speaks against it/,
    ]) {
      assert.match(text, words);
    }
  });

  it('is told what speaks against it', () => {
    assert.match(report(token({ exp: seconds - 7200 })), /The token ended 2 hours ago/);
    assert.match(report(token({ exp: undefined })), /does not say when it ends/);
    assert.match(report(token({ aud: '99' })), /It is for 99, not for account 12345678/);
    assert.match(report(token({ scope: 'other' })), /lacks the scope data\.services\.enghist/);
    assert.match(report(token({ iat: seconds + 600 })), /issued in the future/);
    assert.match(report(token({ is_admin: true })), /id token, which says who signed in/);
  });

  it('has other claims named, not told', () => {
    const text = report(token({ nickname: 'Natalie' }));
    assert.match(text, /Other claims: nickname/);
    assert.ok(!text.includes('Natalie'));
  });

  it('that is no JWT is recognised as a session of the Login Service, or as a piece', () => {
    assert.match(report(`Bearer ${'0af1'.repeat(16)}`), /as the Login Service hands out/);
    assert.match(report('Bearer eyJhbGciOi'), /a part of it may be missing/);
    assert.match(report('Bearer Bearer abc'), /begins with Bearer once more/);
  });

  it('with another token in it, or encrypted, is said to be one that no API hands out', () => {
    const nested = `eyJjdHkiOiJKV1QifQ.${Buffer.from(token().slice('Bearer '.length)).toString('base64url')}.c2lnbmF0dXJl`;
    assert.match(report(`Bearer ${nested}`), /nested JWT/);
    assert.match(report('Bearer eyJhbGciOiJSU0EifQ.a2V5.aXY.dGV4dA.dGFn'), /nested JWT/);
    for (const broken of ['eyJhbGciOi.!!!!.###', 'eyJhbGciOi.AAAA.AAAA', 'eyJ..', '...'])
      assert.doesNotMatch(report(`Bearer ${broken}`), /nested JWT/);
  });
});

describe('Other headers', () => {
  it('are named for what they are', () => {
    assert.match(explained('LivePerson appKey=721c180b09eb463d9f3191c41762bb68'), /It is the public key/);
    assert.match(explained('LivePerson appKey=0123456789abcdef'), /another key than the public one/);
    assert.match(explained('Basic YTpi'), /none of these APIs takes them/);
    assert.match(explained('Digest x'), /== Expected\nOAuth oauth_consumer_key/);
  });
});

describe('The authorisation of a recorded call', () => {
  const error = new LivePersonError({
    kind: 'auth',
    operation: 'getVisitState',
    service: 'smt',
    accountId: '12345678',
    authorization: 'oauth1',
    at: question.now,
    attempts: [],
    status: 401,
    answer: { format: 'form', oauthProblem: 'signature_invalid' },
  });

  it('is told by attempt, with the base string of a signed one and why it was refused', () => {
    const attempts = [
      { startedAt: 0, durationMs: 1, waitedMs: 0, status: 401, authorization: 'bearer' as const },
      { startedAt: 0, durationMs: 1, waitedMs: 0, status: 401 },
    ];
    const { text } = exchangeReport({ exchange: exchange({ authorization: 'oauth1', attempts }), error }, question);
    assert.match(text, /1\. pasted token: 401\n2\. OAuth 1\.0 API key: 401/);
    assert.match(text, /GET&https%3A%2F%2Flo\.v\.example\.net.*oauth_nonce%3D%257Bnonce%257D/);
    assert.match(text, /The secret or the access token secret is wrong/);
  });

  it('has the clock of the service from its answer', () => {
    const date = (seconds: number): string => new Date(exchange().startedAt + 120 + seconds * 1000).toUTCString();
    const answered = (headers: Readonly<Record<string, string>>): ReturnType<typeof skewOf> =>
      skewOf(exchange({ response: { status: 200, statusText: '', headers, body: '', bodyLength: 0 } }));
    assert.equal(answered({ date: date(2) }), 0);
    assert.ok(Math.abs((answered({ date: date(600) }) ?? 0) - 600_000) < 2000);
    assert.equal(answered({}), undefined);
  });
});

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function oauthParameters(text: string): Parameters<typeof signatureTrials>[1] {
  const { authorization } = readPasted(text);
  assert.ok(authorization.scheme === 'oauth1');
  return authorization.parameters;
}
