import type { HostFinding, HostService } from './finding.ts';

/** The label before `.liveperson.net` and the service it tells. Source: Domain API page and the hosts that API pages print. */
const servicesByLabel: Readonly<Record<string, HostService>> = {
  v: 'smt',
  convep: 'conversationVep',
  agentvep: 'agentVep',
  enghist: 'engHistDomain',
  msghist: 'msgHist',
  sentinel: 'sentinel',
  le1: 'liveEngageUI',
  'v-feed': 'visitorFeed',
  etool: 'etool',
};

/** What a path belongs to, by its documented beginning. */
const servicesByPath: readonly (readonly [path: RegExp, service: HostService])[] = [
  [/^\/api\/account\/[^/]+\/monitoring\//, 'smt'],
  [/^\/interaction_history\//, 'engHistDomain'],
  [/^\/messaging_history\//, 'msgHist'],
  [/^\/api\/account\/[^/]+\/chat\//, 'conversationVep'],
  [/^\/api\/account\/[^/]+\/app\/engagement\//, 'msdkgw'],
  [/^\/api\/account\/[^/]+\/(?:login|refresh|logout)(?![\w/-])/, 'agentVep'],
  [/^\/sentinel\//, 'sentinel'],
];

/**
 * A region (`va`, `lo`, `va-a`, `z2` …), the service's label, the domain. Every repetition is bounded and no match begins within
 * another name, so that the search takes time in proportion to the text. What goes on as a longer name is another host.
 */
const documentedHost =
  /(?<![\w.-])[a-z0-9]{1,8}(?:-[a-z0-9]{1,4})?\.(v-feed|v|convep|agentvep|enghist|msghist|sentinel|le1|etool)\.liveperson\.net(?![\w-]|\.\w)/gi;

/** So much of an address is looked at for its path. */
const longestPath = 200;

/**
 * Hosts of services that the Domain API names, written out in a text. The Domain API's own host is where looking up begins: it
 * stays.
 */
export function findHosts(text: string): readonly HostFinding[] {
  return Array.from(text.matchAll(documentedHost), (match) => {
    const [host, label = ''] = match;
    const service = servicesByLabel[label.toLowerCase()] ?? 'smt';
    const path = pathAfter(text, match.index + host.length);
    const pathService = servicesByPath.find(([pattern]) => pattern.test(path))?.[1];
    const accountId = /\/account\/(\d{3,12})(?!\d)/.exec(path)?.[1];
    return {
      kind: 'host',
      offset: match.index,
      length: host.length,
      host: host.toLowerCase(),
      service,
      ...(pathService !== undefined && pathService !== service && { pathService }),
      ...(accountId !== undefined && { accountId }),
    };
  });
}

/** The service to look up: the path says what is wanted, where there is one. */
export function wantedService({ service, pathService }: Pick<HostFinding, 'service' | 'pathService'>): HostService {
  return pathService ?? service;
}

/** The address that answers which host a service of an account has. Source: Domain API page. */
export function lookUpAddress(service: HostService, accountId: string): string {
  return `https://api.liveperson.net/api/account/${accountId}/service/${service}/baseURI.json?version=1.0`;
}

function pathAfter(text: string, offset: number): string {
  return /^(?::\d{1,5})?([^\s"'`<>\\]*)/.exec(text.slice(offset, offset + longestPath))?.[1] ?? '';
}
