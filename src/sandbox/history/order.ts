import type { RecordFacts, StoredRecord } from './storedRecord.ts';

const fields = {
  start: (facts) => facts.start,
  end: (facts) => facts.end,
  duration: (facts) => facts.duration,
  visitor: (facts) => facts.visitor,
  engagementId: (facts) => facts.engagementId,
  interactive: (facts) => Number(facts.interactive),
  agentId: (facts) => facts.agentId,
  skillId: (facts) => facts.skillId,
} as const satisfies Record<string, (facts: RecordFacts) => string | number>;

type Comparison = (a: StoredRecord, b: StoredRecord) => number;

function isField(name: string): name is keyof typeof fields {
  return Object.hasOwn(fields, name);
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Reads `field:dir[,field:dir]…`; undefined when it is not of this form. The default order is not documented: newest first.
 * Equal records keep one order, so that pages do not overlap.
 */
export function readSort(sort: string | undefined): Comparison | undefined {
  const parts: Comparison[] = [];
  for (const part of (sort ?? 'start:desc').split(',')) {
    const [name = '', direction, ...rest] = part.split(':');
    if (!isField(name) || (direction !== 'asc' && direction !== 'desc') || rest.length > 0) return undefined;
    const sign = direction === 'asc' ? 1 : -1;
    const value = fields[name];
    parts.push((a, b) => sign * compare(value(a.facts), value(b.facts)));
  }
  parts.push((a, b) => compare(a.facts.engagementId, b.facts.engagementId));
  return (a, b) => parts.reduce((order, part) => order || part(a, b), 0);
}
