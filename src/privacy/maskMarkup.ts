import { KnownValues } from './knownValues.ts';
import type { JsonMasking } from './maskJson.ts';
import { maskKnown } from './maskKnown.ts';
import { isFreeText, isNobody, kindOfField } from './personalFields.ts';

/** Up to the next section, so that sections which never end are not read again and again. */
const section = '<!\\[CDATA\\[(?:(?!\\]\\]>|<!\\[CDATA\\[)[^])*\\]\\]>';
/** An element that holds nothing but text; the last one may be cut off. */
const element = new RegExp(`(<([\\w:-]+)(?:\\s[^<>]*)?(?<!/)>)([^<]*(?:${section}[^<]*)*)(?=</|$)`, 'g');
const attribute = /(\s([\w:-]+)=)("[^"<]*"|'[^'<]*')/g;
/** What is no tag: names of elements may be names of people. */
const between = new RegExp(`${section}|(?<![^>])[^<>]+`, 'g');

/** XML with the field names of the JSON: what elements and attributes hold, and names where they are repeated. */
export function maskMarkup(markup: string, { tokens, hideFreeText }: Pick<JsonMasking, 'tokens' | 'hideFreeText'>): string {
  const names = new KnownValues();
  const mask = (name: string, value: string): string => {
    const [key] = [name, camelCase(name)].filter((one) => kindOfField(one, undefined) !== undefined || isFreeText(one));
    const kind = kindOfField(key, undefined) ?? (hideFreeText && isFreeText(key) ? 'text' : undefined);
    if (kind === undefined || isNobody(value)) return value;
    if (kind === 'name' && !tokens.isOwn(value)) names.learn(value, key);
    return tokens.of(kind, value);
  };
  const masked = markup
    .replace(attribute, (_found, start: string, name: string, value: string) => {
      const quote = value.charAt(0);
      return start + quote + mask(name, value.slice(1, -1)) + quote;
    })
    .replace(element, (_found, tag: string, name: string, value: string) => {
      const text = value.replace(/<!\[CDATA\[|\]\]>/g, '');
      const hidden = mask(name, text);
      return tag + (hidden === text ? value : hidden);
    });
  return masked.replace(between, (text) => maskKnown(text, names, tokens));
}

/** The chat API writes `visitor-name` in XML where JSON has `visitorName`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
