// Joins what activation loads: code splitting leaves it in many small files, and each costs the editor's loader its time.
import { Buffer } from 'node:buffer';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, posix, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * For `import`, the editor's loader makes a module of all that its API exports, in 5 to 13 ms; `require` gives the API itself. So
 * the joined file asks for it once, and all others take it from there.
 */
const editorApi = `import { createRequire } from 'node:module'; export const vscode = createRequire(import.meta.url)('vscode');`;
const editorApiName = 'editor-api';
const apiImport = /\bimport\*as ([\w$]+) from"vscode"/g;

/**
 * Puts an entry point and the chunks that it imports at once into one file, and makes the other files import from there.
 * @param outputs what a minified build wrote, as esbuild's metafile describes it, with paths below the working folder
 * @param entry the path of the entry point among them
 * @param options how the build was made
 * @returns the outputs that are left, described in the same way
 */
export async function mergeStartup(outputs, entry, options) {
  const startup = loadedWith(outputs, entry);
  // Chunks call what they export a, b, c; in one file each needs names of its own.
  const renames = new Map([...startup].map((file, index) => [file, (name) => (file === entry ? name : `${name}_${index}`)]));
  const { outputFiles } = await build({
    ...options,
    stdin: {
      contents: [
        ...[...startup].map((file) => reexport(file, outputs[file], renames.get(file))),
        `export * from '${editorApiName}';`,
      ].join('\n'),
      resolveDir: '.',
    },
    outfile: entry,
    splitting: false,
    plugins: [laterFilesStay(startup, dirname(entry)), oneEditorApi],
    write: false,
    metafile: false,
  });
  const [{ contents }] = outputFiles;
  const later = Object.keys(outputs).filter((file) => !startup.has(file));
  const described = await Promise.all(later.map(async (file) => {
    const code = importFrom(entry, file, await readFile(file, 'utf8'), renames);
    await writeFile(file, code);
    return [file, { ...outputs[file], bytes: Buffer.byteLength(code), imports: importsOf(outputs[file], startup, entry) }];
  }));
  await Promise.all([...startup].map((file) => rm(file)));
  await writeFile(entry, contents);
  return { [entry]: joined(outputs, startup, entry, contents.length), ...Object.fromEntries(described) };
}

/** A file and all that is loaded with it. */
function loadedWith(outputs, entry) {
  const found = new Set([entry]);
  for (const file of found) {
    for (const { path, kind, external } of outputs[file].imports) if (kind === 'import-statement' && !external) found.add(path);
  }
  return found;
}

function reexport(file, { exports }, rename) {
  return `export { ${exports.map((name) => `${name} as ${rename(name)}`).join(', ')} } from './${file}';`;
}

/** What the joined files import later stays where it is. */
function laterFilesStay(startup, folder) {
  return {
    name: 'later-files-stay',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const file = relative('.', resolve(resolveDir, path)).replaceAll('\\', '/');
        return startup.has(file) ? undefined : { path: `./${posix.relative(folder, file)}`, external: true };
      });
    },
  };
}

const oneEditorApi = {
  name: 'one-editor-api',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: new RegExp(`^${editorApiName}$`) }, ({ path }) => ({ path, namespace: editorApiName }));
    onLoad({ filter: /./, namespace: editorApiName }, () => ({ contents: editorApi }));
    onLoad({ filter: /\.js$/ }, async ({ path }) => ({ contents: importApiFrom(editorApiName, await readFile(path, 'utf8')) }));
  },
};

function importApiFrom(file, code) {
  return code.replaceAll(apiImport, (_, name) => `import{vscode as ${name}}from"${file}"`);
}

const importStatement = /\b(import|export)(?:\{([^{}]*)\}from)?"(\.[^"]+)"/g;

/** The code of a file, with what it imports from the files of the start imported from the entry. */
function importFrom(entry, file, code, renames) {
  const path = posix.relative(posix.dirname(file), entry);
  const specifier = path.startsWith('.') ? path : `./${path}`;
  const led = code.replaceAll(importStatement, (statement, word, names, from) => {
    const rename = renames.get(posix.join(posix.dirname(file), from));
    if (!rename) return statement;
    return names === undefined
      ? `${word}"${specifier}"`
      : `${word}{${names
          .split(',')
          .map((name) => renamed(name, rename))
          .join()}}from"${specifier}"`;
  });
  return importApiFrom(specifier, led);
}

function renamed(item, rename) {
  const [name, local = name] = item.split(' as ');
  return `${rename(name)} as ${local}`;
}

function importsOf({ imports }, startup, entry) {
  const others = imports.filter(({ path }) => !startup.has(path) && path !== 'vscode');
  return others.length === imports.length ? imports : [...others, { path: entry, kind: 'import-statement' }];
}

function joined(outputs, startup, entry, bytes) {
  const parts = [...startup].map((file) => outputs[file]);
  const imports = parts.flatMap((part) => part.imports).filter(({ path }) => !startup.has(path) && path !== 'vscode');
  return { ...outputs[entry], bytes, imports, inputs: Object.assign({}, ...parts.map((part) => part.inputs)) };
}
