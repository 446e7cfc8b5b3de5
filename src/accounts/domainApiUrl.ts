const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

export type DomainApiUrlProblem = 'notAUrl' | 'notHttps' | 'holdsCredentials';

/** What is wrong with the address of a Domain API; undefined when nothing is. `http` is for loopback alone. */
export function domainApiUrlProblem(text: string): DomainApiUrlProblem | undefined {
  if (!URL.canParse(text)) return 'notAUrl';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'holdsCredentials';
  if (url.protocol === 'https:') return undefined;
  return url.protocol === 'http:' && loopbackHosts.has(url.hostname) ? undefined : 'notHttps';
}
