import { isIP, isIPv6 } from 'node:net';
import { cardNumbersIn } from './cardNumbers.ts';
import { tokenPattern, type Tokens } from './tokens.ts';

/** One kind of personal data that can be told by its form. `mask` gets what the pattern found. */
interface Rule {
  readonly pattern: RegExp;
  readonly mask: (found: string, tokens: Tokens) => string;
}

/** What people put between the digits of a number: up to three characters, ` - ` for example. */
const separators = ' .\\u00a0\\u2009\\u202f\\u2010-\\u2015-';
const between = `[${separators}()/]{0,3}`;
/** As keyboards of East Asia write letters, digits and signs. */
const fullWidth = /[\uff0b\uff0d-\uff0f\uff10-\uff19\uff20-\uff3a\uff41-\uff5a]/g;
const notADate = '(?!\\d{1,2}(?:\\.\\d{1,2}\\.|-\\d{1,2}-|/\\d{1,2}/)\\d{2,4}(?!\\d))';
/** What ends an address in running text, in a URL and in a list. */
const outside = '\\s<>"(),;:\\[\\]\\\\=&?/|';

/** In the order in which they are looked for. Each reads a text once: what repeats is bounded or begins at a border only. */
const emails = rule(
  `(?<![^${outside}@])[^${outside}@]+(?:(?:@|%40)[^${outside}@]+)+|(?<=[=&?/|])@[^${outside}@.]+\\.[^${outside}@]+`,
  maskEmail,
);
const addresses = rule('(?<![\\w.])(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\w|\\.\\d)', maskIp);
const longAddresses = rule('(?<![\\w:.])[0-9A-Fa-f:]{0,39}:[0-9A-Fa-f:.]{1,39}(?![\\w:])', maskIp);
const cards = rule(`\\d(?:[${separators}]{0,3}\\d){12,}`, maskCards);
const phones = [
  rule(`(?<![\\w+])(?:\\+|00)[1-9](?:${between}\\d){6,30}`, maskPhone),
  rule(`(?<![\\w+.,])${notADate}\\(?0\\d(?:${between}\\d){5,30}`, maskPhone),
  rule('(?<![\\w+.,-])(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}(?!\\w)', maskPhone),
  rule('(?<![\\w+.,-])\\d{10,12}(?!\\w|[.,]\\d)', maskPhone),
];
const inText: readonly Rule[] = [emails, addresses, longAddresses, cards, ...phones];
/** In paths and headers, where long numbers are ids and lengths. */
const inAddress: readonly Rule[] = [emails, addresses, longAddresses];

/** In ids and times, which are long numbers themselves: a customer's own id may be an address or a number of a telephone. */
const inId: readonly Rule[] = [
  emails,
  rule(`(?<![\\w+])\\+[1-9](?:${between}\\d){6,30}`, maskPhone),
];

/** More rounds than any text needs whose parts meet anew once something between them is masked. */
const mostRounds = 8;

/** A text without e-mail addresses, telephone numbers, IP addresses, card numbers. */
export function maskPatterns(text: string, tokens: Tokens): string {
  const plain = text.replace(fullWidth, (character) => character.normalize('NFKC'));
  const masked = untilStable(plain, (before) => applied(inText, before, tokens));
  return masked === plain ? text : masked;
}

export function maskCardPatterns(text: string, tokens: Tokens): string {
  return applied([cards], text, tokens);
}

export function maskIdPatterns(text: string, tokens: Tokens): string {
  return applied(inId, text, tokens);
}

/** The same for paths and headers: numbers stay. */
export function maskAddressPatterns(text: string, tokens: Tokens): string {
  return untilStable(text, (before) => applied(inAddress, before, tokens));
}

function applied(rules: readonly Rule[], text: string, tokens: Tokens): string {
  const maskOne = (masked: string, { pattern, mask }: Rule): string =>
    masked.replace(pattern, (found: string) => (tokens.isOwn(found) ? found : mask(found, tokens)));
  return rules.reduce(maskOne, text);
}

function untilStable(text: string, mask: (text: string) => string): string {
  let masked = mask(text);
  for (let round = 1, before = text; masked !== before && round < mostRounds; round++) {
    before = masked;
    masked = mask(before);
  }
  return masked;
}

/** A token is found before anything in it is. */
function rule(pattern: string, mask: Rule['mask']): Rule {
  return { pattern: new RegExp(`${tokenPattern}|${pattern}`, 'g'), mask };
}

function maskEmail(found: string, tokens: Tokens): string {
  const [, before = '', address = '', after = ''] = /^(['.!*]*)(.*?)(['.!*]*)$/s.exec(found) ?? [];
  return before + tokens.of('email', address.replaceAll('%40', '@')) + after;
}

function maskIp(found: string, tokens: Tokens): string {
  const trimmed = found.replace(/[.:]$/, '');
  const address = isIP(found) === 0 ? trimmed : found;
  return isPersonalIp(address) ? tokens.of('ip', address) + found.slice(address.length) : found;
}

/** This machine is nobody. Of the short forms with colons, which may be anything, only those with a full group count. */
function isPersonalIp(text: string): boolean {
  if (isIP(text) === 4) return !/^(?:127\.|0\.0\.0\.0$)/.test(text);
  return isIPv6(text) && text.replace(/[0:]/g, '') !== '1' && /[0-9a-f]{3}/i.test(text);
}

function maskCards(run: string, tokens: Tokens): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of cardNumbersIn(run)) {
    parts.push(run.slice(position, start), tokens.of('card', run.slice(start, end)));
    position = end;
  }
  return [...parts, run.slice(position)].join('');
}

function maskPhone(found: string, tokens: Tokens): string {
  return tokens.of('phone', found);
}
