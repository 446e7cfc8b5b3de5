import * as l10n from '@vscode/l10n';

/**
 * A label of a host name: letters, digits, inner hyphens. Punycode is left out, since it can be drawn to look like another
 * name.
 */
const label = /^(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const port = /^:\d{1,5}$/;
/** Where LivePerson's services and pages are in every document of theirs. */
const ownDomains = ['liveperson.net', 'liveperson.com'];
const loopbackAddress = /^127(?:\.\d{1,3}){3}$/;

/** True for this machine only: 127.0.0.0/8, ::1, localhost. `name` is a host without port. */
function isLoopback(name: string): boolean {
  return loopbackAddress.test(name) || name === '[::1]' || name.toLowerCase() === 'localhost';
}

/**
 * The scheme and host under which a service is called, or why it is not. A `baseURI` of the Domain API is a bare host name;
 * anything that a URL parser might understand differently (user information, path, scheme, spaces, punycode, numbers that mean
 * an address) is refused, and so is a name that is drawn to look like LivePerson's. Addresses of this machine are only believed
 * when the Domain API itself runs here, and only then may it be `http`.
 */
export function originOf(host: string, domainApi: URL): { readonly origin: string } | { readonly refused: string } {
  const { name, rest } = split(host);
  const domainApiIsLocal = isLoopback(domainApi.hostname);
  if (rest !== '' && !port.test(rest)) return { refused: l10n.t('it is not a bare host name') };
  if (isLoopback(name)) {
    if (!domainApiIsLocal) return { refused: l10n.t('it names this machine') };
  } else if (!name.split('.').every((part) => label.test(part)) || name.length > 253) {
    return { refused: l10n.t('it is not a bare host name') };
  } else if (!name.includes('.') || /^(?:0x[\da-f]*|\d+)$/i.test(name.slice(name.lastIndexOf('.') + 1))) {
    return { refused: l10n.t('it is not a public host name') };
  } else if (isLookAlike(name.toLowerCase(), domainApi.hostname)) {
    return { refused: l10n.t('it looks like a host of LivePerson and is none') };
  }
  const origin = `${isLoopback(name) && domainApi.protocol === 'http:' ? 'http' : 'https'}://${host.toLowerCase()}`;
  return URL.canParse(origin) ? { origin } : { refused: l10n.t('it is not a bare host name') };
}

/**
 * True for `va.v.1iveperson.net` and `va.v.liveperson.net.example.org`: the company's name, perhaps with characters that are
 * drawn alike, outside the company's domains and outside the one in which the Domain API of the settings is.
 */
function isLookAlike(name: string, domainApiName: string): boolean {
  const ownOfDomainApi = domainApiName.split('.').slice(-2).join('.');
  if ([...ownDomains, ownOfDomainApi].some((domain) => name === domain || name.endsWith(`.${domain}`))) return false;
  return drawn(name).includes(drawn('liveperson'));
}

/** The same text for names that are hard to tell apart. */
function drawn(name: string): string {
  const alike: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', i: 'l', '3': 'e', '5': 's' };
  return name.replaceAll('-', '').replace(/[01i35]/g, (character) => alike[character] ?? character);
}

function split(host: string): { name: string; rest: string } {
  const end = host.startsWith('[') ? host.indexOf(']') + 1 : host.indexOf(':');
  return end <= 0 ? { name: host, rest: '' } : { name: host.slice(0, end), rest: host.slice(end) };
}

/**
 * The address of the Domain API: `https`, or `http` on this machine; nothing but scheme, host and port.
 * @returns undefined when the text is no such address
 */
export function readDomainApiUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const bare = url.username === '' && url.password === '' && url.pathname === '/' && url.search === '' && url.hash === '';
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return bare && safe ? url : undefined;
}
