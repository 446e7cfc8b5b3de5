// npm run soak: uses the running editor for half an hour, and looks whether anything is left behind. npm run soak -- 5: five
// minutes.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startSandbox } from '../../src/sandbox/index.ts';
import { openEditor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { buildProbe, connectProbe, type HostProbe } from '../host/probe/hostProbe.ts';
import { playRound, tidyUp } from './round.ts';
import { megabytes, soakResult, type SoakRecord, type SoakSample } from './verdict.ts';

const minute = 60_000;
const lengthMs = Number(process.argv[2] ?? 30) * minute;
if (!(lengthMs > 0)) throw new Error('Usage: npm run soak [-- <minutes>]');
/** What shows a change a moment later has done so. */
const settleMs = 2000;
const hostEndMs = 30_000;
/** The window is loaded again at these parts of the time; most of it is left to the last one, where a leak has time to show. */
const reloadsAt = [0.1, 0.3];

const folder = await mkdtemp(join(tmpdir(), 'liveperson-inspector-soak-'));
// Another seed than the extension's own sandbox has: the extension takes this one for a real account.
const cloud = await startSandbox({ seed: 7 });
const probeFile = join(folder, 'probe');
const editor = await openEditor({
  extensionPath: projectRoot,
  settings: { 'liveperson.domainApiUrl': cloud.domainApiUrl },
  extensions: [await buildProbe(join(folder, 'host-probe'))],
  env: { PROBE_FILE: probeFile, PROBE_CLOUD_PORT: new URL(cloud.domainApiUrl).port },
});
const startedAt = Date.now();
const samples: SoakSample[] = [];
let hostsLeft: number;

try {
  let host = await connectProbe(probeFile);
  await host.run('liveperson.addAccount', { accountId: cloud.accountId, credentials: [cloud.credentials.login] });
  await editor.page.locator('.activitybar .action-label[aria-label^="LivePerson"]').click();
  const use = { cloud, page: editor.page, folder };
  const reloads = reloadsAt.map((part) => startedAt + part * lengthMs);
  let windowSince = Date.now();
  for (let round = 1; Date.now() - startedAt < lengthMs; round++) {
    if (Date.now() > (reloads[0] ?? Infinity)) {
      reloads.shift();
      host = await reload(host);
      windowSince = Date.now();
    }
    await playRound(host, use, round);
    // What is loaded with the first use of everything is no leak.
    if (Date.now() - windowSince >= minute) await look(host, round, 'inUse');
  }
  const rounds = samples.at(-1)?.rounds ?? 0;
  await host.run('liveperson.removeAccount', { accountId: cloud.accountId });
  await tidyUp(host, editor.page);
  await look(host, rounds, 'over');
  hostsLeft = await countHostsLeft();
} catch (error) {
  console.error((await editor.logs()).slice(-8000));
  throw error;
} finally {
  await editor.close();
  await cloud.stop();
  await rm(folder, { recursive: true });
}
const result = soakResult(samples, hostsLeft);
await mkdir(join(projectRoot, 'out'), { recursive: true });
const record: SoakRecord = { result, samples };
await writeFile(join(projectRoot, 'out', 'soak.json'), `${JSON.stringify(record, undefined, 2)}\n`);
console.log(result);
if (result.problems.length > 0) process.exitCode = 1;

/** Loads the window again while a watched visit and a search are open, and waits for the new extension host. */
async function reload(host: HostProbe): Promise<HostProbe> {
  const { accountId, landmarks } = cloud;
  const [visit] = landmarks.visits;
  await host.run('liveperson.watchVisit', { accountId, ...visit });
  await host.run('liveperson.searchTranscripts', {
    accountId,
    query: { from: Date.now() - 20 * 24 * 60 * minute, to: Date.now() },
  });
  await editor.reload();
  return await connectProbe(probeFile);
}

async function look(host: HostProbe, rounds: number, state: SoakSample['state']): Promise<void> {
  await delay(settleMs);
  const sample = { minutes: (Date.now() - startedAt) / minute, rounds, state, ...(await host.sample()) };
  samples.push(sample);
  const { minutes, usedBytes, residentBytes, timers, sockets, listeners, disposables, signals, complaints } = sample;
  const counts = { timers: timers.length, sockets, listeners, disposables, signals, complaints: complaints.length };
  const memory = `${megabytes(usedBytes)} in use, ${megabytes(residentBytes)} resident`;
  console.log(`${minutes.toFixed(1)} min, round ${rounds}: ${memory}, ${JSON.stringify(counts)}`);
}

/** Extension hosts of windows that were loaded again, after the time that the server leaves them to end. */
async function countHostsLeft(): Promise<number> {
  const current = samples.at(-1)?.pid;
  const former = [...new Set(samples.map(({ pid }) => pid))].filter((pid) => pid !== current);
  for (const end = Date.now() + hostEndMs; former.some(isRunning) && Date.now() < end; ) await delay(500);
  return former.filter(isRunning).length;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
