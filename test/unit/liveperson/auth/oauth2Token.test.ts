import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readClaims } from '../../../../src/liveperson/auth/jwt.ts';
import { readTokenAnswer } from '../../../../src/liveperson/auth/oauth2Token.ts';

const documented = readFileSync(new URL('../../../fixtures/oauth2-token-response.json', import.meta.url), 'utf8');
const now = Date.UTC(2026, 10, 22);
const jwt = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;

describe('Answer of the token endpoint', () => {
  it('takes the life time from the token when the answer does not say, as in the documents', () => {
    const token = readTokenAnswer(documented, now, 0);
    assert.equal(token.expiresAt, now + 3600_000);
    assert.deepEqual(token.scopes, ['data.services.enghist']);
    assert.equal(token.account, '12345678');
  });

  for (const [form, value] of [
    ['a number', 1800],
    ['a string', '1800'],
  ] as const) {
    it(`takes expires_in as ${form}`, () => {
      assert.equal(
        readTokenAnswer(JSON.stringify({ access_token: 'opaque', expires_in: value }), now, 0).expiresAt,
        now + 1800_000,
      );
    });
  }

  it('takes the end of a token that does not say when it began, by the machine clock', () => {
    assert.equal(
      readTokenAnswer(JSON.stringify({ access_token: jwt({ exp: 1800000000 }) }), now, 60_000).expiresAt,
      1800000000_000 - 60_000,
    );
  });

  it('leaves the end open when nobody says', () => {
    for (const expires of [undefined, null, '', 'soon', -1, 0]) {
      assert.equal(
        'expiresAt' in readTokenAnswer(JSON.stringify({ access_token: 'opaque', expires_in: expires }), now, 0),
        false,
      );
    }
  });

  it('names what is missing', () => {
    for (const body of ['{}', '[]', 'null', '{"access_token":5}', '{"access_token":""}'])
      assert.throws(() => readTokenAnswer(body, now, 0), /access_token/);
  });
});

describe('Claims of a token', () => {
  it('are not there when the token is no JWT', () => {
    for (const token of [
      '',
      'abc',
      'a.b',
      'a.b.c',
      'a.!!.c',
      '9cf6ee24b6a1031e202f292a0ad20c8f',
      `e30.${Buffer.from('[1]').toString('base64url')}.x`,
    ])
      assert.equal(readClaims(token), undefined, token);
  });

  it('are read with several scopes', () => {
    assert.deepEqual(readClaims(jwt({ scope: 'a  b' }))?.scopes, ['a', 'b']);
  });
});
