import type { AuthorizationKind } from '../../credential.ts';
import type { ErrorKind } from '../../errorKind.ts';
import type { NextStep } from '../../explanation.ts';
import type { Operation } from '../../http/exchange.ts';
import type { Destination } from '../../services.ts';
import type { Failure } from '../failure.ts';

/** Which failures a row is about. All given conditions must hold. */
export interface Condition {
  readonly kinds?: readonly ErrorKind[];
  readonly services?: readonly Destination[];
  readonly operations?: readonly Operation[];
  readonly status?: readonly number[];
  /** Internal codes, as sent. */
  readonly codes?: readonly string[];
  readonly oauthProblems?: readonly string[];
  readonly authorizations?: readonly AuthorizationKind[];
  readonly networkCodes?: RegExp;
}

/**
 * One possible cause of a kind of failure. The text is fixed, so that the table can be printed; what is found in the request is
 * evidence.
 */
export interface CauseRow {
  readonly when: Condition;
  readonly text: string;
  /** A sentence when this very request speaks for the cause. */
  readonly evidence?: (failure: Failure) => string | undefined;
  /** `required`: without evidence the cause is not named at all. Default: it is named behind those with evidence. */
  readonly evidenceIs?: 'required';
  readonly nextSteps: readonly NextStep[];
  /** The document or public report it comes from. */
  readonly source: string;
}

export const retry: NextStep = { label: 'Try Again', action: 'retry' };
export const editAccount: NextStep = { label: 'Edit Account', action: 'editAccount' };
export const checkAccount: NextStep = { label: 'Check Account', action: 'checkAccount' };
export const signIn: NextStep = { label: 'Sign In Again', action: 'signIn' };
export const showRequests: NextStep = { label: 'Show Request', action: 'showRequests' };
export const openStatusPage: NextStep = { label: 'Open Status Page', action: 'openStatusPage' };
export const searchHistory: NextStep = { label: 'Search History', action: 'searchHistory' };
export const lookup: NextStep = { label: 'Look Up Ids', action: 'lookup' };
export const swapIds: NextStep = { label: 'Swap Ids and Try Again', action: 'swapIds' };

export function advice(label: string): NextStep {
  return { label };
}
