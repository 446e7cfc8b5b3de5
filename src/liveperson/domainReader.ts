import type { Deviation } from './answer.ts';
import type { Domains } from './livePersonClient.ts';

/**
 * Reads both documented shapes: the collection `{ baseURIs: [...] }` and the flat `{ service, account, baseURI }` of one service.
 * Entries of another account are left out, since nothing may be sent to hosts that were not named for this one.
 * Total: whatever cannot be read is left out and listed. Source: Domain API page.
 */
export function readDomains(json: unknown, accountId: string): { readonly value: Domains; readonly deviations: readonly Deviation[] } {
  const deviations: Deviation[] = [];
  const hosts: Record<string, string> = {};
  for (const { entry, path } of entriesOf(json, deviations)) {
    if (!isObject(entry) || typeof entry.service !== 'string' || typeof entry.baseURI !== 'string') {
      deviations.push({ path, message: 'An entry without service name or host.' });
    } else if (isOtherAccount(entry.account, accountId)) {
      deviations.push({ path: `${path}.account`, message: 'An entry of another account was left out.' });
    } else if (entry.baseURI !== '') {
      hosts[entry.service] = entry.baseURI;
    }
  }
  return { value: { accountId, hosts }, deviations };
}

interface DomainFields {
  readonly baseURIs?: unknown;
  readonly service?: unknown;
  readonly account?: unknown;
  readonly baseURI?: unknown;
}

function entriesOf(json: unknown, deviations: Deviation[]): readonly { readonly entry: unknown; readonly path: string }[] {
  if (isObject(json) && Array.isArray(json.baseURIs)) {
    return json.baseURIs.map((entry: unknown, index) => ({ entry, path: `baseURIs[${index}]` }));
  }
  if (isObject(json) && json.baseURI !== undefined) return [{ entry: json, path: '' }];
  deviations.push({ path: 'baseURIs', message: 'The list of hosts is missing.' });
  return [];
}

function isOtherAccount(account: unknown, accountId: string): boolean {
  if (typeof account !== 'string' && typeof account !== 'number') return false;
  return String(account).toLowerCase() !== accountId.toLowerCase();
}

function isObject(value: unknown): value is DomainFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
