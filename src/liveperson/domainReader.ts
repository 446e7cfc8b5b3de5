import type { Deviation } from './answer.ts';
import type { Reading } from './deviations.ts';
import { isList, isObject, text, word } from './fieldKinds.ts';
import type { Domains } from './livePersonClient.ts';

/**
 * Reads both documented shapes: the collection `{ baseURIs: [...] }` and the flat `{ service, account, baseURI }` of one service.
 * Entries of another account are left out, since nothing may be sent to hosts that were not named for this one.
 * Total: whatever cannot be read is left out and listed. Source: Domain API page.
 */
export function readDomains(json: unknown, accountId: string): Reading<Domains> {
  const deviations: Deviation[] = [];
  const hosts: Record<string, string> = {};
  for (const { entry, path } of entriesOf(json, deviations)) {
    const service = isObject(entry) ? word.read(entry['service']) : undefined;
    const host = isObject(entry) ? text.read(entry['baseURI']) : undefined;
    if (!isObject(entry) || service === undefined || host === undefined) {
      deviations.push({ path, message: 'An entry without service name or host.' });
    } else if (isOtherAccount(entry['account'], accountId)) {
      deviations.push({ path: `${path}.account`, message: 'An entry of another account was left out.' });
    } else if (host !== '') {
      hosts[service] = host;
    }
  }
  return { value: { accountId, hosts }, deviations };
}

function entriesOf(json: unknown, deviations: Deviation[]): readonly { readonly entry: unknown; readonly path: string }[] {
  const list = isObject(json) ? json['baseURIs'] : undefined;
  if (isList(list)) return list.map((entry, index) => ({ entry, path: `baseURIs[${index}]` }));
  if (isObject(json) && json['baseURI'] !== undefined) return [{ entry: json, path: '' }];
  deviations.push({ path: 'baseURIs', message: 'The list of hosts is missing.' });
  return [];
}

function isOtherAccount(account: unknown, accountId: string): boolean {
  if (typeof account !== 'string' && typeof account !== 'number') return false;
  return String(account).toLowerCase() !== accountId.toLowerCase();
}
