import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultResult } from '../test/faults/results.ts';
import type { SoakRecord } from '../test/soak/verdict.ts';

/** Results that pages show are kept beside them, so that a page can be made anew without the runs. */
const folder = join(import.meta.dirname, 'results');
const names = ['faults.json', 'soak.json'] as const;

/**
 * Takes over what the last runs on this machine left in `out`, and returns the names of those that it left alone: they are older
 * than the code, of which they would say something that nobody has seen.
 */
export function takeOverResults(project: string): readonly string[] {
  const kept = join(project, 'docs', 'results');
  mkdirSync(kept, { recursive: true });
  const changed = Math.max(0, ...globSync('{src,test/{faults,soak}}/**/*.ts', { cwd: project }).map((file) => timeOf(project, file)));
  const left = names.filter((name) => existsSync(join(project, 'out', name)));
  return left.filter((name) => {
    if (timeOf(project, 'out', name) < changed) return true;
    copyFileSync(join(project, 'out', name), join(kept, name));
    return false;
  });
}

function timeOf(...path: readonly string[]): number {
  return statSync(join(...path)).mtimeMs;
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
