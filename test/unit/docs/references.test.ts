import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../host/project.ts';

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: projectRoot })];

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(projectRoot, name), 'utf8'));
}

/** All matches of the first group, with the page they are on. */
async function named(pattern: RegExp): Promise<readonly { readonly page: string; readonly name: string }[]> {
  const texts = await Promise.all(pages.map(async (page) => ({ page, text: await readFile(join(projectRoot, page), 'utf8') })));
  return texts.flatMap(({ page, text }) => [...text.matchAll(pattern)].map(([, name = '']) => ({ page, name })));
}

describe('The documents', () => {
  it('name only commands that exist, by their titles', async () => {
    const { contributes } = (await readJson('package.json')) as Manifest;
    const words = (await readJson('package.nls.json')) as Readonly<Record<string, string>>;
    const plain = (text: string): string => text.replace(/[….]+$/, '').trim();
    const titles = new Set(contributes.commands.map(({ title }) => plain(words[title.replaceAll('%', '')] ?? title)));
    const commands = await named(/\*\*LivePerson: ([^*]+)\*\*/g);
    assert.ok(commands.length >= 8);
    assert.deepEqual(
      commands.filter(({ name }) => !titles.has(plain(name.replaceAll(/\s+/g, ' ')))),
      [],
    );
  });

  it('name only settings and command ids that exist', async () => {
    const { contributes } = (await readJson('package.json')) as Manifest;
    const known = new Set([
      ...Object.keys(contributes.configuration.properties),
      ...contributes.commands.map(({ command }) => command),
    ]);
    const ids = await named(/`(liveperson\.[a-zA-Z.]+)`/g);
    assert.deepEqual(
      ids.filter(({ name }) => !known.has(name)),
      [],
    );
  });

  it('name only scripts that exist', async () => {
    const { scripts } = (await readJson('package.json')) as Manifest;
    const run = await named(/npm run ([\w:]+)/g);
    assert.ok(run.length >= 4);
    assert.deepEqual(
      run.filter(({ name }) => !Object.hasOwn(scripts, name)),
      [],
    );
  });

  it('tell how to install the extension: the script, the editor\'s command, the oldest editor', async () => {
    const { engines } = (await readJson('package.json')) as Manifest;
    const readme = await readFile(join(projectRoot, 'README.md'), 'utf8');
    const oldest = engines.vscode.replace(/^\^(\d+\.\d+)\.0$/, '$1');
    for (const wanted of ['npm run package', '**Extensions: Install from VSIX…**', `VS Code ${oldest} or newer`])
      assert.ok(readme.includes(wanted), wanted);
  });

  it('link only to files that exist', async () => {
    const links = await named(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g);
    assert.ok(links.length >= 6);
    assert.deepEqual(
      links.filter(({ page, name }) => !existsSync(join(projectRoot, dirname(page), name))),
      [],
    );
  });
});
