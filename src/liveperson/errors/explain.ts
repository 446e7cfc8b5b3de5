import type { Cause } from '../explanation.ts';
import type { Failure } from './failure.ts';

/** Causes of a failure, most likely first. */
export function explain(_failure: Failure): readonly Cause[] {
  return [];
}
