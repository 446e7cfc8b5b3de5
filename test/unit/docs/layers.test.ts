import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');

/** The folders of a line, without what is said of them. */
function foldersIn(line: string): readonly string[] {
  return (line.split(/ {2,}/)[0] ?? '').split(', ');
}

describe('The layers', () => {
  const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const [, figure = ''] = /## Layers\s+```\n([\s\S]*?)```/.exec(read('CONTRIBUTING.md')) ?? [];
  const [stack = ''] = figure.split('\n\n');
  const layers = stack.split('\n').map(foldersIn);

  it('are drawn in CONTRIBUTING and in the architecture with every folder of the code', () => {
    const [, diagram = ''] = /```mermaid\n([\s\S]*?)```/.exec(read('docs/architecture.md')) ?? [];
    for (const folder of folders) {
      assert.match(figure, new RegExp(`\\b${folder}\\b`), `${folder} in CONTRIBUTING.md`);
      assert.match(diagram, new RegExp(`\\b${folder}\\b`), `${folder} in architecture.md`);
    }
  });

  it('import as CONTRIBUTING draws them, by the borders that lint keeps', () => {
    const zones = read('eslint.config.mjs').matchAll(/target: '\.\/src\/(\w+)',\s+from: '\.\/src',\s+except: \[([^\]]*)\]/g);
    const level = (folder: string): number => layers.findIndex((layer) => layer.includes(folder));
    const borders = [...zones].map(([, target = '', allowed = '']) => ({
      target,
      allowed: [...allowed.matchAll(/'\.\/(\w+)'/g)].map(([, folder = '']) => folder).filter((folder) => folder !== target),
    }));
    assert.ok(borders.length >= 15);
    const drawn = borders.filter(({ target }) => level(target) !== -1);
    assert.ok(drawn.length >= 15);
    for (const { target, allowed } of drawn) {
      assert.deepEqual(allowed.filter((folder) => level(folder) <= level(target)), [], `${target} imports upwards`);
    }
  });
});
