import { kindOfStatus } from '../liveperson/errors/classify.ts';
import { readErrorBody, type ErrorBody } from '../liveperson/errors/errorBody.ts';
import { LivePersonError } from '../liveperson/errors.ts';
import type { Operation } from '../liveperson/http/exchange.ts';
import type { Destination } from '../liveperson/services.ts';
import type { Masker } from '../privacy/masker.ts';

/** What each service is mostly asked for: a report does not say. */
const usualOperation: Readonly<Record<Destination, Operation>> = {
  smt: 'getVisitState',
  conversationVep: 'getChatInfo',
  engHistDomain: 'searchEngagements',
  msgHist: 'searchConversations',
  agentVep: 'signIn',
  sentinel: 'signIn',
  msdkgw: 'createAppSession',
  domain: 'getDomains',
};

/** A failure that someone else's call had, as the client would have had it. */
export function reportedError(
  {
    service,
    status,
    body,
    accountId,
  }: { readonly service: Destination; readonly status: number; readonly body: string; readonly accountId: string },
  masker: Masker,
): LivePersonError {
  const masked = masker.body(body);
  const answer = readErrorBody(masked);
  return new LivePersonError({
    kind: kindOfStatus(service, status, answer),
    operation: usualOperation[service],
    service,
    accountId,
    authorization: 'none',
    at: Date.now(),
    attempts: [],
    status,
    answer,
    body: masked,
  });
}

/** The same failure without personal data. Ids stay. */
export function maskedError({ failure }: LivePersonError, masker: Masker): LivePersonError {
  const { answer, body, url } = failure;
  const masked = body === undefined ? undefined : masker.body(body);
  return new LivePersonError({
    ...failure,
    ...(url !== undefined && { url: masker.url(url) }),
    ...(masked !== undefined && { body: masked }),
    ...(answer && { answer: masked === undefined ? maskedAnswer(answer, masker) : readErrorBody(masked) }),
  });
}

/** Of a call that was too large for its body to be kept. */
function maskedAnswer(answer: ErrorBody, masker: Masker): ErrorBody {
  return answer.message === undefined ? answer : { ...answer, message: masker.text(answer.message) };
}
