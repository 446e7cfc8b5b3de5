import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts';
import { createCleanup } from '../../host/cleanup.ts';
import { openEditor, type Editor } from '../../host/openEditor.ts';
import { projectRoot } from '../../host/project.ts';
import { buildProbe, connectProbe, type HostProbe } from '../../host/probe/hostProbe.ts';

/** The running editor with an account of its own, and a way into its extension host. */
export interface ProbedEditor {
  readonly cloud: Sandbox;
  readonly editor: Editor;
  /** Of the first window, until that is loaded again. */
  readonly host: HostProbe;
  /** For what a test writes; removed by `close`. */
  readonly folder: string;
  /** The extension host that has started since the last one was asked for. */
  readonly nextHost: () => Promise<HostProbe>;
  readonly close: () => Promise<void>;
}

/** Another seed than the extension's own sandbox has: the extension takes this account for a real one. */
export async function openProbedEditor(): Promise<ProbedEditor> {
  const cleanup = createCleanup();
  try {
    const folder = await mkdtemp(join(tmpdir(), 'faults-'));
    cleanup.add(() => rm(folder, { recursive: true }));
    const probeFile = join(folder, 'probe');
    const cloud = await startSandbox({ seed: 7 });
    cleanup.add(() => cloud.stop());
    const editor = await openEditor({
      extensionPath: projectRoot,
      settings: { 'liveperson.domainApiUrl': cloud.domainApiUrl },
      extensions: [await buildProbe(join(folder, 'host-probe'))],
      env: { PROBE_FILE: probeFile, PROBE_CLOUD_PORT: new URL(cloud.domainApiUrl).port },
    });
    cleanup.add(editor.close);
    const nextHost = (): Promise<HostProbe> => connectProbe(probeFile);
    const host = await nextHost();
    await host.run('liveperson.addAccount', { accountId: cloud.accountId, credentials: [cloud.credentials.login] });
    return { cloud, editor, host, folder, nextHost, close: () => cleanup.run() };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}
