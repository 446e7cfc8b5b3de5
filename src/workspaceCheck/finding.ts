/** Where in a text something stands: UTF-16 offsets, as the editor counts. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** The service of the Domain API that a host belongs to, by the documented hosts. More than the client itself calls. */
export type HostService =
  | 'smt'
  | 'conversationVep'
  | 'agentVep'
  | 'engHistDomain'
  | 'msgHist'
  | 'sentinel'
  | 'msdkgw'
  | 'liveEngageUI'
  | 'visitorFeed'
  | 'etool';

/** A host that has to be looked up at run time. */
export interface HostFinding extends Place {
  readonly kind: 'host';
  readonly host: string;
  /** Whose host it is. */
  readonly service: HostService;
  /** Whose path follows it, when that is another service: the host is not only fixed, it is wrong. */
  readonly pathService?: HostService;
  /** The account that the address names. */
  readonly accountId?: string;
}

/** What a credential is called in LivePerson's documents. */
export type CredentialRole = 'appKey' | 'secret' | 'accessToken' | 'accessTokenSecret' | 'clientSecret' | 'bearer' | 'token';

/** A text that looks like a credential. The finding tells where it stands, never what it is. */
export interface CredentialFinding extends Place {
  readonly kind: 'credential';
  readonly role: CredentialRole;
}

export type Finding = HostFinding | CredentialFinding;
