import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { staticallyImported } from '../../../build/staticImports.ts';

describe('The code that is loaded with a module', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'imports-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function loadedWith(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    for (const [name, code] of Object.entries(files)) await writeFile(join(folder, name), code);
    return [...(await staticallyImported(join(folder, 'a.js'))).keys()].map((file) => basename(file)).sort();
  }

  it('is what it imports and exports again, minified or not, round in circles or not', async () => {
    const names = await loadedWith({
      'a.js': `import{x as y}from"./b.js";export * from './c.js';import "./d.js"`,
      'b.js': `export { z } from './e.js'`,
      'c.js': `import './a.js'`,
      'd.js': '',
      'e.js': `import fs from 'node:fs'`,
    });
    assert.deepEqual(names, ['a.js', 'b.js', 'c.js', 'd.js', 'e.js']);
  });

  it('is without what is imported at first use', async () => {
    assert.deepEqual(await loadedWith({ 'a.js': `const later=()=>import("./b.js"),x=await import('./b.js')`, 'b.js': '' }), [
      'a.js',
    ]);
  });
});
