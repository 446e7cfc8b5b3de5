import type { JsonValue } from '../../liveperson/json.ts';
import { isList, isObject, textOf } from '../json.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/**
 * The same content as XML. Its form is not documented: `@` keys of the JSON form are taken for attributes, as that notation
 * means, and the two keys of a link likewise.
 */
export function toXml(name: string, value: JsonValue): string {
  if (isList(value)) return value.map((item) => toXml(name, item)).join('');
  if (!isObject(value)) return `<${name}>${escaped(String(value))}</${name}>`;
  const isAttribute = (key: string) => key.startsWith('@') || (name === 'link' && (key === 'href' || key === 'rel'));
  const entries = Object.entries(value);
  const attributes = entries
    .filter(([key]) => isAttribute(key))
    .map(([key, text]) => ` ${key.replace('@', '')}="${escaped(textOf(text) ?? '')}"`);
  const children = entries.filter(([key]) => !isAttribute(key)).map(([key, inner]) => toXml(key, inner));
  return `<${name}${attributes.join('')}>${children.join('')}</${name}>`;
}
