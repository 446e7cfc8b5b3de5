import type { ScriptLine } from './conversation.ts';
import type { Agent } from './agents.ts';
import type { Industry, Scenario, Skill, CampaignEngagement } from './industry.ts';
import type { TimedReport } from './reports.ts';
import type { Slots } from './slots.ts';
import type { Visitor } from './visitors.ts';

/** One ended engagement as it happened, before it is written as a record. Times in epoch ms. */
export interface Engagement {
  readonly accountId: string;
  readonly rtSessionId: number;
  readonly visitor: Visitor;
  readonly visitorName: string;
  readonly session: { readonly sessionId: string; readonly contextId: string } | undefined;
  readonly industry: Industry;
  readonly scenario: Scenario;
  readonly slots: Slots;
  readonly skill: Skill;
  readonly agent: Agent;
  readonly campaignEngagement: CampaignEngagement | undefined;
  readonly requestedAt: number;
  readonly acceptedAt: number;
  readonly endedAt: number;
  readonly lines: readonly ScriptLine[];
  readonly reports: readonly TimedReport[];
  readonly start: Reason;
  readonly end: Reason;
  /** Which chat of the visit, and which leg of a transferred chat. */
  readonly set: number;
  readonly sequence: number;
  /** 0 to 100; absent where the account does not measure it. */
  readonly mcs: number | undefined;
}

export interface Reason {
  readonly code: string;
  readonly text: string;
}

/** Source: Engagement History API, methods page, start and end reasons. */
export const startReasons = {
  visitorRequest: { code: '0', text: 'Visitor request' },
  agentTransfer: { code: '1', text: 'Agent transfer' },
  skillReassign: { code: '6', text: 'Skill reassign' },
} as const satisfies Record<string, Reason>;

export const endReasons = {
  movedToRep: { code: '101', text: 'Rep stopped chat. Moved to another rep' },
  reassignedToSkill: { code: '106', text: 'Reassigned to a skill' },
  repStopped: { code: '201', text: 'Rep stopped chat' },
  repDisconnected: { code: '202', text: 'Rep disconnected' },
  visitorDisconnected: { code: '205', text: 'Visitor disconnected' },
  visitorGone: { code: '208', text: 'Visitor was no longer in chat' },
  visitorClosed: { code: '210', text: 'Visitor closed chat' },
} as const satisfies Record<string, Reason>;
