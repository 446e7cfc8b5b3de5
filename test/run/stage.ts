import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runTool } from '../host/runTool.ts';
import { projectRoot } from '../host/project.ts';
import { countStage, readReport, type TestReport } from './testReport.ts';

const graceMs = 10_000;

export type Stage = {
  readonly title: string;
  /** The npm script that is the stage. */
  readonly script: string;
  /** False for a stage that passes or fails as a whole. */
  readonly hasTests: boolean;
  readonly limitMinutes: number;
};

export type StageResult = TestReport & { readonly title: string; readonly seconds: number; readonly stopped: boolean };

/** Runs a stage to its end or its time limit, showing its output. Never rejects: what goes wrong is a failed stage. */
export async function runStage(stage: Stage, signal: AbortSignal): Promise<StageResult> {
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'liveperson-inspector-report-'));
  const reportFile = join(folder, 'report.json');
  const limit = AbortSignal.any([signal, AbortSignal.timeout(stage.limitMinutes * 60_000)]);
  try {
    const succeeded = await runScript(stage.script, reportFile, limit);
    const report = readReport(await readFile(reportFile, 'utf8').catch(() => ''));
    const seconds = Math.round((performance.now() - started) / 1000);
    return {
      title: stage.title,
      seconds,
      stopped: limit.aborted,
      ...countStage({ succeeded, hasTests: stage.hasTests, counts: report }),
      failures: report?.failures ?? [],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runScript(script: string, reportFile: string, limit: AbortSignal): Promise<boolean> {
  const npm = process.env['npm_execpath'];
  const [command, first] = npm?.endsWith('.js') === true ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, 'run', '--silent', script], {
    cwd: projectRoot,
    env: { ...process.env, TEST_REPORT: reportFile },
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
    detached: process.platform !== 'win32', // a group of its own, so that all of it can be stopped
  });
  let stopping = Promise.resolve();
  const stop = (): void => { stopping = stopTree(child); };
  limit.addEventListener('abort', stop, { once: true });
  try {
    await once(child, 'exit');
    await stopping;
    return child.exitCode === 0 && !limit.aborted;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    limit.removeEventListener('abort', stop);
  }
}

/** Asks a process and everything it started to end, and after a while makes them. */
async function stopTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    await runTool('taskkill', ['/pid', String(child.pid), '/t', '/f']).catch(() => undefined);
    return;
  }
  const deadline = performance.now() + graceMs;
  let alive = signalGroup(child.pid, 'SIGTERM');
  while (alive && performance.now() < deadline) {
    await delay(100);
    alive = signalGroup(child.pid, 0);
  }
  if (alive) signalGroup(child.pid, 'SIGKILL');
}

/** Signals a process group; false when there is nobody left in it. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
