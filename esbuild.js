// Builds everything that ships: the extension, the sandbox, the webview pages.
//   node esbuild.js [--production] [--watch]
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { context } from 'esbuild';
import { focusVisible, nodesOwnBlobs } from './build/lighterPackages.js';
import { mergeStartup } from './build/mergeStartup.js';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  format: 'esm',
  splitting: true,
  target: 'es2024',
  minify: production,
  // Letters as they are: an escape is longer than any of them.
  charset: 'utf8',
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const hostCode = { ...shared, platform: 'node', external: ['vscode'] };

/**
 * Extension host code. `dist/extension.js` holds what activation needs; everything behind an `import()` becomes a chunk
 * of its own, so that code which is not used yet is not loaded yet.
 */
const host = {
  ...hostCode,
  entryPoints: { extension: 'src/extension.ts', sandbox: 'src/sandbox/index.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  // Some packages (jsonc-parser) have a `main` that cannot be bundled, and a `module` that can.
  mainFields: ['module', 'main'],
  plugins: [nodesOwnBlobs],
  // Its other form can read files of texts, which the editor hands over here, and calls require() for that.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
};

const pages = ['visitState', 'chatStatus', 'search'];

/** Writes down, for the HTML of each page, the chunks that its script needs at once. */
const chunkLists = {
  name: 'chunk-lists',
  setup: ({ onEnd }) => {
    onEnd(async ({ metafile }) => {
      if (!metafile) return;
      const lists = pages.map((page) => [page, chunksOf(metafile.outputs, `dist/webview/${page}.js`)]);
      await writeFile('dist/webview/chunks.json', JSON.stringify(Object.fromEntries(lists)));
    });
  },
};

/** What an entry point loads at once: it imports its page, and that page's chunks are imported as modules are. */
function chunksOf(outputs, entry) {
  const found = new Set(outputs[entry].imports.map(({ path }) => path));
  for (const file of found) {
    for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') found.add(path);
  }
  return [...found].map((file) => basename(file));
}

/** Pages. Controls and templates are in one chunk that all pages share. */
const webview = {
  ...shared,
  entryPoints: [
    ...pages.map((name) => ({ in: `src/webview/${name}/${name}.ts`, out: name })),
    { in: 'src/webview/translation.ts', out: 'translation' },
  ],
  plugins: [focusVisible, chunkLists],
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  outdir: 'dist/webview',
  platform: 'browser',
  tsconfig: 'src/webview/tsconfig.json',
};

/** One line; each file with its parts is in out/bundles.json, and sizes are told by the benches. */
function reportSize({ metafile }) {
  const files = Object.entries(metafile.outputs).filter(([file]) => !file.endsWith('.map'));
  const bytes = files.reduce((sum, [, output]) => sum + output.bytes, 0);
  console.log(`${dirname(files[0][0])}: ${files.length} files, ${(bytes / 1000).toFixed(0)} kB`);
}

/** An ES module has no require(): what calls it for a module of Node's builds without a word, and fails when it is loaded. */
function refuseRequire({ metafile }) {
  const requiring = Object.entries(metafile?.inputs ?? {}).flatMap(([file, { imports }]) =>
    imports.filter(({ kind, external }) => kind === 'require-call' && external).map(({ path }) => `${file} requires ${path}`),
  );
  if (requiring.length > 0) throw new Error(requiring.join('\n'));
}

await rm('dist', { recursive: true, force: true });
// Payloads and texts of the sandbox: read when it starts, so they are files beside the code and not part of it.
await cp('src/sandbox/data', 'dist/data', { recursive: true });
const builds = await Promise.all([host, webview].map((options) => context(options)));
if (watch) {
  await Promise.all(builds.map((build) => build.watch()));
} else {
  const results = [];
  for (const build of builds) {
    const result = await build.rebuild();
    await build.dispose();
    refuseRequire(result);
    results.push(result);
  }
  if (production) {
    results[0].metafile.outputs = await mergeStartup(results[0].metafile.outputs, 'dist/extension.js', hostCode);
    results.forEach(reportSize);
    // What is in each file, for the licences of a package and for tests of sizes.
    await mkdir('out', { recursive: true });
    await writeFile('out/bundles.json', JSON.stringify(results.map(({ metafile }) => metafile)));
  }
}
