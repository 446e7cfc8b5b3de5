import { second } from '../clock.ts';
import { agentFor } from '../population/agents.ts';
import { writeLongConversation, type ScriptLine } from '../population/conversation.ts';
import { endReasons, startReasons, type Engagement } from '../population/engagement.ts';
import { createChatId, liveChatBase } from '../population/identity.ts';
import type { Industry, Scenario } from '../population/industry.ts';
import { createSlots } from '../population/slots.ts';
import { createRandom } from '../random.ts';
import type { LiveVisit } from '../visits/liveVisits.ts';
import type { PersonaChat } from '../visits/personas.ts';
import type { ChatScript } from './chatScript.ts';

/** The chat that belongs to a persona's visit. */
export function personaChatScript(accountId: string, seed: number, visit: LiveVisit, plan: PersonaChat): ChatScript {
  const { script: { visitor, industry } } = visit;
  const random = createRandom(`${seed}/live-chat/${visit.key}`);
  const skill = industry.skills[plan.skill];
  const agent = agentFor(skill.id, random);
  const requestedAt = visit.startTime + plan.requestedAfter * second;
  const acceptedAt = plan.waits === undefined ? undefined : requestedAt + plan.waits * second;
  const endedAt = requestedAt + plan.lasts * second;
  const slots = createSlots(industry, visitor, agent.nickname, requestedAt, random.fork('slots'));
  const scenarios = scenariosFor(industry, plan);
  const conversation = random.fork('conversation');
  let lines: readonly ScriptLine[] | undefined;
  const shown = industry.campaign.engagements[plan.engagement];
  return {
    chatId: createChatId(random),
    accountId,
    rtSessionId: liveChatBase + Math.floor(requestedAt / second) % 8_000_000,
    chatVisitorId: Number(`12${random.digits(14)}`),
    visitorName: 'You',
    monitoring: { visitorId: visit.visitorId, sessionId: visit.sessionId, contextId: plan.contextId },
    ...(shown === undefined ? {} : { campaign: { campaignId: industry.campaign.id, engagementId: shown.id } }),
    skill,
    agent,
    language: 'en-US',
    requestedAt,
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    endedAt,
    // Written when somebody looks at the chat: most chats of a long run nobody looks at.
    get lines() {
      lines ??= acceptedAt === undefined ? [] : writeLongConversation({ industry, scenarios, slots, random: conversation, pace: plan.pace, until: endedAt - acceptedAt });
      return lines;
    },
    timeout: 40,
    polledByVisitor: true,
    form: plan.form,
    engagement: ({ script, endedAt: end, visitorName, lines: said }): Engagement => ({
      accountId,
      rtSessionId: script.rtSessionId,
      visitor,
      visitorName,
      session: { sessionId: visit.sessionId, contextId: plan.contextId },
      industry,
      scenario: scenarios[0],
      slots,
      skill,
      agent,
      campaignEngagement: shown,
      requestedAt,
      acceptedAt: acceptedAt ?? end,
      endedAt: end,
      lines: said(),
      reports: visit.script.steps.flatMap((step) => ('sde' in step ? [{ sde: step.sde, after: step.at * second - plan.requestedAfter * second }] : [])),
      start: startReasons.visitorRequest,
      end: acceptedAt === undefined ? endReasons.visitorGone : endReasons.repStopped,
      set: 0,
      sequence: 0,
      mcs: acceptedAt === undefined ? undefined : random.fork('mcs').int(20, 90),
    }),
  };
}

/** The scenarios of the skill, so that the chat is about what its skill is for. */
function scenariosFor({ scenarios }: Industry, plan: PersonaChat): readonly [Scenario, ...Scenario[]] {
  const [first, ...others] = scenarios.filter(({ skill }) => skill === plan.skill);
  if (first === undefined) throw new RangeError('A persona needs a scenario of its skill');
  return [first, ...others];
}
