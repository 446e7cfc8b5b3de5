import type { JsonObject, JsonValue } from '../../liveperson/json.ts';
import { isList, isObject, listAt } from '../json.ts';
import type { SearchArea } from './historyQuery.ts';

/** A keyword as the search understands it: one phrase, or words that must all occur. */
export type Keyword = { readonly phrase: readonly string[] } | { readonly words: readonly string[] };

export function readKeyword(text: string): Keyword {
  const phrase = /^\s*"(.*)"\s*$/.exec(text)?.[1];
  return phrase === undefined ? { words: wordsOf(text) } : { phrase: wordsOf(phrase) };
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** True when one text of one of the areas holds the keyword. */
export function hasKeyword(record: JsonObject, keyword: Keyword, areas: readonly SearchArea[]): boolean {
  return areas.some((area) => areaTexts(record, area).some((text) => matches(searchableWords(text, area), keyword)));
}

export function matches(words: readonly string[], keyword: Keyword): boolean {
  if ('words' in keyword) return keyword.words.length > 0 && keyword.words.every((word) => words.includes(word));
  const { phrase } = keyword;
  return phrase.length > 0 && words.some((_, start) => phrase.every((word, index) => words[start + index] === word));
}

/** Numbers with more than three digits in a row cannot be found in engagement attributes. Source: data APIs page. */
function searchableWords(text: string, area: SearchArea): string[] {
  const words = wordsOf(text.replace(/<[^>]*>/g, ' '));
  return area.startsWith('ea.') ? words.filter((word) => !/\d{4}/.test(word)) : words;
}

/** Older records name two attributes differently. */
const attributeKeys: Readonly<Partial<Record<SearchArea, readonly string[]>>> = {
  'ea.viewedProduct': ['viewedProduct', 'viewProduct'],
  'ea.visitorError': ['visitorError', 'formFillingError'],
};

function areaTexts(record: JsonObject, area: SearchArea): string[] {
  switch (area) {
    case 'chatLine':
      return listAt(record['transcript'], 'lines').flatMap((line) =>
        isObject(line) && typeof line['text'] === 'string' ? [line['text']] : [],
      );
    case 'surveyQuestion':
      return surveyAnswers(record).flatMap((answer) => textsIn(answer['displayName'] ?? null));
    case 'surveyAnswer':
      return surveyAnswers(record).flatMap((answer) => [
        ...textsIn(answer['value'] ?? null),
        ...textsIn(answer['values'] ?? null),
      ]);
    case 'visitorInfo':
      return textsIn(record['visitorInfo'] ?? null);
    case 'mcs':
      return [];
    default: {
      const keys = attributeKeys[area] ?? [area.slice('ea.'.length)];
      return listAt(record['sdes'], 'events').flatMap((event) =>
        isObject(event) ? keys.flatMap((key) => textsIn(event[key] ?? null)) : [],
      );
    }
  }
}

function surveyAnswers(record: JsonObject): JsonObject[] {
  return ['preChat', 'postChat', 'operator'].flatMap((survey) => listAt(record['surveys'], survey).filter(isObject));
}

function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
