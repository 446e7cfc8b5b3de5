/**
 * What somebody pasted to have it explained, taken apart. Values are as they stood there, decoded where the scheme encodes them.
 */
export type PastedAuthorization =
  | { readonly scheme: 'oauth1'; readonly parameters: readonly OAuthParameter[] }
  | { readonly scheme: 'bearer'; readonly token: string }
  | { readonly scheme: 'appKey'; readonly key: string }
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'unknown'; readonly name: string };

export interface OAuthParameter {
  readonly name: string;
  readonly value: string;
  /** As it stood in the header. */
  readonly raw: string;
}

export interface PastedRequest {
  readonly method: string;
  readonly url: string;
}

export interface Pasted {
  readonly authorization: PastedAuthorization;
  /** Of a pasted command line or request, when it names one. */
  readonly request?: PastedRequest;
  /** A signature base string that was pasted along, to compare with. */
  readonly baseString?: string;
  /** There was more text than is read. */
  readonly cut?: true;
}

/** What servers take for all headers together is not much more; what comes behind them in a command line is of no use here. */
export const longestPasted = 8_000;

/** Reads a header, with or without its name, alone or within a cURL command or a request as text. */
export function readPasted(pasted: string): Pasted {
  const text = pasted.slice(0, longestPasted);
  const request = requestIn(text);
  const baseString = /(?:^|\s)((?:GET|POST|PUT|DELETE)&https?%3A%2F%2F\S+)/i.exec(text)?.[1];
  return {
    authorization: authorizationIn(headerIn(text)),
    ...(request && { request }),
    ...(baseString !== undefined && { baseString }),
    ...(pasted.length > longestPasted && { cut: true as const }),
  };
}

/** The value of the header. In a command line it ends with the quote it began with. */
function headerIn(text: string): string {
  const quoted = /(["'])\s*authorization\s*:\s*((?:(?!\1)[^\r\n])*)\1/i.exec(text)?.[2];
  // A header in double quotes has its own quotes escaped.
  if (quoted !== undefined && quoted !== '' && !quoted.endsWith('\\')) return quoted.trim();
  const named = /authorization\s*:\s*([^\r\n]+)/i.exec(text)?.[1];
  return (named ?? text).replaceAll('\\"', '"').trim();
}

function authorizationIn(header: string): PastedAuthorization {
  const [, scheme = '', rest = ''] = /^(\S+)\s*([^]*)$/.exec(header) ?? [];
  switch (scheme.toLowerCase()) {
    case 'oauth':
      return { scheme: 'oauth1', parameters: parametersIn(rest) };
    case 'bearer':
      return { scheme: 'bearer', token: rest.trim() };
    case 'liveperson':
      return { scheme: 'appKey', key: /^appKey=(\S*)/i.exec(rest)?.[1] ?? '' };
    case 'basic':
      return { scheme: 'basic' };
    default:
      return rest === '' && /^[\w-]+\.[\w-]+\.[\w-]*$|^[0-9a-f]{64}$/i.test(scheme)
        ? { scheme: 'bearer', token: scheme }
        : { scheme: 'unknown', name: /^[A-Za-z-]{1,20}$/.test(scheme) ? scheme : '' };
  }
}

function parametersIn(text: string): readonly OAuthParameter[] {
  return Array.from(text.matchAll(/(?<![\w.-])([\w.-]{1,60})\s*=\s*"?([^",\s]*)"?/g), ([, name = '', raw = '']) => ({
    name,
    value: decoded(raw),
    raw,
  }));
}

/** `curl -X POST 'https://…'`, `POST https://…`; cURL sends GET unless there is a body. */
function requestIn(text: string): PastedRequest | undefined {
  const url = /(?<![\w%])https?:\/\/[^\s"'`<>]+/.exec(text)?.[0];
  if (url === undefined || !URL.canParse(url)) return undefined;
  const named =
    /(?:-X|--request)[\s=]*["']?([A-Z]{3,7})\b/.exec(text)?.[1] ?? /\b(GET|POST|PUT|DELETE)\s+["']?https?:/.exec(text)?.[1];
  return { method: named ?? (/\s(?:-d|--data\S*)\s/.test(text) ? 'POST' : 'GET'), url };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
