import { tokenPattern, type Tokens } from './tokens.ts';

/** Shorter names are half of the words of some language. */
const shortest = 3;
/** A document of more people than this is a list of them; each name is one more way the pattern has to try at every word. */
const most = 200;

/** A text without the given names, which are in lower case, where they stand as words of their own. */
export function maskNames(text: string, names: ReadonlySet<string>, tokens: Tokens): string {
  const pattern = patternOf(names);
  if (pattern === undefined) return text;
  return text.replace(pattern, (found) => (tokens.isOwn(found) ? found : tokens.of('name', found)));
}

/** One pattern per document: making one costs more than using it. */
const patterns = new WeakMap<ReadonlySet<string>, RegExp | undefined>();

function patternOf(names: ReadonlySet<string>): RegExp | undefined {
  if (!patterns.has(names)) patterns.set(names, makePattern(names));
  return patterns.get(names);
}

function makePattern(names: ReadonlySet<string>): RegExp | undefined {
  const long = [...names].filter(({ length }) => length >= shortest).slice(0, most);
  if (long.length === 0) return undefined;
  // Longest first, so that a full name is found before the first name it begins with.
  const words = long.sort((a, b) => b.length - a.length).map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`${tokenPattern}|(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
