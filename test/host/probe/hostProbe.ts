import assert from 'node:assert/strict';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bundleForHost } from '../bundleForHost.ts';
import type { HostSample } from './sample.ts';

const startLimitMs = 60_000;

/** The probe inside an extension host, as the outside sees it. */
export interface HostProbe {
  run(command: string, argument?: object): Promise<unknown>;
  sample(): Promise<HostSample>;
  /** From now on no extension can read a secret, as when the keyring of the system is locked; or all can again. */
  lockSecrets(): Promise<void>;
  unlockSecrets(): Promise<void>;
  /** Ends the extension host as a fatal error does; its report is in `crashes` below the editor's user data. */
  crash(): Promise<void>;
}

/** Builds the probe as an extension that an editor can be given; resolves to its folder. */
export async function buildProbe(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await cp(join(import.meta.dirname, 'package.json'), join(folder, 'package.json'));
  await bundleForHost(join(import.meta.dirname, 'extension.ts'), join(folder, 'extension.cjs'));
  return folder;
}

/** Waits for a probe to write its address, and forgets that of the one before: every window has its own. */
export async function connectProbe(file: string): Promise<HostProbe> {
  const address = await addressIn(file);
  await rm(file);
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(address + path, body ? { method: 'POST', body: JSON.stringify(body) } : {});
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null && 'value' in answer) return answer.value;
    throw new Error(`${path} ${JSON.stringify(body)}: ${JSON.stringify(answer)}`);
  };
  return {
    run: (command, argument) => ask('/command', { command, ...(argument && { argument }) }),
    sample: async () => (await ask('/sample')) as HostSample,
    lockSecrets: async () => {
      await ask('/lock', {});
    },
    unlockSecrets: async () => {
      await ask('/unlock', {});
    },
    crash: async () => {
      await assert.rejects(ask('/crash', {}), { message: 'fetch failed' });
    },
  };
}

async function addressIn(file: string): Promise<string> {
  const end = Date.now() + startLimitMs;
  while (Date.now() < end) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text !== '') return text;
    await delay(50);
  }
  throw new Error('The probe did not start.');
}
