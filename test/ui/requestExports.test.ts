import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openProbedEditor, type ProbedEditor } from './pages/probedEditor.ts';
import { Workbench } from './pages/workbench.ts';
import { filesWithSecrets, sandboxSecrets } from './secretsOnDisk.ts';

const day = 86_400_000;
/** On the error console of the process. */
const crashStacks = /----- JavaScript stack trace -----/;
const kinds = ['oauth2', 'login', 'oauth1', 'bearer'] as const;

/** What is written stays in the window's folder, where test/remains searches it again with all that the other tests have left. */
describe('Calls of each kind of sign-in, exported and copied in the running editor', function () {
  this.timeout(180_000);
  let probed: ProbedEditor;
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    probed = await openProbedEditor();
    workbench = new Workbench(probed.editor.page);
    folder = probed.editor.workspace;
  });

  after(() => probed.close());

  /** Copies the newest call of that kind, as a person picks it. */
  async function copied(command: string, operation: string): Promise<string> {
    const copying = probed.host.run(`liveperson.${command}`);
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: operation }).first().waitFor();
    // By keyboard: a hover of what the pointer is on would lie over the list.
    await workbench.answer(operation);
    return String(await copying);
  }

  for (const kind of kinds) {
    it(`hold no secret as HAR, nor as cURL for both shells: ${kind}`, async () => {
      const { host, cloud } = probed;
      const { accountId } = cloud;
      const [visit] = cloud.landmarks.visits;
      // What is read by the sign-in before is not waited for again.
      await host.run('workbench.action.closeAllEditors');
      await host.run('liveperson.addAccount', { accountId, credentials: [cloud.credentials[kind]] });
      await host.run('liveperson.openVisitState', { accountId, ...visit });
      await workbench.panel.getByRole('tab', { name: /^Attributes/ }).waitFor();
      await host.run('liveperson.searchTranscripts', { accountId, query: { from: Date.now() - day, to: Date.now() } });
      await workbench.panel.getByText(/ records? in /).waitFor();
      const har = join(folder, `${kind}.har`);
      const target = pathToFileURL(har).href;
      // With all that was sent and received, but for secrets: nothing else may hide them.
      const exporting = host.run('liveperson.exportHar', { target, personalData: 'asSent' });
      await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Include Personal Data' }).click();
      assert.ok(await exporting, 'nothing was exported');
      const operations = ['getVisitState', ...(kind === 'login' || kind === 'oauth2' ? ['signIn'] : [])];
      for (const operation of operations) {
        await writeFile(join(folder, `${kind}-${operation}.sh`), await copied('copyAsCurl', operation));
        await writeFile(join(folder, `${kind}-${operation}.ps1`), await copied('copyAsCurlPowerShell', operation));
      }
      const calls = await readFile(har, 'utf8');
      for (const operation of operations) assert.ok(calls.includes(`"_operation": "${operation}"`), operation);
      const { searched, found } = await filesWithSecrets(folder, await sandboxSecrets(7));
      assert.ok(searched.length >= 1 + 2 * operations.length);
      assert.deepEqual(found, []);
    });
  }

  it('are not told by what an extension host leaves that crashes with all of them in use', async () => {
    const { editor, host } = probed;
    await host.crash();
    await editor.reload();
    await probed.nextHost();
    assert.match(await editor.logs(), crashStacks);
    const { searched, found } = await filesWithSecrets(editor.userDataDir, await sandboxSecrets(7));
    assert.ok(searched.some((file) => basename(file) === 'report.json'), 'there is no crash report');
    assert.deepEqual(found, []);
  });
});
