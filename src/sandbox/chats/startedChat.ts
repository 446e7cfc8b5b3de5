import type { JsonObject } from '../../liveperson/json.ts';
import { second } from '../clock.ts';
import { numberOf, textOf } from '../json.ts';
import { agentFor } from '../population/agents.ts';
import type { ScriptLine } from '../population/conversation.ts';
import { endReasons } from '../population/engagement.ts';
import { createChatId, startedChatBase } from '../population/identity.ts';
import { industries, type Industry, retail, type Scenario, type Skill } from '../population/industry.ts';
import { createSlots } from '../population/slots.ts';
import { createVisitor } from '../population/visitors.ts';
import { createRandom } from '../random.ts';
import type { ChatScript } from './chatScript.ts';
import { liveEngagement, type ChatBackground } from './liveEngagement.ts';

/** How long a client that starts a chat waits for the agent. */
const queueTime = 8 * second;

/** What a chat is about that has no script. */
const smallTalk: Scenario = {
  intent: 'ask for help',
  skill: 0,
  mood: 'mixed',
  page: 0,
  lines: [],
  reports: [],
  serviceCategory: 'chat',
};

/**
 * A chat that a client starts: an agent takes it and greets, and it times out when nobody asks for it. Source: Server Chat API,
 * Start Chat; the three `LETag…` ids are what ties it to a visit.
 */
export function startedChatScript(accountId: string, seed: number, number: number, request: JsonObject, now: number): ChatScript {
  const random = createRandom(`${seed}/started-chat/${number}`);
  const { industry, skill } = wantedSkill(textOf(request['skill']));
  const agent = agentFor(skill.id, random);
  const campaign = campaignOf(request);
  const created = createVisitor(random, new Date(now).getUTCFullYear());
  const visitor = { ...created, visitorId: textOf(request['LETagVisitorId']) ?? created.visitorId };
  const background: ChatBackground = {
    visitor,
    industry,
    scenario: smallTalk,
    slots: createSlots(industry, visitor, agent.nickname, now, random),
    campaignEngagement: industry.campaign.engagements.find(({ id }) => id === campaign.campaign?.engagementId),
    reports: [],
    end: endReasons.visitorGone,
    mcs: undefined,
  };
  return {
    chatId: createChatId(random),
    accountId,
    rtSessionId: startedChatBase + number,
    chatVisitorId: numberOf(request['visitorId']) ?? Number(`12${random.digits(14)}`),
    visitorName: 'You',
    ...monitoringOf(request),
    ...campaign,
    skill,
    agent,
    language: textOf(request['language']) ?? 'en-US',
    requestedAt: now,
    acceptedAt: now + queueTime,
    lines: () => [greeting(agent.nickname)],
    timeout: numberOf(request['interactionTimeout']) ?? 40,
    polledByVisitor: false,
    form: 'example',
    engagement: (chat) => liveEngagement(chat, background),
  };
}

/** The skill of this name; without one, or an unknown one, nobody's in particular. */
function wantedSkill(name: string | undefined): { readonly industry: Industry; readonly skill: Skill } {
  for (const industry of industries) {
    const skill = industry.skills.find((candidate) => candidate.name.toLowerCase() === name?.toLowerCase());
    if (skill !== undefined) return { industry, skill };
  }
  return { industry: retail, skill: { id: -1, name: '' } };
}

function monitoringOf(request: JsonObject): Pick<ChatScript, 'monitoring'> {
  const visitorId = textOf(request['LETagVisitorId']);
  const sessionId = textOf(request['LETagSessionId']);
  if (visitorId === undefined || sessionId === undefined) return {};
  return { monitoring: { visitorId, sessionId, contextId: textOf(request['LETagContextId']) ?? '1' } };
}

function campaignOf(request: JsonObject): Pick<ChatScript, 'campaign'> {
  const engagementId = numberOf(request['engagementId']);
  const campaignId = numberOf(request['campaignId']);
  return engagementId === undefined || campaignId === undefined ? {} : { campaign: { campaignId, engagementId } };
}

function greeting(agentName: string): ScriptLine {
  const text = `Hello, I am ${agentName}. How can I help?`;
  return { after: 3 * second, source: 'agent', kind: 'plain', onlyToRep: false, canned: 4711, text };
}
