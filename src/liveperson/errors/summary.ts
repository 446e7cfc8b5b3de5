import type { Operation } from '../http/exchange.ts';
import type { Destination } from '../services.ts';
import type { Failure } from './failure.ts';

const tried: Readonly<Record<Operation, string>> = {
  getDomains: 'looking up the service hosts',
  signIn: 'signing in',
  refreshSession: 'keeping the session alive',
  signOut: 'signing out',
  getVisitState: 'reading the visit state',
  getChatInfo: 'reading the chat information',
  getChatEvents: 'reading the chat events',
  getChat: 'reading the chat',
  getChatAvailability: 'asking for chat availability',
  getEstimatedWaitTime: 'asking for the estimated wait',
  getAvailableSlots: 'asking for free chat slots',
  searchEngagements: 'searching the engagement history',
  getEngagement: 'reading an engagement',
  searchConversations: 'searching conversations',
  getConversation: 'reading a conversation',
  getConsumerConversations: "reading a consumer's conversations",
  createAppSession: 'creating a test session',
  getMonitoringEngagement: 'asking for engagements',
  validateEngagement: 'validating an engagement',
};

/** Services as a person knows them. */
export const serviceNames: Readonly<Record<Destination, string>> = {
  domain: 'the Domain API',
  smt: 'the monitoring service (smt)',
  conversationVep: 'the chat service (conversationVep)',
  agentVep: 'the login service (agentVep)',
  engHistDomain: 'Engagement History (engHistDomain)',
  msgHist: 'Messaging Interactions (msgHist)',
  msdkgw: 'App Engagement (msdkgw)',
  sentinel: 'the OAuth 2.0 service (sentinel)',
};

/** One sentence: what was tried, for which account, and what came back. */
export function summarize(failure: Failure): string {
  return `Account ${failure.accountId}, ${tried[failure.operation]}: ${whatCameBack(failure)}`;
}

function whatCameBack(failure: Failure): string {
  const service = serviceNames[failure.service];
  const times = failure.attempts.length > 1 ? ` after ${failure.attempts.length} attempts` : '';
  switch (failure.kind) {
    case 'network':
      return `${service}${at(failure)} could not be reached (${failure.networkCode ?? 'unknown failure'})${times}.`;
    case 'timeout':
      return `${service}${at(failure)} did not ${timedOut(failure)} in time${times}.`;
    case 'tooLarge':
      return `the answer of ${service} was larger than 64 MB and was not read.`;
    case 'cancelled':
      return 'cancelled.';
    case 'missingService':
    case 'missingCredential':
    case 'refusedHost':
    case 'invalidQuery':
      return `${failure.detail ?? 'the request cannot be made'}.`;
    case 'malformed':
      return unreadable(failure);
    case 'notFound':
      // The histories answer an id they do not know with an empty list, and no error.
      if (failure.status === 200) return `not found: ${service} answered without it${times}.`;
      return `${service} answered ${statusAndCode(failure)}${times}.`;
    default:
      return `${service} answered ${statusAndCode(failure)}${times}.`;
  }
}

function unreadable({ service, status, detail }: Failure): string {
  if (status === undefined) return `${detail ?? 'the answers do not agree with each other'}.`;
  const why = detail === undefined ? '' : ` (${detail})`;
  return `${serviceNames[service]} answered ${status} with something that cannot be read${why}.`;
}

function timedOut({ timeout }: Failure): string {
  return timeout === 'connect' ? 'accept a connection' : 'answer completely';
}

function statusAndCode({ status, answer }: Failure): string {
  const code = answer?.internalCode === undefined ? '' : `, code ${answer.internalCode}`;
  const message = answer?.message === undefined ? '' : `: “${answer.message}”`;
  return `${status ?? 'nothing'}${code}${message}`;
}

function at({ url }: Failure): string {
  return url !== undefined && URL.canParse(url) ? ` at ${new URL(url).host}` : '';
}
