import { startReasons, type Engagement, type Reason } from '../population/engagement.ts';
import type { CampaignEngagement, Industry, Scenario } from '../population/industry.ts';
import type { TimedReport } from '../population/reports.ts';
import type { Slots } from '../population/slots.ts';
import type { Visitor } from '../population/visitors.ts';
import type { EndedChat } from './chatScript.ts';

/** What is known of a live chat besides its script. */
export interface ChatBackground {
  readonly visitor: Visitor;
  readonly industry: Industry;
  readonly scenario: Scenario;
  readonly slots: Slots;
  readonly campaignEngagement: CampaignEngagement | undefined;
  readonly reports: readonly TimedReport[];
  readonly end: Reason;
  readonly mcs: number | undefined;
}

/** A chat that has ended, as the history will tell it. */
export function liveEngagement({ script, endedAt, visitorName, lines }: EndedChat, background: ChatBackground): Engagement {
  const { monitoring, requestedAt } = script;
  return {
    ...background,
    accountId: script.accountId,
    rtSessionId: script.rtSessionId,
    visitorName,
    session: monitoring,
    skill: script.skill,
    agent: script.agent,
    requestedAt,
    acceptedAt: Math.min(script.acceptedAt ?? endedAt, endedAt),
    endedAt,
    lines: lines(),
    start: startReasons.visitorRequest,
    set: 0,
    sequence: 0,
  };
}
