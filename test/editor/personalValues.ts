import { createClient } from '../../src/liveperson/index.ts';
import type { LivePersonClient } from '../../src/liveperson/livePersonClient.ts';
import { createNodeFetch } from '../../src/liveperson/http/nodeFetch.ts';
import type { Fetch } from '../../src/liveperson/livePersonClient.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';

/**
 * Fields of the documents that name a person or lead to one. Written down here again, apart from those that the extension masks.
 */
const personalFields = new Set([
  'visitorName',
  'agentName',
  'agentNickName',
  'agentNickname',
  'agentFullName',
  'agentLoginName',
  'assignedAgentFullName',
  'assignedAgentLoginName',
  'assignedAgentNickname',
  'sourceAgentFullName',
  'surname',
  'firstname',
  'lastname',
  'firstName',
  'lastName',
  'email',
  'phone',
  'ipAddress',
  'ipv4',
  'customerId',
  'socialId',
  'consumerName',
  'latestAgentFullName',
  'latestAgentNickname',
]);
/** `Example` is a surname of the sandbox's people, and in every address of its pages. */
const nobody = /^(?:you|visitor|info|na|null|undefined|agent|bot|0|example|.{0,2})$/i;

/**
 * A client of the sandbox whose answers repeat every personal value that they hold where nobody expects it: in other case, in
 * addresses, percent-encoded, in keys.
 */
export async function hostileClient({
  domainApiUrl,
  accountId,
  credentials,
}: Sandbox): Promise<{ readonly client: LivePersonClient; readonly values: Set<string> }> {
  const values = new Set<string>();
  const { fetch } = createNodeFetch(10_000);
  const hostile: Fetch = async (url, init) => {
    const response = await fetch(url, init);
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body ?? []) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    return { ...response, headers: response.headers, body: parts(url.includes('/api/') ? repeated(body, values) : body) };
  };
  const client = createClient({ accountId, domainApiUrl, credentials: Object.values(credentials), fetch: hostile });
  await client.getDomains();
  return { client, values };
}

async function* parts(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

function repeated(body: string, values: Set<string>): string {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return body;
  }
  const found = new Set<string>();
  collect(answer, found);
  for (const value of found) values.add(value);
  spoil(answer, [...found].slice(0, 12));
  return JSON.stringify(answer);
}

function collect(value: unknown, found: Set<string>, key = '', parent = ''): void {
  if (typeof value === 'string') {
    const isPersonal = personalFields.has(key) || (key === 'name' && parent === 'personalInfo');
    if (isPersonal && !nobody.test(value.trim())) found.add(value.trim());
  } else if (Array.isArray(value)) for (const item of value as unknown[]) collect(item, found, key, parent);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) collect(item, found, name, key);
}

/** Into texts of lines, titles and addresses of pages, values of attributes. */
function spoil(value: unknown, found: readonly string[]): void {
  if (Array.isArray(value)) for (const item of value as unknown[]) spoil(item, found);
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  for (const [name, item] of Object.entries(fields)) {
    if (typeof item === 'string' && ['text', 'title', 'value', 'answer', 'category', 'skillName'].includes(name))
      fields[name] = `${item} ${variants(found)}`;
    else if (typeof item === 'string' && ['url', 'pageUrl', 'chatStartUrl', 'referrer', 'referer'].includes(name))
      fields[name] = `${item}?${queries(found)}`;
    else spoil(item, found);
  }
  const [one] = found;
  if ('ctype' in fields && one !== undefined) fields[one] = 'a key';
}

function variants(found: readonly string[]): string {
  return found
    .map(
      (value) =>
        `${value}, ${value.toUpperCase()}; ${encodeURIComponent(value)} https://shop.example/?who=${encodeURIComponent(value)}#x`,
    )
    .join(' ');
}

function queries(found: readonly string[]): string {
  return found.map((value, index) => `q${index}=${encodeURIComponent(value)}`).join('&');
}

/** The values that a text still holds, in any case, percent-encoded or not. */
export function leaks(text: string, values: Iterable<string>): readonly string[] {
  return Array.from(values).filter((value) => {
    const forms = [value, encodeURIComponent(value)].map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'iu').test(text);
  });
}
