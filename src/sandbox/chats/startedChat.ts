import type { JsonObject } from '../../liveperson/json.ts';
import { second } from '../clock.ts';
import { numberOf, textOf } from '../json.ts';
import { agentFor } from '../population/agents.ts';
import { endReasons, startReasons, type Engagement } from '../population/engagement.ts';
import { createChatId, startedChatBase } from '../population/identity.ts';
import { industries, retail } from '../population/industries/index.ts';
import type { Scenario } from '../population/industry.ts';
import { createSlots } from '../population/slots.ts';
import { createVisitor } from '../population/visitors.ts';
import { createRandom } from '../random.ts';
import type { ChatScript } from './chatScript.ts';

/** What a chat is about that has no script. */
const smallTalk: Scenario = { intent: 'ask for help', skill: 0, mood: 'mixed', page: 0, lines: [], reports: [], serviceCategory: 'chat' };

/** How long a client that starts a chat waits for the agent. */
const queueTime = 8 * second;

/**
 * A chat that a client starts: an agent takes it and greets, and it times out when nobody asks for it. Source: Server Chat API,
 * Start Chat; the three `LETag…` ids are what ties it to a visit.
 */
export function startedChatScript(accountId: string, seed: number, number: number, request: JsonObject, now: number): ChatScript {
  const random = createRandom(`${seed}/started-chat/${number}`);
  const wanted = textOf(request['skill'])?.toLowerCase();
  const industry = industries.find(({ skills }) => skills.some(({ name }) => name.toLowerCase() === wanted)) ?? retail;
  const skill = industry.skills.find(({ name }) => name.toLowerCase() === wanted) ?? { id: -1, name: '' };
  const agent = agentFor(skill.id, random);
  const created = createVisitor(random, new Date(now).getUTCFullYear());
  const visitorId = textOf(request['LETagVisitorId']);
  const sessionId = textOf(request['LETagSessionId']);
  const monitoring = visitorId !== undefined && sessionId !== undefined
    ? { visitorId, sessionId, contextId: textOf(request['LETagContextId']) ?? '1' }
    : undefined;
  const engagementId = numberOf(request['engagementId']);
  const campaignId = numberOf(request['campaignId']);
  const visitor = { ...created, visitorId: visitorId ?? created.visitorId };
  const slots = createSlots(industry, visitor, agent.nickname, now, random);
  const acceptedAt = now + queueTime;
  return {
    chatId: createChatId(random),
    accountId,
    rtSessionId: startedChatBase + number,
    chatVisitorId: numberOf(request['visitorId']) ?? Number(`12${random.digits(14)}`),
    visitorName: 'You',
    ...(monitoring === undefined ? {} : { monitoring }),
    ...(engagementId === undefined || campaignId === undefined ? {} : { campaign: { campaignId, engagementId } }),
    skill,
    agent,
    language: textOf(request['language']) ?? 'en-US',
    requestedAt: now,
    acceptedAt,
    lines: [{ after: 3 * second, source: 'agent', kind: 'plain', onlyToRep: false, canned: 4711, text: `Hello, I am ${agent.nickname}. How can I help?` }],
    timeout: numberOf(request['interactionTimeout']) ?? 40,
    polledByVisitor: false,
    form: 'example',
    engagement: ({ script, endedAt, visitorName, lines: said }): Engagement => ({
      accountId,
      rtSessionId: script.rtSessionId,
      visitor,
      visitorName,
      session: monitoring,
      industry,
      scenario: smallTalk,
      slots,
      skill,
      agent,
      campaignEngagement: industry.campaign.engagements.find(({ id }) => id === engagementId),
      requestedAt: now,
      acceptedAt: Math.min(acceptedAt, endedAt),
      endedAt,
      lines: said(),
      reports: [],
      start: startReasons.visitorRequest,
      end: endReasons.visitorGone,
      set: 0,
      sequence: 0,
      mcs: undefined,
    }),
  };
}
