import type { ScriptLine } from '../population/conversation.ts';
import type { Engagement } from '../population/engagement.ts';

/** A chat as it is meant to go. Times in epoch ms. */
export interface ChatScript {
  readonly chatId: string;
  readonly accountId: string;
  readonly rtSessionId: number;
  /** The chat side's own visitor id: of no use for visit state. */
  readonly chatVisitorId: number;
  readonly visitorName: string;
  /** Absent for a chat of a visitor who is not monitored. */
  readonly monitoring?: { readonly visitorId: string; readonly sessionId: string; readonly contextId: string };
  readonly campaign?: { readonly campaignId: number; readonly engagementId: number };
  readonly skill: { readonly id: number; readonly name: string };
  readonly agent: Engagement['agent'];
  readonly language: string;
  readonly requestedAt: number;
  /** Absent: nobody takes the chat. */
  readonly acceptedAt?: number;
  /** Absent: it goes on until somebody ends it, or it times out. */
  readonly endedAt?: number;
  /** All that will be said. */
  readonly lines: () => readonly ScriptLine[];
  /** Seconds without a request after which a chat is over. */
  readonly timeout: number;
  /** True while the simulated visitor's own side asks for news, as a chat window does. */
  readonly polledByVisitor: boolean;
  readonly form: 'example' | 'attributes' | 'strings';
  /** What the chat leaves behind in the history. */
  readonly engagement: (chat: EndedChat) => Engagement;
}

export interface EndedChat {
  readonly script: ChatScript;
  readonly endedAt: number;
  readonly visitorName: string;
  readonly lines: () => readonly ScriptLine[];
}
