import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editorOfSuite } from './pages/editorOfSuite.ts';

const host = 'va.agentvep.liveperson.net';
const bearer = '9cf6ee24b6a1031e202f292a0ad20c8f52bfd9f01abc8b9489365995052c6603';

/** Each step needs the one before. */
describe('Hosts, secrets and failures in the running editor', function () {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liveperson-project-'));
    await writeFile(
      join(folder, 'visit.js'),
      `// Reads a visit\nconst url = \`https://${host}/api/account/12345678/monitoring/visitors/x\`;\n`,
    );
    await writeFile(join(folder, 'settings.env'), `LP_ACCOUNT=12345678\nLP_BEARER=${bearer}\n`);
  });

  const { workbench, picture } = editorOfSuite(this, { folder: 'workspaceCheck' }, () => ({ workspace: folder }));

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('are listed in the Problems view, without the secret', async () => {
    await workbench.openView();
    await workbench.runCommand('LivePerson: Check Workspace for Hosts and Secrets');
    await workbench.page.locator('[id="status.problems"] a[aria-label*="2"]').click();
    const problems = workbench.page.locator('.markers-panel');
    await problems.getByText(/is a host of the service agentVep, but the path belongs to the service smt/).first().waitFor();
    await problems.getByText(/This looks like the bearer of a login/).first().waitFor();
    assert.ok(!(await problems.textContent())?.includes(bearer.slice(0, 12)));
    await picture('problems');
  });

  it('are mended from the lightbulb', async () => {
    await workbench.page.locator('.markers-panel').getByText(/is a host of the service agentVep/).first().dblclick();
    await workbench.page.locator('.monaco-editor .view-lines').getByText('visitors/x').first().waitFor();
    // The list of problems gives the focus to the editor only once the file is there.
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.getByText('Replace with the name of the service, smt').waitFor();
    await picture('quickFix');
    await workbench.page.getByText('Replace with the name of the service, smt').click();
    await workbench.page.locator('.monaco-editor .view-lines').getByText('${smt}').first().waitFor();
    assert.ok((await readFile(join(folder, 'settings.env'), 'utf8')).includes(bearer));
  });

  it('a failed call is explained from the panel that shows it', async () => {
    await workbench.page.getByRole('button', { name: 'Try the Sandbox' }).click();
    await workbench.row('Sandbox').waitFor();
    await workbench.runCommand('LivePerson: Look Up');
    await workbench.quickInput.fill('LPVID=AAAAAAAAAAAAAAAAAAAAAA; LPSID-12345678=BBBBBBBBBBBBBBBBBBBBBB');
    await workbench.page.locator('.quick-input-list').getByText('Open visit state').first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.panel.getByRole('button', { name: 'Explain' }).waitFor();
    await picture('panel');
    await workbench.panel.getByRole('button', { name: 'Explain' }).click();
    await workbench.text.getByText(/What.is.known/).first().waitFor();
    await picture('explanation');
  });

  it('and from its node in the tree', async () => {
    await workbench.page.keyboard.press('Control+W');
    await workbench.expand(workbench.row('AAAAAAAAAAAAAAAAAAAAAA'));
    await workbench.expand(workbench.row('BBBBBBBBBBBBBBBBBBBBBB'));
    const node = workbench.row(/The visit is over/);
    await node.hover();
    await picture('tree');
    await node.locator('.action-label[aria-label^="Explain"]').click();
    await workbench.text.getByText(/What.is.known/).first().waitFor();
  });
});
