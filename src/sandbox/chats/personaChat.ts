import { second } from '../clock.ts';
import { agentFor } from '../population/agents.ts';
import { writeLongConversation, type LongConversation, type ScriptLine } from '../population/conversation.ts';
import { endReasons } from '../population/engagement.ts';
import { createChatId, liveChatBase } from '../population/identity.ts';
import type { Industry, Scenario } from '../population/industry.ts';
import { createSlots } from '../population/slots.ts';
import { createRandom } from '../random.ts';
import type { LiveVisit } from '../visits/liveVisits.ts';
import type { PersonaChat } from '../visits/personas.ts';
import type { ChatScript } from './chatScript.ts';
import { liveEngagement, type ChatBackground } from './liveEngagement.ts';

/** The chat that belongs to a persona's visit. */
export function personaChatScript(accountId: string, seed: number, visit: LiveVisit, plan: PersonaChat): ChatScript {
  const { industry } = visit.script;
  const random = createRandom(`${seed}/live-chat/${visit.key}`);
  const skill = industry.skills[plan.skill];
  const agent = agentFor(skill.id, random);
  const requestedAt = visit.startTime + plan.requestedAfter * second;
  const accepted = plan.waits === undefined ? {} : { acceptedAt: requestedAt + plan.waits * second };
  const endedAt = requestedAt + plan.lasts * second;
  const scenarios = scenariosFor(industry, plan);
  const background = backgroundOf(visit, plan, scenarios[0], agent.nickname, requestedAt);
  const lines = lazyLines({
    ...background,
    scenarios,
    random: random.fork('conversation'),
    pace: plan.pace,
    until: plan.waits === undefined ? 0 : (plan.lasts - plan.waits) * second,
  });
  const shown = background.campaignEngagement;
  return {
    chatId: createChatId(random),
    accountId,
    rtSessionId: liveChatBase + (Math.floor(requestedAt / second) % 8_000_000),
    chatVisitorId: Number(`12${random.digits(14)}`),
    visitorName: 'You',
    monitoring: { visitorId: visit.visitorId, sessionId: visit.sessionId, contextId: plan.contextId },
    ...(shown === undefined ? {} : { campaign: { campaignId: industry.campaign.id, engagementId: shown.id } }),
    skill,
    agent,
    language: 'en-US',
    requestedAt,
    ...accepted,
    endedAt,
    lines,
    timeout: 40,
    polledByVisitor: true,
    form: plan.form,
    engagement: (chat) => liveEngagement(chat, background),
  };
}

function backgroundOf(
  visit: LiveVisit,
  plan: PersonaChat,
  scenario: Scenario,
  agentName: string,
  requestedAt: number,
): ChatBackground {
  const { visitor, industry, steps } = visit.script;
  const random = createRandom(`background/${visit.key}`);
  return {
    visitor,
    industry,
    scenario,
    slots: createSlots(industry, visitor, agentName, requestedAt, random),
    campaignEngagement: industry.campaign.engagements[plan.engagement],
    reports: steps.flatMap((step) => ('sde' in step ? [{ sde: step.sde, after: (step.at - plan.requestedAfter) * second }] : [])),
    end: plan.waits === undefined ? endReasons.visitorGone : endReasons.repStopped,
    mcs: plan.waits === undefined ? undefined : random.int(20, 90),
  };
}

/** The scenarios of the skill, so that the chat is about what its skill is for. */
function scenariosFor({ scenarios }: Industry, plan: PersonaChat): readonly [Scenario, ...Scenario[]] {
  const [first, ...others] = scenarios.filter(({ skill }) => skill === plan.skill);
  if (first === undefined) throw new RangeError('A persona needs a scenario of its skill');
  return [first, ...others];
}

/** Written when somebody looks at the chat: most chats of a long run nobody looks at. */
function lazyLines(plan: LongConversation): () => readonly ScriptLine[] {
  let lines: readonly ScriptLine[] | undefined;
  return () => (lines ??= plan.until === 0 ? [] : writeLongConversation(plan));
}
