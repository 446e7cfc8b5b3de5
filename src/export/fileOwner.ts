import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Whether a process of this machine has ended; of another machine it cannot be told. */
export function hasEnded({ machine, pid }: { readonly machine: string; readonly pid: number }): boolean {
  if (machine !== thisMachine()) return false;
  try {
    // Sends nothing: only asks.
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // Of another user is alive, too.
    return hasCode(error, 'ESRCH');
  }
}

/** The name of a machine tells something of its owner; containers can have the same name, and processes of their own. */
export function thisMachine(): string {
  return createHash('sha256').update(`${hostname()} ${processNamespace()}`).digest('hex').slice(0, 16);
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return ''; // Only Linux has them.
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
