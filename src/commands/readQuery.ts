import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';

/**
 * The query of an argument object. Its fields are checked where it runs: the search panel shows what is wrong with them beside the
 * form, which is more use than a refusal here.
 */
export function readQuery(value: unknown): Partial<EngagementQuery> | undefined {
  return isQuery(value) ? value : undefined;
}

function isQuery(value: unknown): value is Partial<EngagementQuery> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
