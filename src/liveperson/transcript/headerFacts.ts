import type { Transcript } from './transcript.ts';
import { visibleWord } from './visible.ts';

/** A label and what stands beside it; without value the line is left out. */
export type Fact = readonly [label: string, value: string | undefined];

export function factsOf(facts: readonly Fact[]): Transcript['header'] {
  return facts.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value: visibleWord(value) }]));
}

/** `name (id)`, or whichever is there. */
export function bothNames(name: string | undefined, id: string | undefined): string | undefined {
  return name === undefined || id === undefined || name === id ? (name ?? id) : `${name} (${id})`;
}
