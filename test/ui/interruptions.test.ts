import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readManifest } from '../../src/export/dataset/manifest.ts';
import { recordResult, settled } from '../faults/results.ts';
import { otherFaults, surfaces, type Surface } from '../faults/table.ts';
import { projectRoot } from '../host/project.ts';
import type { HostProbe } from '../host/probe/hostProbe.ts';
import { openProbedEditor, type ProbedEditor } from './pages/probedEditor.ts';
import { countRecords, surfacesInWindow, type SurfaceInWindow } from './pages/surfacesInWindow.ts';
import { Workbench } from './pages/workbench.ts';

const day = 86_400_000;
const pauseMs = 20;
const query = { from: Date.now() - 20 * day, to: Date.now() - day };
const results = join(projectRoot, 'out', 'faults.json');
const { reload, sameFolder, secondWindow } = otherFaults;
const shownSurfaces = surfaces.filter((surface) => surface !== 'export');

describe('In the middle of a request, a search or an export', function () {
  this.timeout(180_000);
  let probed: ProbedEditor;
  let workbench: Workbench;
  let host: HostProbe;
  let all: number;

  before(async () => {
    probed = await openProbedEditor();
    workbench = new Workbench(probed.editor.page);
    ({ host } = probed);
    all = await countRecords(probed.cloud, query);
  });

  after(() => probed.close());

  afterEach(async function () {
    probed.cloud.faults.clear();
    if (this.currentTest?.state === 'failed')
      await workbench.picture('interruptions', this.currentTest.title.replaceAll(/\W+/g, '-'));
  });

  /** Lets requests of that kind wait for ever; resolves when one does. */
  async function stuck(match: SurfaceInWindow['hit'], begin: () => Promise<unknown>): Promise<void> {
    const often = 1_000_000;
    const { faults } = probed.cloud;
    faults.set({ match, times: often, hang: true });
    await begin();
    while (faults.list().every(({ times = 0 }) => times === often)) await delay(pauseMs);
  }

  /** An export of which the first page is there and the second one does not come. */
  async function stuckExport(name: string): Promise<void> {
    await stuck({ operation: 'searchEngagements', path: 'offset=100' }, () => {
      const argument = { accountId: probed.cloud.accountId, query, ...dataset(name) };
      // What it comes to when its window goes is nobody's business.
      host.run('liveperson.exportSearch', argument).catch(() => undefined);
      return Promise.resolve();
    });
  }

  /** When the panel in front got what it shows of a visit or a chat, to the millisecond. */
  async function timeOfAnswer(): Promise<string | null> {
    return await workbench.panel.locator('dt', { hasText: 'Answer of' }).locator('+ dd time').getAttribute('title');
  }

  function dataset(name: string): { readonly format: 'dataset'; readonly target: string } {
    return { format: 'dataset', target: pathToFileURL(join(probed.folder, name)).href };
  }

  async function assertExported(window: HostProbe, name: string): Promise<void> {
    const exported = await window.run('liveperson.exportSearch', { accountId: probed.cloud.accountId, query, ...dataset(name) });
    assert.ok(typeof exported === 'object' && exported !== null && 'records' in exported, JSON.stringify(exported));
    assert.equal(exported.records, all);
    const { parts } = await readManifest(join(probed.folder, name));
    const files = await Promise.all(parts.map(({ path }) => readFile(join(probed.folder, name, path))));
    const lines = files.flatMap((file) => gunzipSync(file).toString().trimEnd().split('\n'));
    assert.deepEqual([lines.length, new Set(lines).size], [all, all]);
  }

  function held(fault: string, surface: Surface, kept: string): void {
    recordResult(results, { fault, surface, message: '', kept, seconds: 0, passed: true });
  }

  describe('the window is loaded again', () => {
    before(async () => {
      const seen = surfacesInWindow(probed.cloud, query, all);
      for (const surface of shownSurfaces) {
        const { hit, open, shown, again } = seen[surface];
        await open(host);
        await shown(workbench);
        await stuck(hit, () => again(host, workbench));
        // What waits goes on waiting; what is asked for from now on is answered.
        probed.cloud.faults.clear();
      }
      await stuckExport('reloaded');
      probed.cloud.faults.clear();
      await workbench.reloadWindow();
      host = await probed.nextHost();
    });

    for (const surface of shownSurfaces) {
      it(
        surface === 'search' ? 'and the search has its query, to search again' : `and it is there again: ${surface}`,
        async () => {
          const { shown, comesBack } = surfacesInWindow(probed.cloud, query, all)[surface];
          await comesBack(workbench);
          await shown(workbench);
          held(reload.title, surface, surface === 'search' ? 'the query, to search again: all rows' : 'it is there again');
        },
      );
    }

    it('and the export is continued in the same folder: every record once', async () => {
      await assertExported(host, 'reloaded');
      held(reload.title, 'export', 'the folder, to go on in');
      await host.run('workbench.action.closeAllEditors');
    });
  });

  describe('a second window', () => {
    let second: HostProbe;
    let beside: Workbench;

    before(async () => {
      const page = await probed.editor.page.context().newPage();
      await page.goto(probed.editor.url);
      second = await probed.nextHost();
      beside = new Workbench(page);
    });

    after(() => beside.page.close());

    for (const surface of shownSurfaces) {
      it(`shows the same while the first one waits, which then goes on: ${surface}`, async () => {
        const { hit, open, shown, again } = surfacesInWindow(probed.cloud, query, all)[surface];
        await open(host);
        await shown(workbench);
        const live = surface === 'visit state' || surface === 'chat status';
        const before = live ? await timeOfAnswer() : undefined;
        await stuck(hit, () => again(host, workbench));
        probed.cloud.faults.clear();
        await open(second);
        await shown(beside);
        await open(host);
        await shown(workbench);
        if (live) {
          // On a slow machine, what waits has been given up and asked for again before this.
          const cancel = workbench.panel.getByRole('button', { name: 'Cancel', exact: true });
          if (await cancel.isVisible()) await cancel.click();
          await again(host, workbench);
          while ((await timeOfAnswer()) === before) await delay(pauseMs);
        }
        held(secondWindow.title, surface, surface === 'search' ? 'all rows, in both windows' : 'it is shown in both windows');
        for (const window of [host, second]) await window.run('workbench.action.closeAllEditors');
      });
    }

    it('is told when it exports to the folder of the first one, which comes to its end', async () => {
      const { accountId, faults } = probed.cloud;
      faults.set({ match: { operation: 'searchEngagements', path: 'offset=100' }, times: 1, firstByteDelayMs: 20_000 });
      const first = assertExported(host, 'shared');
      while (faults.list().some(({ times = 0 }) => times > 0)) await delay(pauseMs);
      assert.equal(await second.run('liveperson.exportSearch', { accountId, query, ...dataset('shared') }), null);
      await beside.page.bringToFront();
      await second.run('notifications.showList');
      const told = await beside.page
        .locator('.notification-list-item-message')
        .filter({ hasText: sameFolder.told })
        .first()
        .innerText({ timeout: 20_000 });
      await beside.picture('interruptions', 'same-folder');
      await first;
      recordResult(results, {
        fault: sameFolder.title,
        surface: 'export',
        message: settled(told),
        kept: 'all records, of the first window',
        seconds: 0,
        passed: true,
      });
    });

    it('exports beside the first one, each to its own folder', async () => {
      await stuckExport('first');
      probed.cloud.faults.clear();
      await assertExported(second, 'second');
      held(secondWindow.title, 'export', 'all records, in both windows');
    });
  });
});
