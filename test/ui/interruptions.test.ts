import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readManifest } from '../../src/export/dataset/manifest.ts';
import { createClient } from '../../src/liveperson/index.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { recordResult } from '../faults/results.ts';
import { otherFaults, type Surface } from '../faults/table.ts';
import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { buildProbe, connectProbe, type HostProbe } from '../soak/probe/hostProbe.ts';

const day = 86_400_000;
const query = { from: Date.now() - 20 * day, to: Date.now() - day };
const results = join(projectRoot, 'out', 'faults.json');
const { reload, secondWindow } = otherFaults;

describe('In the middle of a search or an export', function () {
  this.timeout(180_000);
  let cloud: Sandbox;
  let editor: Editor;
  let folder: string;
  let probeFile: string;
  let host: HostProbe;
  let all: number;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faults-'));
    probeFile = join(folder, 'probe');
    cloud = await startSandbox({ seed: 7 });
    editor = await openEditor({
      extensionPath: projectRoot,
      settings: { 'liveperson.domainApiUrl': cloud.domainApiUrl },
      extensions: [await buildProbe(join(folder, 'host-probe'))],
      env: { PROBE_FILE: probeFile, PROBE_CLOUD_PORT: new URL(cloud.domainApiUrl).port },
    });
    host = await connectProbe(probeFile);
    await host.run('liveperson.addAccount', { accountId: cloud.accountId, credentials: [cloud.credentials.login] });
    all = await countAll();
  });

  after(async () => {
    await editor.close();
    await cloud.stop();
    await rm(folder, { recursive: true });
  });

  async function countAll(): Promise<number> {
    const { accountId, domainApiUrl, credentials } = cloud;
    const client = createClient({ accountId, domainApiUrl, credentials: [credentials.login] });
    let count = 0;
    for await (const { records } of client.searchEngagements(query)) count += records.length;
    client.dispose();
    return count;
  }

  /** Begins it, and resolves when its second page is asked for and does not come. */
  async function stuck(command: string, argument: object): Promise<void> {
    const often = 1_000_000;
    cloud.faults.set({ match: { operation: 'searchEngagements' }, skip: 1, times: often, hang: true });
    // What it comes to when its window goes is nobody's business.
    host.run(command, { accountId: cloud.accountId, query, ...argument }).catch(() => undefined);
    while (cloud.faults.list().every(({ times = 0 }) => times === often)) await new Promise(setImmediate);
  }

  async function assertSearched(window: HostProbe): Promise<void> {
    const begun = await window.run('liveperson.searchTranscripts', { accountId: cloud.accountId, query });
    assert.deepEqual(begun, { count: all, shown: 100 });
  }

  function dataset(name: string): { readonly format: 'dataset'; readonly target: string } {
    return { format: 'dataset', target: pathToFileURL(join(folder, name)).href };
  }

  async function assertExported(window: HostProbe, name: string): Promise<void> {
    const exported = await window.run('liveperson.exportSearch', { accountId: cloud.accountId, query, ...dataset(name) });
    assert.ok(typeof exported === 'object' && exported !== null && 'records' in exported);
    assert.equal(exported.records, all);
    const { parts } = await readManifest(join(folder, name));
    const files = await Promise.all(parts.map(({ path }) => readFile(join(folder, name, path))));
    const lines = files.flatMap((file) => gunzipSync(file).toString().trimEnd().split('\n'));
    assert.deepEqual([lines.length, new Set(lines).size], [all, all]);
  }

  function held(fault: string, surface: Surface, kept: string): void {
    recordResult(results, { fault, surface, message: '', kept, seconds: 0, passed: true });
  }

  it('an export whose window is loaded again is continued in the same folder: every record once', async () => {
    await stuck('liveperson.exportSearch', dataset('reloaded'));
    await editor.reload();
    cloud.faults.clear();
    host = await connectProbe(probeFile);
    await assertExported(host, 'reloaded');
    held(reload.title, 'export', 'the folder, to go on in');
  });

  it('a second window searches and exports beside one that waits, and the first one goes on', async () => {
    await stuck('liveperson.searchTranscripts', {});
    const other = await editor.page.context().newPage();
    await other.goto(editor.url);
    const second = await connectProbe(probeFile);
    cloud.faults.clear();
    await assertSearched(second);
    await assertExported(second, 'second');
    await other.close();
    await assertSearched(host);
    await assertExported(host, 'first');
    held(secondWindow.title, 'search', 'all rows, in both windows');
    held(secondWindow.title, 'export', 'all records, in both windows');
  });
});
