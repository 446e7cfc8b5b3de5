import type { Masker } from '../privacy/masker.ts';
import type { ScreenMasker } from '../privacy/screenMasker.ts';
import { harText } from '../inspector/har/harText.ts';
import { maskedExchange } from '../inspector/maskedExchange.ts';
import type { Exchange } from '../liveperson/http/exchange.ts';

/** A setting that differs from its default. */
export interface ChangedSetting {
  readonly name: string;
  readonly value: unknown;
}

export interface SupportFacts {
  readonly exchanges: readonly Exchange[];
  /** Of the extension, the editor, the system: name and value. */
  readonly versions: Readonly<Record<string, string>>;
  readonly settings: readonly ChangedSetting[];
  readonly log: string;
  /** The check of the account as text, or why there is none. */
  readonly accountCheck: string;
}

/** What masks: `files` hides also what was said, `texts` knows the people of all answers. */
export interface SupportMaskers {
  readonly files: Masker;
  readonly texts: ScreenMasker;
}

/** One file of the bundle, as it will be written. */
export interface SupportFile {
  readonly name: string;
  readonly about: 'check' | 'requests' | 'versions' | 'settings' | 'log';
  readonly text: string;
}

/** Settings whose values are keys: only that there is one may be told. */
const keys: ReadonlySet<string> = new Set(['liveperson.appKey', 'http.proxyAuthorization']);

/**
 * The files of a support bundle. Secrets are in none of what they are made of, and personal data and chat texts are masked here.
 * Rejects with the signal's reason.
 */
export async function supportFiles(
  facts: SupportFacts,
  { files, texts }: SupportMaskers,
  signal: AbortSignal,
): Promise<readonly SupportFile[]> {
  const { exchanges, versions, settings, log, accountCheck } = facts;
  const har = harText(exchanges, {
    version: versions['extension'] ?? '0',
    signal,
    masked: (exchange) => maskedExchange(exchange, files),
    maskedEntry: (entry) => texts.body(entry),
  });
  let requests = '';
  for await (const part of har) requests += part;
  const told = Object.fromEntries(settings.map(({ name, value }) => [name, keys.has(name) ? '(set)' : withoutUser(value)]));
  return [
    { name: 'account-check.txt', about: 'check', text: texts.text(accountCheck) },
    { name: 'requests.har', about: 'requests', text: requests },
    { name: 'versions.json', about: 'versions', text: json(versions) },
    { name: 'settings.json', about: 'settings', text: texts.body(json(told)) },
    { name: 'log.txt', about: 'log', text: texts.text(log === '' ? 'Nothing was logged in this window.\n' : log) },
  ];
}

/** The address of a proxy may hold a name and a password, and that one any character. */
function withoutUser(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^([\w+.-]+:\/\/)?.*@/s, '$1(left out)@') : value;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
