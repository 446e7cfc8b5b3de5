import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodePathSegment, encodeQuery, percentEncode } from '../../../../src/liveperson/http/percentEncoding.ts';

describe('Percent-encoding', () => {
  it('leaves exactly the unreserved characters of RFC 3986', () => {
    assert.equal(percentEncode("AZaz09-._~ !'()*+/:,%é"), 'AZaz09-._~%20%21%27%28%29%2A%2B%2F%3A%2C%25%C3%A9');
  });

  it('is undone by decoding, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = percentEncode(text);
        assert.match(encoded, /^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
        assert.equal(decodeURIComponent(encoded), text.toWellFormed());
      }),
    );
  });

  it('never throws on a lone surrogate', () => {
    assert.equal(percentEncode('\uD800'), '%EF%BF%BD');
  });

  it('keeps ids of dots from becoming directory steps', () => {
    for (const id of ['.', '..']) {
      const { pathname } = new URL(`https://host/a/${encodePathSegment(id)}/b`);
      assert.equal(pathname.split('/').length, 4, id);
      assert.ok(pathname.startsWith('/a/'), pathname);
    }
  });

  it('keeps any id within its path segment', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (id) => {
        const { pathname, search } = new URL(`https://host/a/${encodePathSegment(id)}/b`);
        assert.equal(pathname.split('/').length, 4);
        assert.equal(search, '');
      }),
    );
  });

  it('keeps the order of query parameters', () => {
    assert.equal(
      encodeQuery([
        ['v', '1'],
        ['sort', 'start:desc,duration:asc'],
      ]),
      'v=1&sort=start%3Adesc%2Cduration%3Aasc',
    );
  });
});
