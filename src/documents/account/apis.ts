import type { Operation } from '../../liveperson/http/exchange.ts';
import type { ServiceName } from '../../liveperson/services.ts';

/**
 * An API as its documents name it, the service that carries it, and one of its operations: all of an API take the same
 * credentials.
 */
export interface Api {
  readonly name: string;
  readonly service: ServiceName;
  readonly operation: Operation;
}

/** Source: service names per API, Domain API page. */
export const apis: readonly Api[] = [
  { name: 'Engagement History', service: 'engHistDomain', operation: 'searchEngagements' },
  { name: 'Visit Information', service: 'smt', operation: 'getVisitState' },
  { name: 'Validate Engagement', service: 'smt', operation: 'validateEngagement' },
  { name: 'Monitoring', service: 'smt', operation: 'getMonitoringEngagement' },
  { name: 'Server Chat', service: 'conversationVep', operation: 'getChatInfo' },
  { name: 'Messaging Interactions', service: 'msgHist', operation: 'searchConversations' },
  { name: 'App Engagement', service: 'msdkgw', operation: 'createAppSession' },
];

/** What a service is for, beside the APIs it carries. */
const signInServices: Readonly<Partial<Record<ServiceName, string>>> = {
  agentVep: 'sign-in with user name and password',
  sentinel: 'sign-in with OAuth 2.0',
};

export const serviceNames: readonly ServiceName[] = [
  'engHistDomain',
  'smt',
  'conversationVep',
  'msgHist',
  'msdkgw',
  'agentVep',
  'sentinel',
];

export function purposeOf(service: ServiceName): string {
  return signInServices[service] ?? apis.filter((api) => api.service === service).map(({ name }) => name).join(', ');
}
