import { comparable, mostWords, wordPattern, type KnownValue, type KnownValues } from './knownValues.ts';
import { tokenPattern, type Tokens } from './tokens.ts';

/** What may stand between the words of a name: in running text a blank, in addresses a point, a plus sign, `%20`. */
const between = /^(?:[^\p{L}\p{N}\p{M}\r\n]{1,3}|%[0-9A-Fa-f]{2})$/u;
const tokensOrWords = new RegExp(`${tokenPattern}|%[0-9A-Fa-f]{2}|${wordPattern.source}`, 'gu');

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text without the known values, whatever their case and whatever stands between their words. Reads the text once. */
export function maskKnown(text: string, known: KnownValues, tokens: Tokens): string {
  if (known.isEmpty) return text;
  const words = wordsIn(text, tokens);
  const parts: string[] = [];
  let position = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const found = word && longestAt(words, index, text, known);
    if (!word || !found) continue;
    const last = words[index + found.words.length - 1] ?? word;
    parts.push(text.slice(position, word.start), tokens.of(found.kind, found.value));
    position = last.end;
    index += found.words.length - 1;
  }
  return position === 0 ? text : [...parts, text.slice(position)].join('');
}

/** Words and where they stand, without those of tokens, and without the digits of `%20`. */
function wordsIn(text: string, tokens: Tokens): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(tokensOrWords)) {
    if (found.startsWith('%') || tokens.isOwn(found)) continue;
    if (found.startsWith('['))
      for (const { 0: word, index: place } of found.matchAll(wordPattern)) words.push(wordAt(word, index + place));
    else words.push(wordAt(found, index));
  }
  return words;
}

function wordAt(text: string, start: number): Word {
  return { text, start, end: start + text.length };
}

/** The known value of most words that begins with a word of the text: a full name rather than the first name it begins with. */
function longestAt(words: readonly Word[], first: number, text: string, known: KnownValues): KnownValue | undefined {
  let all = comparable(words[first]?.text ?? '');
  const values = known.startingWith(all);
  const isCapital = /^\p{Lu}|^\p{Lo}/u.test(words[first]?.text ?? '');
  let longest: KnownValue | undefined;
  for (let count = 1; values.size > 0 && count <= mostWords; count++) {
    const value = values.get(all);
    if (value && (isCapital || !value.capitalOnly)) longest = value;
    const [last, next] = [words[first + count - 1], words[first + count]];
    if (!last || !next || !between.test(text.slice(last.end, next.start))) break;
    all += ` ${comparable(next.text)}`;
  }
  return longest;
}
