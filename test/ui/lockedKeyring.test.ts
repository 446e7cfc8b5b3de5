import assert from 'node:assert/strict';
import { join } from 'node:path';
import { recordResult, settled } from '../faults/results.ts';
import { otherFaults } from '../faults/table.ts';
import { projectRoot } from '../host/project.ts';
import { openProbedEditor, type ProbedEditor } from './pages/probedEditor.ts';
import { countRecords, surfacesInWindow } from './pages/surfacesInWindow.ts';
import { Workbench } from './pages/workbench.ts';

const day = 86_400_000;
const query = { from: Date.now() - 20 * day, to: Date.now() - day };
const results = join(projectRoot, 'out', 'faults.json');
const { secretStore } = otherFaults;

/** The other surfaces are in the editor tests. */
const panels = { 'visit state': 'last answer', 'chat status': 'last answer', search: 'the query' } as const;

describe('A keyring that is locked while a panel is open, in the running editor', function () {
  this.timeout(180_000);
  let probed: ProbedEditor;
  let workbench: Workbench;
  let all: number;

  before(async () => {
    probed = await openProbedEditor();
    workbench = new Workbench(probed.editor.page);
    all = await countRecords(probed.cloud, query);
  });

  after(() => probed.close());

  afterEach(async function () {
    await probed.host.unlockSecrets();
    if (this.currentTest?.state === 'failed') await workbench.picture('lockedKeyring', 'failed');
  });

  for (const [surface, kept] of Object.entries(panels) as readonly (readonly [keyof typeof panels, string])[]) {
    it(`is told there in words, without any secret, and Try Again goes on: ${surface}`, async () => {
      const { host, cloud } = probed;
      const { open, shown, again } = surfacesInWindow(cloud, query, all)[surface];
      await open(host);
      await shown(workbench);
      // The form of a search is checked a moment after it was filled in, which would need the credentials, too.
      if (surface === 'search') await workbench.panel.getByText(/at least \d+ request/).waitFor();
      // Saved again, the account is connected anew: its credentials are read when they are needed next.
      await host.run('liveperson.addAccount', { accountId: cloud.accountId, credentials: [cloud.credentials.login] });
      await host.lockSecrets();
      await again(host, workbench);
      const failure = workbench.panel.locator('.failure');
      await failure.waitFor();
      const message = settled(await failure.locator('p').allInnerTexts().then((texts) => texts.slice(0, 2).join(' ')));
      assert.match(message, secretStore.told);
      assert.ok(!(await failure.innerText()).includes(cloud.credentials.login.password));
      if (kept === 'last answer') await shown(workbench);
      await workbench.picture('lockedKeyring', surface.replace(' ', '-'));
      await host.unlockSecrets();
      await failure.getByRole('button', { name: 'Try Again' }).click();
      await failure.waitFor({ state: 'detached' });
      await shown(workbench);
      assert.deepEqual((await host.sample()).complaints, []);
      recordResult(results, { fault: secretStore.title, surface, message, kept, seconds: 0, passed: true });
      await host.run('workbench.action.closeAllEditors');
    });
  }
});
