import { authorizationCauses } from './authorization.ts';
import type { CauseRow } from './cause.ts';
import { chatCauses } from './chat.ts';
import { connectionCauses } from './connection.ts';
import { historyCauses } from './history.ts';
import { signInCauses } from './signIn.ts';
import { visitStateCauses } from './visitState.ts';

/** Every known cause, the more specific ones first. Rows that fit the same failure stand in order of likelihood. */
export const causeTable: readonly CauseRow[] = [
  ...signInCauses,
  ...visitStateCauses,
  ...chatCauses,
  ...historyCauses,
  ...authorizationCauses,
  ...connectionCauses,
];
