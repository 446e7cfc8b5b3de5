import type { State } from '../accounts/accountStore.ts';
import type { ViewFilter } from './viewFilter.ts';

const key = 'liveperson.viewFilter';

/**
 * The filter of this workspace. Skills and agents are remembered; the text is not, because it may be a visitor's name: it lasts
 * as long as the window.
 */
export function readKeptFilter(state: State): ViewFilter {
  const kept = state.get(key);
  const fields = new Map<string, unknown>(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
  return { text: '', skills: names(fields.get('skills')), agents: names(fields.get('agents')) };
}

export async function keepFilter(state: State, { skills, agents }: ViewFilter): Promise<void> {
  await state.update(key, skills.length + agents.length === 0 ? undefined : { skills, agents });
}

/** State may have been written by another version. */
function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}
