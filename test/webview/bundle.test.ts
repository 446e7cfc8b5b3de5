import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../host/project.ts';

const kB = 1000;
/** Bytes of what only one page has. */
const most: Readonly<Record<string, number>> = { 'visitState.js': 100 * kB, 'chatStatus.js': 100 * kB, 'search.js': 150 * kB };
const mostShared = 320 * kB;

/** The scripts that ship. */
function sizes(): ReadonlyMap<string, number> {
  const folder = join(projectRoot, 'dist', 'webview');
  return new Map(readdirSync(folder).filter((file) => file.endsWith('.js')).map((file) => [file, statSync(join(folder, file)).size]));
}

describe('bundle of the pages', () => {
  for (const [file, limit] of Object.entries(most)) {
    it(`holds ${file} within ${limit / kB} kB`, () => {
      const size = sizes().get(file) ?? Infinity;
      assert.ok(size <= limit, `${size} bytes`);
    });
  }

  it(`holds what pages share within ${mostShared / kB} kB`, () => {
    const shared = [...sizes()].filter(([file]) => file.startsWith('shared-')).reduce((sum, [, size]) => sum + size, 0);
    assert.ok(shared > 0 && shared <= mostShared, `${shared} bytes`);
  });
});
