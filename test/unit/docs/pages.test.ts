import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedPages } from '../../../docs/pages.ts';
import { projectRoot } from '../../host/project.ts';

describe('Pages made from the code', () => {
  for (const [name, text] of Object.entries(generatedPages())) {
    it(`${name} is as the code says; npm run docs writes it anew`, async () => {
      assert.equal(await readFile(join(projectRoot, 'docs', name), 'utf8'), text);
    });
  }
});
