import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What one fault came to on one surface. */
export interface FaultResult {
  readonly fault: string;
  readonly surface: string;
  /** What the person reads; empty when there is nothing to tell. */
  readonly message: string;
  /** What is still shown, or there, while the fault lasts. */
  readonly kept: string;
  /** By the extension's own time-outs and pauses, until the person is told or has the data. */
  readonly seconds: number;
  readonly passed: boolean;
}

/** Puts a result into the file, in place of an earlier one of the same fault and surface. */
export function recordResult(file: string, result: FaultResult): void {
  const others = readResults(file).filter(({ fault, surface }) => fault !== result.fault || surface !== result.surface);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify([...others, result], undefined, 2)}\n`);
}

export function readResults(file: string): readonly FaultResult[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly FaultResult[];
  } catch {
    return [];
  }
}

/** Without what differs from run to run: ports, folders, the parts of ids and times that are of this run. */
export function settled(message: string): string {
  return message
    .replaceAll(/\b(127\.0\.0\.1|localhost):\d+/g, 'host')
    .replaceAll(/(?:\/[\w.-]+)*\/faults-\w+/g, '/exports')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
