import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { runTool } from '../host/runTool.ts';
import { stepByStep } from './pages/steps.ts';
import { Workbench } from './pages/workbench.ts';

const visitor = 'cyNGViYjc4MmU2MzEzZThm';

/** Each step needs the one before. */
describe('The package, installed into a clean editor', function () {
  stepByStep(this);
  let editor: Editor | undefined;
  let workbench: Workbench;

  after(async () => {
    await editor?.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed' && editor) await workbench.picture('package', 'failed');
  });

  const page = (): Editor['page'] => {
    assert.ok(editor);
    return editor.page;
  };

  it('is made with notices and a bill of materials', async () => {
    for (const old of globSync('out/*.{vsix,sbom.json}', { cwd: projectRoot })) await rm(join(projectRoot, old));
    await runTool(process.execPath, [join(projectRoot, 'build', 'package.ts')], { cwd: projectRoot });
    const [bill = ''] = globSync('out/*.sbom.json', { cwd: projectRoot });
    const { components } = JSON.parse(await readFile(join(projectRoot, bill), 'utf8')) as {
      readonly components: readonly object[];
    };
    assert.ok(components.length > 10);
    assert.match(await readFile(join(projectRoot, 'THIRD_PARTY_NOTICES.md'), 'utf8'), /## node-fetch /);
  });

  it('has a README without dead links, which names only pages that are in it', async () => {
    const [file = ''] = globSync('out/*.vsix', { cwd: projectRoot });
    const zip = await JSZip.loadAsync(await readFile(join(projectRoot, file)));
    const readme = (await zip.file('extension/readme.md')?.async('string')) ?? '';
    const pages = [...readme.matchAll(/`(docs\/[^`]+)`/g)].map(([, page = '']) => page);
    assert.ok(pages.length >= 8 || /\]\(https:[^)]*\/docs\//.test(readme));
    assert.deepEqual(pages.filter((page) => zip.file(`extension/${page}`) === null), []);
    assert.deepEqual(readme.match(/\]\((?!https?:|#)[^)]*\)/g) ?? [], []);
  });

  it('has a manifest without what only work on the project needs', async () => {
    const [file = ''] = globSync('out/*.vsix', { cwd: projectRoot });
    const zip = await JSZip.loadAsync(await readFile(join(projectRoot, file)));
    const manifest = (await zip.file('extension/package.json')?.async('string')) ?? '';
    assert.match(manifest, /"contributes"/);
    assert.doesNotMatch(manifest, /"(scripts|devDependencies)"/);
  });

  it('installs and starts, without the sources', async () => {
    const [file = ''] = globSync('out/*.vsix', { cwd: projectRoot });
    editor = await openEditor({ packages: [join(projectRoot, file)] });
    workbench = new Workbench(editor.page);
    await workbench.openView();
    await page().getByRole('button', { name: 'Try the Sandbox' }).click();
    await workbench.row(visitor).waitFor();
  });

  it('opens a visit state, a search and a transcript', async () => {
    await workbench.expand(workbench.row(visitor));
    await workbench.row('Visit state').dblclick();
    await workbench.panel.getByText('Tel Aviv').first().waitFor();
    await workbench.runCommand('LivePerson: Open Transcript');
    await workbench.answer('123456784294967524');
    await workbench.text.getByText('Yes, we ship to 40 countries.').waitFor();
    await workbench.runCommand('LivePerson: Search Transcripts');
    await workbench.panel.getByRole('grid', { name: 'Results' }).waitFor();
    await workbench.picture('package', 'installed');
  });
});
