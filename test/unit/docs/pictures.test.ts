import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { pictures } from '../../../docs/screenshots/pictures.ts';
import { projectRoot } from '../../host/project.ts';

const made = pictures.map(({ name }) => join('docs', 'pictures', `${name}.png`));
/** Written by npm run bench. */
const plots = [join('docs', 'pictures', 'growth.svg')];

const shown = ['README.md', ...globSync('docs/**/*.md', { cwd: projectRoot })].flatMap((page) =>
  [...readFileSync(join(projectRoot, page), 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) =>
    normalize(join(dirname(page), path)),
  ),
);

describe('The pictures of the documents', () => {
  it('are all made by a script, and every one that is made is shown', () => {
    assert.deepEqual(shown.toSorted(), [...made, ...plots].toSorted());
  });

  it('are all there, and no others', () => {
    assert.deepEqual(globSync('docs/pictures/*', { cwd: projectRoot }).toSorted(), [...made, ...plots].toSorted());
  });

  for (const path of made) {
    it(`${basename(path)} is small enough to be loaded with a page`, () => {
      assert.ok(statSync(join(projectRoot, path)).size < 120_000);
    });
  }
});
