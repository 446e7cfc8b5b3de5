import assert from 'node:assert/strict';
import { readCredential } from '../../../src/accounts/readCredential.ts';

const complete = [
  { kind: 'oauth2', clientId: 'a', clientSecret: 'b' },
  { kind: 'login', username: 'a', password: 'b' },
  { kind: 'oauth1', consumerKey: 'a', consumerSecret: 'b', token: 'c', tokenSecret: 'd' },
  { kind: 'bearer', token: 'a' },
];

describe('Reading a credential', () => {
  for (const credential of complete) {
    it(`takes a complete one: ${credential.kind}`, () => {
      assert.deepEqual(readCredential(credential), credential);
    });

    for (const field of Object.keys(credential)) {
      it(`refuses one without ${field}: ${credential.kind}`, () => {
        assert.equal(readCredential({ ...credential, [field]: '' }), undefined);
        assert.equal(readCredential({ ...credential, [field]: 7 }), undefined);
      });
    }
  }

  it('keeps the refresh token of a sign-in in the browser, and does without one', () => {
    const signedIn = { kind: 'oauth2', clientId: 'a', clientSecret: 'b', refreshToken: 'c' };
    assert.deepEqual(readCredential(signedIn), signedIn);
    assert.deepEqual(readCredential({ ...signedIn, refreshToken: '' }), { kind: 'oauth2', clientId: 'a', clientSecret: 'b' });
  });

  it('leaves out fields that do not belong to it', () => {
    assert.deepEqual(readCredential({ kind: 'bearer', token: 'a', password: 'b' }), { kind: 'bearer', token: 'a' });
  });

  for (const nothing of [null, undefined, 'bearer', 7, [], { kind: 'oauth3', token: 'a' }]) {
    it(`refuses what is none: ${JSON.stringify(nothing)}`, () => {
      assert.equal(readCredential(nothing), undefined);
    });
  }
});
