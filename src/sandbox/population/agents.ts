import type { Random } from '../random.ts';

export interface Agent {
  readonly id: number;
  readonly nickname: string;
  readonly loginName: string;
  readonly fullName: string;
  readonly group: { readonly id: number; readonly name: string };
  readonly deleted: boolean;
}

const mainGroup = { id: -1, name: 'Main Group' };
const groups = [
  mainGroup,
  { id: 3311, name: 'Service North' },
  { id: 3312, name: 'Service South' },
  { id: 3313, name: 'Sales floor' },
] as const;

function agent(id: number, nickname: string, surname: string, group: number, deleted = false): Agent {
  const loginName = `${nickname.toLowerCase()}@example.com`;
  return { id, nickname, loginName, fullName: `${nickname} ${surname}`, group: groups[group] ?? mainGroup, deleted };
}

/** Agents of the account. The first one is the documented examples' agent. */
export const agents: readonly [Agent, ...Agent[]] = [
  agent(25025413, 'Natalie', 'Example', 0),
  agent(370534261, 'Greg', 'Sample', 1),
  agent(370534262, 'Amara', 'Sample', 1),
  agent(370534263, 'Tomas', 'Sample', 2),
  agent(370534264, 'Yuki', 'Sample', 2),
  agent(370534265, 'Priya', 'Sample', 3),
  agent(370534266, 'Leon', 'Sample', 3),
  agent(370534267, 'Fatima', 'Sample', 1),
  agent(370534268, 'Oscar', 'Sample', 2),
  agent(370534269, 'Marta', 'Sample', 0),
  agent(370534270, 'Davide', 'Sample', 3),
  agent(370534271, 'Ingrid', 'Sample', 1, true),
];

/** Everybody works for two of the skills, so that each skill has several agents and none has all. */
export function agentFor(skillId: number, random: Random): Agent {
  const team = agents.filter((_, index) => (index + skillId) % 6 < 3);
  return random.pick(team.length === 0 ? agents : team);
}
