import * as l10n from '@vscode/l10n';
import { given } from '../fields.ts';
import type { AttemptFailure } from './attemptFailure.ts';
import type { RequestParts } from './requestParts.ts';
import { readRetryAfter } from './retryAfter.ts';
import { isThrottling, type AttemptOutcome } from './retryPolicy.ts';
import type { RawResponse } from './send.ts';
import { SendFailure } from './sendFailure.ts';

/** What the retry policy needs to know of a failed attempt. */
export function outcomeOf(
  failure: Exclude<AttemptFailure, { kind: 'refused' }>,
  hostHasAnswered: boolean,
  now: number,
): AttemptOutcome {
  if (failure.kind === 'unsent') return { kind: 'unsent', reason: failure.reason, hostHasAnswered };
  const { response, answer } = failure;
  const retryAfterMs = readRetryAfter(response.headers, now);
  return { kind: 'status', status: response.status, ...given({ newVisitorId: loadingVisitor(answer.message), retryAfterMs }) };
}

/** The Monitoring API answers 202 while it still loads the account. */
export function isSuccess(parts: RequestParts, response: RawResponse): boolean {
  if (response.status < 200 || response.status > 299) return false;
  return response.status !== 202 || parts.operation !== 'getMonitoringEngagement';
}

/** "Loading account: {account}, vid: {vid}": the visitor that the refused call made all the same. Create Session page. */
function loadingVisitor(message: string | undefined): string | undefined {
  return /^Loading account: .*, vid: (\S+)$/.exec(message ?? '')?.[1];
}

/** For a person who watches the pause. */
export function describeOutcome(parts: RequestParts, outcome: AttemptOutcome): string {
  if (outcome.kind === 'unsent') return new SendFailure(outcome.reason).message;
  if (isThrottling(parts, outcome.status)) return l10n.t('too many requests ({0})', outcome.status);
  return outcome.newVisitorId === undefined
    ? l10n.t('the service answered {0}', outcome.status)
    : l10n.t('the service is loading the account');
}
