import { hour, second } from '../clock.ts';
import { createRandom, type Random } from '../random.ts';
import { agentFor, agents, type Agent } from './agents.ts';
import { writeConversation, writeLongConversation, type ScriptLine } from './conversation.ts';
import { endReasons, startReasons, type Engagement, type Reason } from './engagement.ts';
import { industries, type Industry, type Scenario, type Skill } from './industry.ts';
import { createReports } from './reports.ts';
import type { ScheduledChat } from './schedule.ts';
import { createSlots, type Slots } from './slots.ts';
import { createVisitor } from './visitors.ts';

const unassigned: Skill = { id: -1, name: 'Unassigned' };

/** What happened in a scheduled chat: one engagement, or several when it was transferred. */
export function engagementsOf(accountId: string, chat: ScheduledChat): Engagement[] {
  const whole = wholeEngagement(accountId, chat);
  const random = createRandom(`${chat.key}/transfer`);
  const isTransferred = whole.lines.length >= 8 && !chat.isMarathon && random.chance(0.09);
  if (!isTransferred) return [whole];
  const session = whole.session ?? { sessionId: random.token(22), contextId: '1' };
  return transferred({ ...whole, session }, random);
}

/** A chat as one engagement, whoever answered it. */
export function wholeEngagement(accountId: string, chat: ScheduledChat): Engagement {
  const random = createRandom(chat.key);
  const visitor = createVisitor(createRandom(chat.visitorKey), new Date(chat.requestedAt).getUTCFullYear());
  const industry = random.pick(industries);
  const scenario = random.pick(industry.scenarios);
  const skill = random.chance(0.04) ? unassigned : industry.skills[scenario.skill];
  const agent = agentFor(skill.id, random);
  const slots = createSlots(industry, visitor, agent.nickname, chat.requestedAt, random.fork('slots'));
  const isSilent = random.chance(0.06);
  const lines = isSilent ? [] : conversationOf(chat, { industry, scenario, slots, random });
  const acceptedAt =
    chat.requestedAt +
    random.weighted([
      [6, random.int(3, 40)],
      [3, random.int(40, 180)],
      [1, random.int(180, 900)],
    ]) *
      second;
  const ended = chatEnd(scenario, lines, random);
  const session = { sessionId: random.token(22), contextId: String(random.int(1, 3)) };
  return {
    accountId,
    rtSessionId: chat.rtSessionId,
    visitor,
    visitorName: random.weighted([
      [6, 'You'],
      [2, 'visitor'],
      [3, visitor.firstName],
    ]),
    session: random.chance(0.92) ? session : undefined,
    industry,
    scenario,
    slots,
    skill,
    agent,
    campaignEngagement: random.chance(0.82) ? random.pick(industry.campaign.engagements) : undefined,
    requestedAt: chat.requestedAt,
    acceptedAt,
    endedAt: acceptedAt + ended.after,
    lines,
    reports: createReports(industry, scenario, visitor, slots, random.fork('reports')),
    start: startReasons.visitorRequest,
    end: ended.reason,
    set: random.chance(0.1) ? 1 : 0,
    sequence: 0,
    mcs: random.chance(0.82) && !isSilent ? mcs(scenario, random) : undefined,
  };
}

function chatEnd(
  scenario: Scenario,
  lines: readonly ScriptLine[],
  random: Random,
): { readonly after: number; readonly reason: Reason } {
  const last = lines.at(-1)?.after;
  if (last === undefined)
    return { after: random.int(5, 90) * second, reason: random.pick([endReasons.visitorDisconnected, endReasons.visitorGone]) };
  const choices: readonly Reason[] =
    scenario.mood === 'bad'
      ? [endReasons.visitorClosed, endReasons.visitorDisconnected, endReasons.repStopped, endReasons.visitorGone]
      : [endReasons.repStopped, endReasons.repStopped, endReasons.visitorClosed, endReasons.repDisconnected];
  return { after: last + random.int(4, 75) * second + random.int(0, 999), reason: random.pick(choices) };
}

/** Meaningful Connection Scores between which a scenario ends. */
const moodScores = { good: [55, 96], mixed: [36, 70], bad: [4, 42] } as const;

function mcs(scenario: Scenario, random: Random): number {
  const [from, to] = moodScores[scenario.mood];
  return random.int(from, to);
}

/** Now and then somebody stays for hours. */
function conversationOf(
  chat: ScheduledChat,
  { industry, scenario, slots, random }: { industry: Industry; scenario: Scenario; slots: Slots; random: Random },
): ScriptLine[] {
  const lines = random.fork('lines');
  if (!chat.isMarathon) return writeConversation(industry, scenario, slots, lines);
  return writeLongConversation({ industry, scenarios: industry.scenarios, slots, random: lines, pace: 0.5, until: 3 * hour });
}

/** Cuts a chat in two or three legs: one record each, of the same visit, with a real-time id of its own. */
function transferred(whole: Engagement, random: Random): Engagement[] {
  const legs = whole.lines.length >= 11 && random.chance(0.3) ? 3 : 2;
  const size = Math.ceil(whole.lines.length / legs);
  let agent = whole.agent;
  let acceptedAt = whole.acceptedAt;
  return Array.from({ length: legs }, (_, sequence) => {
    const isLast = sequence === legs - 1;
    const lines = whole.lines.slice(sequence * size, (sequence + 1) * size);
    const offset = acceptedAt - whole.acceptedAt;
    const leftAt = isLast ? whole.endedAt : whole.acceptedAt + (lines.at(-1)?.after ?? offset) + random.int(2, 9) * second;
    const leg: Engagement = {
      ...whole,
      rtSessionId: whole.rtSessionId + sequence,
      agent,
      skill: sequence % 2 === 0 ? whole.skill : otherSkill(whole.industry, whole.skill),
      acceptedAt,
      requestedAt: sequence === 0 ? whole.requestedAt : acceptedAt - second,
      endedAt: Math.max(leftAt, acceptedAt + second),
      lines: lines.map((line) => ({ ...line, after: Math.max(0, line.after - offset) })),
      reports: isLast ? whole.reports : [],
      start: sequence === 0 ? whole.start : sequence === 1 ? startReasons.skillReassign : startReasons.agentTransfer,
      end: isLast ? whole.end : sequence === 0 ? endReasons.reassignedToSkill : endReasons.movedToRep,
      sequence,
    };
    acceptedAt = Math.min(leg.endedAt + 2 * second, whole.endedAt - second);
    agent = anotherAgent(agent, random);
    return leg;
  });
}

function otherSkill(industry: Industry, skill: Skill): Skill {
  return industry.skills.find((candidate) => candidate.id !== skill.id) ?? skill;
}

function anotherAgent(agent: Agent, random: Random): Agent {
  return random.pick(agents.filter((candidate) => candidate.id !== agent.id));
}
