import type { JsonMasking } from './maskJson.ts';
import { kindOfField } from './personalFields.ts';

/** XML with the field names of the JSON: elements that hold nothing but the value of a personal field. */
export function maskMarkup(markup: string, { tokens }: Pick<JsonMasking, 'tokens'>): string {
  return markup.replace(/(<([\w-]+)>)([^<>]+)(?=<\/)/g, (_element, tag: string, name: string, value: string) => {
    const kind = kindOfField(name, undefined) ?? kindOfField(camelCase(name), undefined);
    return tag + (kind === undefined ? value : tokens.of(kind, value));
  });
}

/** The chat API writes `visitor-name` in XML where JSON has `visitorName`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
