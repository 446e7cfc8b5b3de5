import * as l10n from '@vscode/l10n';
import type { Operation } from '../http/exchange.ts';
import type { Destination } from '../services.ts';
import type { Failure } from './failure.ts';

const tried: Readonly<Record<Operation, string>> = {
  getDomains: l10n.t('looking up the service hosts'),
  signIn: l10n.t('signing in'),
  refreshSession: l10n.t('keeping the session alive'),
  signOut: l10n.t('signing out'),
  getVisitState: l10n.t('reading the visit state'),
  getChatInfo: l10n.t('reading the chat information'),
  getChatEvents: l10n.t('reading the chat events'),
  getChat: l10n.t('reading the chat'),
  getChatAvailability: l10n.t('asking for chat availability'),
  getEstimatedWaitTime: l10n.t('asking for the estimated wait'),
  getAvailableSlots: l10n.t('asking for free chat slots'),
  searchEngagements: l10n.t('searching the engagement history'),
  getEngagement: l10n.t('reading an engagement'),
  searchConversations: l10n.t('searching conversations'),
  getConversation: l10n.t('reading a conversation'),
  getConsumerConversations: l10n.t("reading a consumer's conversations"),
  createAppSession: l10n.t('creating a test session'),
  getMonitoringEngagement: l10n.t('asking for engagements'),
  validateEngagement: l10n.t('validating an engagement'),
};

/** Services as a person knows them. */
export const serviceNames: Readonly<Record<Destination, string>> = {
  domain: l10n.t('the Domain API'),
  smt: l10n.t('the monitoring service (smt)'),
  conversationVep: l10n.t('the chat service (conversationVep)'),
  agentVep: l10n.t('the login service (agentVep)'),
  engHistDomain: l10n.t('Engagement History (engHistDomain)'),
  msgHist: l10n.t('Messaging Interactions (msgHist)'),
  msdkgw: l10n.t('App Engagement (msdkgw)'),
  sentinel: l10n.t('the OAuth 2.0 service (sentinel)'),
};

/** One sentence: what was tried, for which account, and what came back. */
export function summarize(failure: Failure): string {
  return l10n.t('Account {0}, {1}: {2}', failure.accountId, tried[failure.operation], whatCameBack(failure));
}

function whatCameBack(failure: Failure): string {
  const service = serviceNames[failure.service];
  switch (failure.kind) {
    case 'network':
      return tries(
        failure,
        l10n.t('{0} could not be reached ({1})', at(failure), failure.networkCode ?? l10n.t('unknown failure')),
      );
    case 'timeout':
      return tries(failure, timedOut(failure));
    case 'tooLarge':
      return l10n.t('the answer of {0} was larger than 64 MB and was not read.', service);
    case 'cancelled':
      return l10n.t('cancelled.');
    case 'missingService':
    case 'missingCredential':
    case 'refusedHost':
    case 'invalidQuery':
      return `${failure.detail ?? l10n.t('the request cannot be made')}.`;
    case 'malformed':
      return unreadable(failure);
    case 'notFound':
      // The histories answer an id they do not know with an empty list, and no error.
      if (failure.status === 200) return tries(failure, l10n.t('not found: {0} answered without it', service));
      return tries(failure, l10n.t('{0} answered {1}', service, statusAndCode(failure)));
    case 'badRequest':
      if (failure.status === 407)
        return tries(failure, l10n.t('a proxy on the way to {0} wants to be signed in to (407)', service));
      return tries(failure, l10n.t('{0} answered {1}', service, statusAndCode(failure)));
    default:
      return tries(failure, l10n.t('{0} answered {1}', service, statusAndCode(failure)));
  }
}

/** The sentence, with the number of attempts when there was more than one. */
function tries({ attempts }: Failure, sentence: string): string {
  return `${attempts.length > 1 ? l10n.t('{0} after {1} attempts', sentence, attempts.length) : sentence}.`;
}

function unreadable({ service, status, detail }: Failure): string {
  if (status === undefined) return `${detail ?? l10n.t('the answers do not agree with each other')}.`;
  const why = detail === undefined ? '' : ` (${detail})`;
  return `${l10n.t('{0} answered {1} with something that cannot be read', serviceNames[service], status)}${why}.`;
}

function timedOut(failure: Failure): string {
  return failure.timeout === 'connect'
    ? l10n.t('{0} did not accept a connection in time', at(failure))
    : l10n.t('{0} did not answer completely in time', at(failure));
}

function statusAndCode({ status, answer }: Failure): string {
  const code = answer?.internalCode === undefined ? '' : `, ${l10n.t('code {0}', answer.internalCode)}`;
  const message = answer?.message === undefined ? '' : `: “${answer.message}”`;
  return `${status ?? l10n.t('nothing')}${code}${message}`;
}

/** The service, with the host it was asked at where that is known. */
function at({ service, url }: Failure): string {
  const name = serviceNames[service];
  return url !== undefined && URL.canParse(url) ? l10n.t('{0} at {1}', name, new URL(url).host) : name;
}
