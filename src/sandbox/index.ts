import type { SandboxCredentials } from './authorization/credentials.ts';
import { SandboxClock } from './clock.ts';
import { createCloud } from './cloud.ts';
import { landmarksOf, type Landmarks } from './landmarks.ts';
import { close, createApp, listen } from './server.ts';

export interface SandboxOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Default: the system's. */
  readonly clock?: { now(): number };
  /** Another number makes another account. */
  readonly seed?: number;
}

export type { Landmarks };

/** A running simulated Conversational Cloud. */
export interface Sandbox {
  readonly accountId: string;
  readonly domainApiUrl: string;
  readonly credentials: SandboxCredentials;
  /** As of the moment in which they are read. */
  readonly landmarks: Landmarks;
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
  const server = await listen(createApp(cloud), port);
  const address = server.address();
  if (typeof address === 'object' && address !== null) port = address.port;
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
    stop: () => close(server),
  };
}
