import type { SandboxCredentials } from './authorization/credentials.ts';
import { SandboxClock } from './clock.ts';
import { createCloud } from './cloud.ts';
import type { FaultRule } from './faults/faultRule.ts';
import { landmarksOf, type Landmarks } from './landmarks.ts';
import { createSandboxServer, listen } from './server.ts';

export interface SandboxOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Default: the system's. */
  readonly clock?: { now(): number };
  /** Another number makes another account. */
  readonly seed?: number;
  /** How long every service takes to answer; default 0. */
  readonly latencyMs?: number;
}

export type { FaultRule, Landmarks, SandboxCredentials };

/** Switches faults on and off. */
export interface SandboxFaults {
  /** Replaces the rules that were set before; the first one that matches a request hits it. */
  set(...rules: readonly FaultRule[]): void;
  clear(): void;
  /** The rules with what is left of their times. */
  list(): readonly FaultRule[];
}

/** A running simulated Conversational Cloud. */
export interface Sandbox {
  readonly accountId: string;
  readonly domainApiUrl: string;
  readonly credentials: SandboxCredentials;
  /** As of the moment in which they are read. */
  readonly landmarks: Landmarks;
  /** What goes wrong. */
  readonly faults: SandboxFaults;
  /** Requests of each operation so far. */
  readonly requestCounts: Readonly<Record<string, number>>;
  /** Moves the sandbox's time ahead. */
  advance(ms: number): void;
  /** Closes the server and every connection to it. */
  stop(): Promise<void>;
}

/** Starts a simulated Conversational Cloud on 127.0.0.1. It needs no network and no account. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = new SandboxClock(options.clock ?? { now: () => Date.now() });
  let port = options.port ?? 0;
  const cloud = createCloud({ clock, seed: options.seed ?? 1, port: () => port });
  const server = createSandboxServer(cloud, options.latencyMs ?? 0);
  port = await listen(server, port);
  return {
    accountId: cloud.accountId,
    domainApiUrl: cloud.origin(),
    credentials: cloud.credentials,
    get landmarks() {
      return landmarksOf(cloud);
    },
    advance: (ms) => {
      clock.advance(ms);
    },
    faults: cloud.faults,
    get requestCounts() {
      return cloud.requests.counts();
    },
    stop: () => server.close(),
  };
}
