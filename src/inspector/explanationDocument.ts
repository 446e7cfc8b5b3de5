import type { LivePersonError } from '../liveperson/errors.ts';
import type { Failure } from '../liveperson/errors/failure.ts';
import type { Exchange } from '../liveperson/http/exchange.ts';
import { addAnswer, addExplanation, addRequest, plain } from './documentSections.ts';
import { DocumentLines, type RequestDocument } from './requestDocument.ts';
import { authorizationName } from './requestWords.ts';

/** Why a call failed: causes in order with what speaks for each, what to do, and then what was sent and what came back. */
export function explanationDocument(error: LivePersonError, exchange: Exchange | undefined): RequestDocument {
  const lines = new DocumentLines();
  addExplanation(lines, error.explain());
  lines.heading('What is known').add(...knownFacts(error.failure));
  if (exchange) {
    addRequest(lines, exchange);
    addAnswer(lines, exchange);
  } else {
    lines.heading('Request').add('Nothing was sent.');
  }
  return lines.done();
}

function knownFacts(failure: Failure): readonly string[] {
  const { accountId, authorization, service, url, token, clockSkewMs, attempts, networkCode, at } = failure;
  const known: readonly (readonly [name: string, value: string | undefined])[] = [
    ['Account', accountId],
    ['Service', service],
    ['Host', url !== undefined && URL.canParse(url) ? new URL(url).host : undefined],
    ['Authorised by', authorizationName(authorization)],
    ['Token scopes', token?.scopes?.join(' ')],
    ['Token account', token?.account],
    ['Token ends', token?.expiresAt === undefined ? undefined : new Date(token.expiresAt).toISOString()],
    ['Clock', clockSkewMs === undefined ? undefined : skewText(clockSkewMs)],
    ['Network code', networkCode],
    ['Attempts', String(attempts.length)],
    ['Time', new Date(at).toISOString()],
  ];
  return known.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [plain(`${name.padEnd(14)} ${value}`)]));
}

/** @param skewMs service time minus machine time */
export function skewText(skewMs: number): string {
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  if (seconds === 0) return 'agrees with the service, as far as its answers tell';
  return `this machine is ${seconds} s ${skewMs > 0 ? 'behind' : 'ahead of'} the service`;
}
