import type { SandboxCredentials } from './authorization/credentials.ts';
import { SandboxClock } from './clock.ts';
import { createCloud } from './cloud.ts';
import { documentedAccountId, documentedChatId, documentedResourceChatId, documentedVisits } from './documented/index.ts';
import { close, createApp, listen } from './server.ts';

/** Ids that are worth a look, so that a view can show them at once. */
export interface Landmarks {
  readonly visits: readonly { readonly visitorId: string; readonly sessionId: string; readonly label: string }[];
  readonly chats: readonly {
    readonly chatId: string;
    readonly visitorId?: string;
    readonly sessionId?: string;
    readonly label: string;
    readonly state: string;
  }[];
  readonly engagementIds: readonly string[];
  readonly conversationIds: readonly string[];
}

export interface SandboxOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Default: the system's. */
  readonly clock?: { now(): number };
  /** Another number makes another account. */
  readonly seed?: number;
}

/** A running simulated Conversational Cloud. */
export interface Sandbox {
  readonly accountId: string;
  readonly domainApiUrl: string;
  readonly credentials: SandboxCredentials;
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
      return landmarks();
    },
    advance: (ms) => {
      clock.advance(ms);
    },
    stop: () => close(server),
  };
}

function landmarks(): Landmarks {
  const [first, , second] = documentedVisits;
  return {
    visits: [first, second].map(({ visitorId, sessionId }) => ({ visitorId, sessionId, label: 'documented example' })),
    chats: [documentedChatId, documentedResourceChatId].map((chatId) => ({
      chatId, visitorId: second.visitorId, sessionId: second.sessionId, label: 'documented example', state: 'chatting',
    })),
    engagementIds: [`${documentedAccountId}4294967524`, `${documentedAccountId}4294967600`, 'qa844815054294982965', 'qa359315574294967901'],
    conversationIds: ['e5c58e49-e4a5-40a8-8a18-d6580d1d5630', '37990ff2-e65f-4709-907b-0a98dc46eeed'],
  };
}
