import { LivePersonError } from '../../src/liveperson/errors.ts';
import { readErrorBody } from '../../src/liveperson/errors/errorBody.ts';
import type { Failure } from '../../src/liveperson/errors/failure.ts';
import { fixture } from './visits.ts';

/** The client's error for a documented error body. */
export function failureOf(
  file: string,
  facts: Pick<Failure, 'kind' | 'status' | 'operation' | 'service' | 'exchangeId'>,
): LivePersonError {
  const body = fixture(`errors/${file}`);
  return new LivePersonError({
    accountId: '12345678',
    authorization: 'bearer',
    at: Date.now(),
    attempts: [],
    method: 'GET',
    url: 'https://lo.v.liveperson.net/api/account/12345678/monitoring/visitors/cyNGViYjc4MmU2MzEzZThm/visits/current/state?v=1&sid=qCsUrTldTh0UEWLjLCGqkQ',
    body,
    answer: readErrorBody(body),
    ...facts,
  });
}

export const visitExpired = (): LivePersonError =>
  failureOf('smt-404-session-not-found.json', { kind: 'expired', status: 404, operation: 'getVisitState', service: 'smt' });
export const visitorInvalid = (): LivePersonError =>
  failureOf('smt-404-invalid-visitor.json', { kind: 'notFound', status: 404, operation: 'getVisitState', service: 'smt' });
export const chatGone = (): LivePersonError =>
  failureOf('chat-404-session-not-found.json', {
    kind: 'expired',
    status: 404,
    operation: 'getChat',
    service: 'conversationVep',
  });
export const chatRefused = (): LivePersonError =>
  failureOf('chat-401-bad-captcha.json', { kind: 'auth', status: 401, operation: 'getChat', service: 'conversationVep' });
