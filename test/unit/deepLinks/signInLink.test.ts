import assert from 'node:assert/strict';
import { readSignInLink } from '../../../src/deepLinks/signInLink.ts';

const state = 'aB3-_'.padEnd(43, 'x');

describe('The link that ends a sign-in', () => {
  it('brings a code, whose percent-encoding the editor has undone', () => {
    assert.deepEqual(readSignInLink(`code=a+b/c%3D&state=${state}&windowId=1`), { state, code: 'a+b/c%3D' });
  });

  it('brings an error in place of the code', () => {
    assert.deepEqual(readSignInLink(`error=access_denied&error_description=No&state=${state}`), {
      state,
      error: 'access_denied',
    });
  });

  for (const [what, query] of [
    ['without a state', 'code=abc'],
    ['with a state of another form', 'code=abc&state=short'],
    ['without a code', `state=${state}`],
    ['with code and error', `code=a&error=b&state=${state}`],
    ['with two codes', `code=a&code=b&state=${state}`],
    ['with an endless code', `code=${'a'.repeat(1001)}&state=${state}`],
    ['with anything else', `code=a&state=${state}&access_token=b`],
  ] as const) {
    it(`is none ${what}`, () => {
      assert.equal(readSignInLink(query), undefined);
    });
  }
});
