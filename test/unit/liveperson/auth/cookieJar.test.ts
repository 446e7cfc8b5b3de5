import assert from 'node:assert/strict';
import { CookieJar } from '../../../../src/liveperson/auth/cookieJar.ts';

describe('Cookies of a login', () => {
  it('are kept by name, the last value wins', () => {
    const jar = new CookieJar();
    assert.equal(jar.isEmpty, true);
    assert.deepEqual(
      jar.store('Session_id=abc; Path=/; Secure; HttpOnly, route=n1; Expires=Wed, 09 Jun 2027 10:18:14 GMT; Path=/'),
      ['abc', 'n1'],
    );
    jar.store('Session_id=def==; Path=/');
    assert.equal(jar.toString(), 'Session_id=def==; route=n1');
  });

  it('go when the service takes them back', () => {
    const jar = new CookieJar();
    jar.store('a=1, b=2');
    jar.store('a=; Max-Age=0; Path=/');
    assert.equal(jar.toString(), 'b=2');
  });

  it('are unharmed by nonsense', () => {
    const jar = new CookieJar();
    for (const value of [undefined, '', ';', 'no-equals', ', ,', '=x']) jar.store(value);
    assert.equal(jar.isEmpty, true);
  });
});
