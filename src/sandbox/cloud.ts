import { Authorization } from './authorization/authorization.ts';
import { createCredentials, type SandboxCredentials } from './authorization/credentials.ts';
import { Sessions } from './authorization/sessions.ts';
import { LiveChats } from './chats/liveChats.ts';
import type { SandboxClock } from './clock.ts';
import { documentedAccountId } from './documented.ts';
import { Faults } from './faults/faults.ts';
import { EngagementStore } from './history/engagementStore.ts';
import { ConversationStore } from './messaging/conversationStore.ts';
import { RequestLog } from './requestLog.ts';
import { LiveVisits } from './visits/liveVisits.ts';

/** Everything that the services of one simulated account know. */
export interface Cloud {
  readonly accountId: string;
  readonly clock: SandboxClock;
  readonly credentials: SandboxCredentials;
  readonly sessions: Sessions;
  readonly authorization: Authorization;
  readonly visits: LiveVisits;
  readonly chats: LiveChats;
  readonly engagements: EngagementStore;
  readonly conversations: ConversationStore;
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** `127.0.0.1:{port}` */
  host(): string;
  /** `http://127.0.0.1:{port}` */
  origin(): string;
}

export function createCloud(options: {
  readonly clock: SandboxClock;
  readonly seed: number;
  readonly port: () => number;
}): Cloud {
  const { clock, seed } = options;
  const credentials = createCredentials(seed);
  const sessions = new Sessions(clock);
  sessions.open(credentials.bearer.token);
  const host = () => `127.0.0.1:${options.port()}`;
  const origin = () => `http://${host()}`;
  const accountId = documentedAccountId;
  const visits = new LiveVisits(seed, clock);
  const chats = new LiveChats({ accountId, seed, clock, visits, origin });
  return {
    accountId,
    clock,
    credentials,
    sessions,
    authorization: new Authorization(credentials, sessions, clock),
    visits,
    chats,
    engagements: new EngagementStore(accountId, seed, clock, () => chats.ended()),
    conversations: new ConversationStore(accountId, seed, clock),
    faults: new Faults(clock),
    requests: new RequestLog(),
    host,
    origin,
  };
}
