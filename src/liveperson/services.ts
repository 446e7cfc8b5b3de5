/** Service names of the Domain API that this client calls. Case-sensitive. Source: Domain API page. */
export type ServiceName = 'smt' | 'conversationVep' | 'agentVep' | 'engHistDomain' | 'msgHist' | 'msdkgw' | 'sentinel';

/** Where a request goes: a service found by domain look-up, or the Domain API itself, whose host is fixed. */
export type Destination = ServiceName | 'domain';
