import type { Attempt, Exchange } from '../liveperson/http/exchange.ts';
import { isRepeatable } from '../liveperson/repeat.ts';
import type { LoggedExchange } from './exchangeLog.ts';
import { addAnswer, addExplanation, addRequest, plain } from './documentSections.ts';
import { hasFailed } from './requestFilter.ts';
import { DocumentLines, type OfferedAction, type RequestDocument } from './requestDocument.ts';
import { apiName, attemptOutcome, authorizationName, durationText, outcomeText } from './requestWords.ts';

/**
 * One call with everything that is known of it: request, attempts, answer, and why it failed. Secrets are gone from it already.
 */
export function detailsDocument(entry: LoggedExchange): RequestDocument {
  const { exchange, error } = entry;
  const lines = new DocumentLines();
  lines.offer(...offersOf(entry)).add(`${exchange.request.method} ${plain(exchange.request.url)}`, '', ...facts(exchange));
  addAttempts(lines, exchange.attempts);
  addRequest(lines, exchange);
  addAnswer(lines, exchange);
  if (error) {
    lines.heading('Why it failed');
    addExplanation(lines, error.explain());
  }
  return lines.done();
}

function offersOf(entry: LoggedExchange): readonly OfferedAction[] {
  const { exchange } = entry;
  return [
    ...(hasFailed(entry) ? [{ kind: 'explain' } as const] : []),
    ...(isRepeatable(exchange) ? [{ kind: 'retry' } as const] : []),
    { kind: 'copyAsCurl' },
    { kind: 'exportHar' },
    ...(exchange.error?.kind === 'auth' ? [{ kind: 'explainAuthorization' } as const] : []),
  ];
}

function facts(exchange: Exchange): readonly string[] {
  const { accountId, destination, operation, startedAt, durationMs, authorization } = exchange;
  return [
    ['Account', accountId],
    ['API', `${apiName(exchange)} (${destination})`],
    ['Call', operation],
    ['Started', new Date(startedAt).toISOString()],
    ['Duration', durationText(durationMs)],
    ['Authorised by', authorizationName(authorization)],
    ['Result', outcomeText(exchange)],
  ].map(([name = '', value = '']) => `${name.padEnd(14)} ${plain(value)}`);
}

function addAttempts(lines: DocumentLines, attempts: readonly Attempt[]): void {
  if (attempts.length < 2) return;
  lines.heading('Attempts');
  attempts.forEach((attempt, index) => {
    const wait = attempt.waitedMs > 0 ? `after a pause of ${durationText(attempt.waitedMs)}: ` : '';
    const authorization =
      attempt.authorization === undefined ? '' : `, authorised by ${authorizationName(attempt.authorization)}`;
    lines.add(plain(`${index + 1}. ${wait}${attemptOutcome(attempt)} in ${durationText(attempt.durationMs)}${authorization}`));
  });
}
