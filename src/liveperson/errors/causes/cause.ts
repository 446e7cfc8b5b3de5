import * as l10n from '@vscode/l10n';
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
  /** A sentence when this very request speaks for the cause; false when it speaks against it, which is not named then. */
  readonly evidence?: (failure: Failure) => string | false | undefined;
  /** `required`: without evidence the cause is not named at all. Default: it is named behind those with evidence. */
  readonly evidenceIs?: 'required';
  readonly nextSteps: readonly NextStep[];
  /** The document or public report it comes from. */
  readonly source: string;
}

export const retry: NextStep = { label: l10n.t('Try Again'), action: 'retry' };
export const editAccount: NextStep = { label: l10n.t('Edit Account'), action: 'editAccount' };
export const checkAccount: NextStep = { label: l10n.t('Check Account'), action: 'checkAccount' };
export const signIn: NextStep = { label: l10n.t('Sign In Again'), action: 'signIn' };
export const showRequests: NextStep = { label: l10n.t('Show Request'), action: 'showRequests' };
export const openStatusPage: NextStep = { label: l10n.t('Open Status Page'), action: 'openStatusPage' };
export const searchHistory: NextStep = { label: l10n.t('Search History'), action: 'searchHistory' };
export const lookup: NextStep = { label: l10n.t('Look Up Ids'), action: 'lookup' };
export const swapIds: NextStep = { label: l10n.t('Swap Ids and Try Again'), action: 'swapIds' };

export function advice(label: string): NextStep {
  return { label };
}
