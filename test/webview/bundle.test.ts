import assert from 'node:assert/strict';
import { pageSizes } from '../host/pageScripts.ts';

const kB = 1000;
/** Bytes of what only one page has, also of what it loads later. */
const most = { visitState: 100 * kB, chatStatus: 100 * kB, search: 150 * kB } as const;
const mostShared = 320 * kB;

describe('bundle of the pages', () => {
  for (const page of ['visitState', 'chatStatus', 'search'] as const) {
    it(`holds the code of ${page} within ${most[page] / kB} kB`, () => {
      const size = pageSizes().own[page];
      assert.ok(size > 0 && size <= most[page], `${size} bytes`);
    });
  }

  it(`holds what pages share within ${mostShared / kB} kB`, () => {
    const { shared } = pageSizes();
    assert.ok(shared > 0 && shared <= mostShared, `${shared} bytes`);
  });
});
