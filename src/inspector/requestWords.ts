import type { AuthorizationKind } from '../liveperson/credential.ts';
import type { Attempt, Exchange, Operation } from '../liveperson/http/exchange.ts';
import { plainLine } from '../shownText/plainText.ts';

/** The APIs as their documents call them. */
const apis: Readonly<Record<Operation, string>> = {
  getDomains: 'Domain API',
  signIn: 'Sign-in',
  refreshSession: 'Sign-in',
  signOut: 'Sign-in',
  getVisitState: 'Visit Information',
  validateEngagement: 'Validate Engagement',
  getChatInfo: 'Server Chat',
  getChatEvents: 'Server Chat',
  getChat: 'Server Chat',
  getChatAvailability: 'Server Chat',
  getEstimatedWaitTime: 'Server Chat',
  getAvailableSlots: 'Server Chat',
  searchEngagements: 'Engagement History',
  getEngagement: 'Engagement History',
  searchConversations: 'Messaging Interactions',
  getConversation: 'Messaging Interactions',
  getConsumerConversations: 'Messaging Interactions',
  createAppSession: 'App Engagement',
  getMonitoringEngagement: 'Monitoring',
};

const authorizations: Readonly<Record<AuthorizationKind, string>> = {
  oauth2: 'OAuth 2.0',
  login: 'user login',
  oauth1: 'OAuth 1.0 API key',
  bearer: 'pasted token',
  appKey: 'application key',
  none: 'none',
};

export function apiName({ operation }: Exchange): string {
  return apis[operation];
}

export function authorizationName(kind: AuthorizationKind): string {
  return authorizations[kind];
}

/** What came back, in a few words: `200`, `401 · code 12`, `timeout`. */
export function outcomeText({ response, error }: Exchange): string {
  const status = response === undefined ? (error?.kind ?? 'no answer') : String(response.status);
  return error?.internalCode === undefined ? status : `${status} · code ${plainLine(error.internalCode)}`;
}

export function attemptOutcome({ status, error }: Attempt): string {
  return status === undefined ? (error ?? 'no answer') : String(status);
}

/** `85 ms`, `1.2 s`, `3 min 5 s`. */
export function durationText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Time of day on this machine, `09:05:01`. */
export function clockText(time: number): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
