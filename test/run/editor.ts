// Runs test/editor inside a real extension host.
//   node test/run/editor.ts             VS Code's server build, see test/host
//   node test/run/editor.ts lookup      only the files whose name contains the word
//   node test/run/editor.ts --desktop           the newest desktop editor, which @vscode/test-electron downloads
//   node test/run/editor.ts --desktop=1.139.0   that version of it
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { runTests } from '@vscode/test-electron';
import { projectRoot } from '../host/project.ts';

const outputFolder = join(projectRoot, 'out', 'test', 'editor');

async function bundleTests(): Promise<void> {
  const sources = join(projectRoot, 'test', 'editor');
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const tests = globSync('**/*.test.ts', { cwd: sources }).filter(
    (name) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  await rm(outputFolder, { recursive: true, force: true });
  await build({
    entryPoints: ['index.ts', ...tests].map((name) => join(sources, name)),
    outbase: sources,
    outdir: outputFolder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'], // jsonc-parser's other form loads its parts in a way that cannot be bundled
    format: 'cjs',
    target: 'es2024',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

function standIn(): string {
  return join(projectRoot, 'test', 'host', process.platform === 'win32' ? 'vscode.cmd' : 'vscode');
}

const desktop = process.argv.find((argument) => argument.startsWith('--desktop'));
const version = desktop?.split('=')[1];

await bundleTests();
try {
  await runTests({
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: join(outputFolder, 'index.cjs'),
    ...(desktop === undefined ? { vscodeExecutablePath: standIn() } : version === undefined ? {} : { version }),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
