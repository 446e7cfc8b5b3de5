import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const projectRoot = join(import.meta.dirname, '..', '..', '..');
const moduleOf = (path: string): string => JSON.stringify(pathToFileURL(join(projectRoot, path)).href);

/** Two things are loaded later; what they share with the start, and with each other only, become chunks. */
const sources = {
  'main.ts': `import * as vscode from 'vscode'; import { counted, type Count } from './count.ts'; import './effect.ts';
    export const first: Count = counted();
    export const api = vscode.version;
    export const later = () => import('./later.ts');
    export const other = () => import('./other.ts');`,
  'count.ts': `import { step } from './step.ts'; export interface Count { readonly at: number }
    let count = 0; export const counted = () => ({ at: count += step }); export const unused = 1;`,
  'step.ts': `import * as vscode from 'vscode'; export const step = vscode.version; export const a = 'a: from"./chunk.js"';`,
  'effect.ts': `globalThis.effects = (globalThis.effects ?? 0) + 1; export const effect = 'effect';`,
  'later.ts': `import * as vscode from 'vscode'; import { counted as a } from './count.ts'; import { effect } from './effect.ts'; import { shared } from './shared.ts';
    export const answer = [a().at, effect, shared, vscode.asked()]; export * from './step.ts';`,
  'other.ts': `import './effect.ts'; import { counted } from './count.ts'; import { shared } from './shared.ts';
    export const answer = [counted().at, globalThis.effects, shared];`,
  'node_modules/vscode/index.js': `let asked = 0; module.exports = { version: 5, asked: () => ++asked };`,
  'node_modules/vscode/package.json': '{"type":"commonjs"}',
  'shared.ts': `import { step } from './step.ts'; export const shared = step * 2;`,
};

const script = `
import { build } from ${moduleOf('node_modules/esbuild/lib/main.js')};
import { mergeStartup } from ${moduleOf('build/mergeStartup.js')};
const options = { bundle: true, format: 'esm', splitting: true, minify: true, charset: 'utf8', metafile: true, platform: 'node', external: ['vscode'] };
const { metafile } = await build({ ...options, entryPoints: ['main.ts'], outdir: 'dist', chunkNames: 'chunks/[name]-[hash]' });
const outputs = await mergeStartup(metafile.outputs, 'dist/main.js', options);
const main = await import(new URL('dist/main.js', import.meta.url));
console.log(JSON.stringify({ before: Object.keys(metafile.outputs), outputs, first: main.first, api: main.api, later: { ...await main.later() }, other: { ...await main.other() } }));
`;

interface Result {
  readonly before: readonly string[];
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly bytes: number;
        readonly inputs: object;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
      }
    >
  >;
  readonly first: unknown;
  readonly api: unknown;
  readonly later: unknown;
  readonly other: unknown;
}

describe('What activation loads', () => {
  let folder: string;
  let result: Result;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'startup-'));
    for (const name of ['dist', 'node_modules/vscode']) await mkdir(join(folder, name), { recursive: true });
    for (const [name, code] of Object.entries({ ...sources, 'run.mjs': script, 'package.json': '{"type":"module"}' })) {
      await writeFile(join(folder, name), code);
    }
    const { stdout } = await promisify(execFile)(process.execPath, ['run.mjs'], { cwd: folder });
    result = JSON.parse(stdout) as Result;
  });
  after(() => rm(folder, { recursive: true }));

  it('is one file, and nothing is left of those it was joined from', async () => {
    const main = result.outputs['dist/main.js'];
    assert.ok(main);
    assert.ok(result.before.length > Object.keys(result.outputs).length, result.before.join());
    assert.deepEqual(main.imports.map(({ kind }) => kind), ['dynamic-import', 'dynamic-import']);
    assert.deepEqual(Object.keys(main.inputs).sort(), ['count.ts', 'effect.ts', 'main.ts', 'step.ts']);
    const chunks = (await readdir(join(folder, 'dist', 'chunks'))).map((name) => `dist/chunks/${name}`);
    assert.deepEqual(['dist/main.js', ...chunks].sort(), Object.keys(result.outputs).sort());
  });

  it('is shared with what is loaded later: one count, one effect, the names as they were', () => {
    assert.deepEqual(result.first, { at: 5 });
    assert.deepEqual(result.later, { answer: [10, 'effect', 10, 1], step: 5, a: 'a: from"./chunk.js"' });
    assert.deepEqual(result.other, { answer: [15, 1, 10] });
  });

  it('asks for the API of the editor once, by require, and so does nothing else', async () => {
    assert.equal(result.api, 5);
    const codes = await Promise.all(Object.keys(result.outputs).map((file) => readFile(join(folder, file), 'utf8')));
    assert.equal(codes.join('\n').match(/['"]vscode['"]/g)?.length, 1);
  });

  it('is described as it was written', async () => {
    for (const [file, { bytes, imports }] of Object.entries(result.outputs)) {
      assert.equal(bytes, (await stat(join(folder, file))).size, file);
      for (const { path } of imports) assert.ok(path in result.outputs, `${file} imports ${path}`);
    }
  });
});
