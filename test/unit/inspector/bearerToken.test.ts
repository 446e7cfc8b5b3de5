import assert from 'node:assert/strict';
import { encoded, explained } from './signedHeader.ts';

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
