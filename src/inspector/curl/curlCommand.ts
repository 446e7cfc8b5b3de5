import type { RecordedRequest } from '../../liveperson/http/exchange.ts';
import { removed } from '../../liveperson/http/secretRegistry.ts';
import { quoteWord, type Shell, type Word } from './shellQuoting.ts';

/** Headers of which the value was removed, and the variable that stands for it. */
const variables: readonly (readonly [header: RegExp, variable: string])[] = [
  [/^authorization: Bearer /i, 'LP_TOKEN'],
  [/^authorization: LivePerson appKey=/i, 'LP_APP_KEY'],
  [/^authorization: OAuth /i, 'LP_OAUTH_PARAMETERS'],
  [/^(?:set-)?cookie: /i, 'LP_COOKIE'],
  [/^x-csrf-token: /i, 'LP_CSRF'],
];

/**
 * A recorded request as a command line for cURL. Where a secret was removed stands an environment variable, such as `$LP_TOKEN`.
 * An address or body is one quoted word, whatever a visitor wrote into it.
 */
export function curlCommand({ method, url, headers, body }: RecordedRequest, shell: Shell): string {
  const words: readonly (readonly [option: string, word: Word])[] = [
    ['--request', wordOf(method)],
    ['--url', wordOf(url)],
    ...Object.entries(headers).map(([name, value]) => ['--header', wordOf(`${name}: ${value}`)] as const),
    ...(body === undefined ? [] : [['--data-raw', wordOf(body)] as const]),
  ];
  const continued = shell === 'posix' ? ' \\\n  ' : ' `\n  ';
  // Without --globoff cURL would read brackets in an address as a pattern.
  const program = shell === 'posix' ? 'curl --globoff' : 'curl.exe --globoff';
  return [program, ...words.map(([option, word]) => `${option} ${quoteWord(word, shell)}`)].join(continued);
}

/** The variables that a command line wants to be set. */
export function variablesIn({ url, headers, body }: RecordedRequest): readonly string[] {
  const texts = [url, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), body ?? ''];
  return [...new Set(texts.flatMap(wordOf).flatMap((part) => ('variable' in part ? [part.variable] : [])))];
}

function wordOf(text: string): Word {
  const parts = text.split(removed);
  return parts.flatMap((part, index) => {
    const between = index === 0 ? [] : [{ variable: variableAfter(parts.slice(0, index).join(removed)) }];
    return part === '' && parts.length > 1 ? between : [...between, { text: part }];
  });
}

/** Named after the field or parameter whose value was removed. */
function variableAfter(before: string): string {
  const known = variables.find(([header]) => header.test(before))?.[1];
  if (known !== undefined) return known;
  const field = /([A-Za-z][A-Za-z_]{0,40})"?\s*[:=]\s*"?$/.exec(before.slice(-80))?.[1];
  return `LP_${field === undefined ? 'SECRET' : field.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()}`;
}
