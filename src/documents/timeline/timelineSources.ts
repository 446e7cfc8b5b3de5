import type { Chat } from '../../liveperson/chatInfo/chatInfo.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { AppSession } from '../../liveperson/visitState/visitState.ts';

/** What is known of one visitor's session, from three services that know different parts of it. */
export interface TimelineSources {
  readonly visitorId: string;
  readonly sessionId: string;
  /** Empty when the visit is over and forgotten. */
  readonly visits: readonly AppSession[];
  /** The ended chats of the session. */
  readonly records: readonly EngagementRecord[];
  readonly chat?: Chat;
  /** What each service had to say, for the head of the timeline. */
  readonly findings: readonly { readonly label: string; readonly value: string }[];
}
