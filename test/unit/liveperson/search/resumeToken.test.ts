import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  readToken,
  ResumeTokenError,
  searchName,
  writeToken,
  type ResumePoint,
} from '../../../../src/liveperson/search/resumeToken.ts';
import { shortKey } from '../../../../src/liveperson/search/shortKey.ts';

const point: ResumePoint = {
  search: searchName({ keyword: 'ipad' }),
  handedOut: 7,
  windows: [
    { window: 1, from: 600_000, to: 1_200_000, base: 3, offset: 100, count: null, handled: [shortKey('a'), shortKey('b')] },
  ],
  counts: [4, null],
  edge: [shortKey('c')],
};

describe('resume tokens', () => {
  it('come back as they were written', () => {
    assert.deepEqual(readToken(writeToken(point), point.search), point);
  });

  it('hold no id in the clear', () => {
    const id = '123456784294967524';
    assert.ok(
      !Buffer.from(writeToken({ ...point, edge: [shortKey(id)] }), 'base64url')
        .toString()
        .includes(id),
    );
  });

  it('belong to one search', () => {
    assert.throws(() => readToken(writeToken(point), searchName({ keyword: 'ipod' })), {
      name: 'ResumeTokenError',
      message: /another search/,
    });
  });

  it('that are damaged are refused with a sentence, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((json) => Buffer.from(JSON.stringify(json)).toString('base64url')),
        ),
        (token) => {
          assert.throws(() => readToken(token, point.search), ResumeTokenError);
        },
      ),
    );
  });
});
