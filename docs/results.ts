import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultResult } from '../test/faults/results.ts';
import type { SoakRecord } from '../test/soak/verdict.ts';

/** Results that pages show are kept beside them, so that a page can be made anew without the runs. */
const folder = join(import.meta.dirname, 'results');
const names = ['faults.json', 'soak.json'] as const;

/** Takes over what the last runs on this machine left in `out`. */
export function takeOverResults(): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const newest = join(import.meta.dirname, '..', 'out', name);
    if (existsSync(newest)) copyFileSync(newest, join(folder, name));
  }
}

export function faultResults(): readonly FaultResult[] {
  return (read('faults.json') ?? []) as readonly FaultResult[];
}

export function soakRecord(): SoakRecord | undefined {
  return read('soak.json') as SoakRecord | undefined;
}

function read(name: (typeof names)[number]): unknown {
  const file = join(folder, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
