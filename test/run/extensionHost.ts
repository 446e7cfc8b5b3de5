import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { runTests, type TestOptions } from '@vscode/test-electron';
import { requireBuild } from '../host/builtExtension.ts';
import { projectRoot } from '../host/project.ts';

export type ExtensionHostRun = {
  /** Folder below `test` whose `*.test.ts` are run. */
  readonly suite: string;
  /** Only files whose name contains one of them; none: all. */
  readonly words: readonly string[];
  /** A desktop editor in this version instead of the server build; an empty text is the newest. */
  readonly desktop?: string | undefined;
  /** Added to the environment of the editor. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Runs tests inside a real extension host, and sets the exit code when one fails. */
export async function runInExtensionHost({ suite, words, desktop, env }: ExtensionHostRun): Promise<void> {
  try {
    requireBuild();
    const testsPath = await bundle(suite, words);
    await runTests({
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: testsPath,
      ...(env && { extensionTestsEnv: env }),
      ...(desktop === undefined ? { vscodeExecutablePath: standIn() } : desktopEditor(desktop)),
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** Bundles the tests of a suite beside the module that runs them, whose path it returns. */
async function bundle(suite: string, words: readonly string[]): Promise<string> {
  const sources = join(projectRoot, 'test');
  const output = join(projectRoot, 'out', 'test', suite);
  const tests = globSync(`${suite}/**/*.test.ts`, { cwd: sources }).filter(
    (name) => words.length === 0 || words.some((word) => name.slice(suite.length).includes(word)),
  );
  await rm(output, { recursive: true, force: true });
  await build({
    entryPoints: [
      { in: join(sources, 'editor', 'index.ts'), out: 'index' },
      ...tests.map((name) => ({ in: join(sources, name), out: name.slice(suite.length + 1, -'.ts'.length) })),
    ],
    outdir: output,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'], // jsonc-parser's other form loads its parts in a way that cannot be bundled
    format: 'cjs',
    // Of what is bundled, the sandbox alone asks where it is: its data files are beside it.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(projectRoot, 'src', 'sandbox', 'dataFile.ts')).href) },
    target: 'es2024',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(output, 'index.cjs');
}

/** With a secret store in memory: the keyring of whoever runs the tests is left alone, and none is needed. */
function desktopEditor(version: string): Pick<TestOptions, 'launchArgs' | 'version'> {
  return { launchArgs: ['--use-inmemory-secretstorage'], ...(version !== '' && { version }) };
}

function standIn(): string {
  return join(projectRoot, 'test', 'host', process.platform === 'win32' ? 'vscode.cmd' : 'vscode');
}
