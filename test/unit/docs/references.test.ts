import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findHosts } from '../../../src/workspaceCheck/findHosts.ts';
import { projectRoot } from '../../host/project.ts';

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly keybindings: readonly { readonly key: string; readonly mac: string }[];
    readonly languageModelTools: readonly { readonly toolReferenceName: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: projectRoot })];

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(projectRoot, name), 'utf8'));
}

function plain(title: string): string {
  return title.replace(/[….]+$/, '').trim();
}

/** All matches of the first group, with the page they are on. */
async function named(pattern: RegExp): Promise<readonly { readonly page: string; readonly name: string }[]> {
  const texts = await Promise.all(pages.map(async (page) => ({ page, text: await readFile(join(projectRoot, page), 'utf8') })));
  return texts.flatMap(({ page, text }) => [...text.matchAll(pattern)].map(([, name = '']) => ({ page, name })));
}

describe('The documents', () => {
  it('name only commands that exist, by their titles to the last dot', async () => {
    const { contributes } = (await readJson('package.json')) as Manifest;
    const words = (await readJson('package.nls.json')) as Readonly<Record<string, string>>;
    const titles = new Set(contributes.commands.map(({ title }) => words[title.replaceAll('%', '')] ?? title));
    const commands = await named(/\*\*LivePerson: ([^*]+)\*\*/g);
    assert.ok(commands.length >= 8);
    assert.deepEqual(
      commands.filter(({ name }) => !titles.has(name.replaceAll(/\s+/g, ' '))),
      [],
    );
  });

  it('set off only commands that exist, also without their prefix', async () => {
    const { contributes } = (await readJson('package.json')) as Manifest;
    const words = (await readJson('package.nls.json')) as Readonly<Record<string, string>>;
    const titles = new Set(contributes.commands.map(({ title }) => plain(words[title.replaceAll('%', '')] ?? title)));
    const texts = Object.keys((await readJson('l10n/bundle.l10n.json')) as object).map(plain);
    // What begins like a command is meant as one, or as another text of the extension.
    const verbs = new Set([...titles].map((title) => title.split(' ')[0] ?? ''));
    const setOff = (await named(/(?<!\*)\*{1,2}([A-Z][a-z]+ [A-Z][^*\n]+?)\*{1,2}/g)).filter(
      ({ name }) => verbs.has(name.split(' ')[0] ?? ''),
    );
    assert.ok(setOff.length >= 4);
    assert.deepEqual(setOff.filter(({ name }) => !titles.has(plain(name)) && !texts.includes(plain(name))), []);
  });

  it('emphasise only what can be read in the product', async () => {
    const words = (await readJson('package.nls.json')) as Readonly<Record<string, string>>;
    const texts = (await readJson('l10n/bundle.l10n.json')) as object;
    const withoutIcon = (text: string): string => plain(text.replaceAll(/\$\([\w-]+\) /g, ''));
    const known = new Set([...Object.values(words), ...Object.keys(texts)].map(withoutIcon));
    // Documents and logs are English everywhere, so their words are literals.
    const code = globSync('src/**/*.ts', { cwd: projectRoot }).map((file) => readFileSync(join(projectRoot, file), 'utf8')).join('\n');
    const emphasised = (await named(/(?<![*\w])\*([A-Z][^*]+)\*(?!\*)/g))
      .filter(({ page }) => page !== join('docs', 'reliability.md'))
      .flatMap(({ page, name }) => name.replaceAll(/\s+/g, ' ').split(' → ').map((part) => ({ page, name: plain(part) })));
    assert.ok(emphasised.length >= 20);
    assert.deepEqual(emphasised.filter(({ name }) => !known.has(name) && !code.includes(`'${name}'`)), []);
  });

  it('name the keys that are bound, as they are on each system', async () => {
    const { contributes } = (await readJson('package.json')) as Manifest;
    const readme = await readFile(join(projectRoot, 'README.md'), 'utf8');
    const shown = (keys: string): string => `\`${keys.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())}\``;
    for (const { key, mac } of contributes.keybindings) assert.ok(readme.includes(`| ${shown(key)} | ${shown(mac)} |`), key);
  });

  it('name every tool of language models, and no other', async () => {
    const { contributes } = (await readJson('package.json')) as Manifest;
    const tools = await named(/`#(liveperson\w+)`/g);
    assert.deepEqual(
      new Set(tools.map(({ name }) => name)),
      new Set(contributes.languageModelTools.map(({ toolReferenceName }) => toolReferenceName)),
    );
  });

  it('name every host that is looked for, with its service', async () => {
    const guide = await readFile(join(projectRoot, 'docs', 'guides', 'hosts-and-secrets.md'), 'utf8');
    const code = await readFile(join(projectRoot, 'src', 'workspaceCheck', 'findHosts.ts'), 'utf8');
    const [, labels = ''] = /\(([\w|-]+)\)\\\.liveperson/.exec(code) ?? [];
    const rows = [...guide.matchAll(/^\| `\*\.([\w-]+)\.liveperson\.net` \| `(\w+)` \|$/gm)];
    assert.deepEqual(rows.map(([, label = '']) => label).sort(), labels.split('|').sort());
    for (const [, label = '', service] of rows) assert.equal(findHosts(`va.${label}.liveperson.net`)[0]?.service, service);
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
    const contributing = await readFile(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
    const [, list = ''] = /\| one stage \|([^|]*)\|/.exec(contributing) ?? [];
    const stages = [...list.matchAll(/`(?:npm run )?([\w:]+)`/g)].map(([, name = '']) => ({ page: 'CONTRIBUTING.md', name }));
    assert.ok(stages.length >= 6);
    const run = [...(await named(/npm run ([\w:]+)/g)), ...stages];
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
