import assert from 'node:assert/strict';
import type { AuthorizationQuestion } from '../../../src/inspector/authorization/authorizationReport.ts';
import { signatureTrials } from '../../../src/inspector/authorization/signatureTrials.ts';
import { curl, explained, header, keys, oauthParameters, request, signedAt } from './signedHeader.ts';

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
