import { fitsWildcards, star, type Wildcard } from './wildcards.ts';

/** One line of a `.gitignore`. */
interface IgnoreRule {
  /** Over the names of a path. */
  readonly pattern: readonly Wildcard<string>[];
  readonly isNegated: boolean;
  readonly onlyFolders: boolean;
}

/** Longer lines are no patterns of people. */
const longestLine = 1000;

/** The rules of a `.gitignore`, in order. Source: the manual page gitignore(5). */
export function readIgnoreRules(text: string): readonly IgnoreRule[] {
  return text.split(/\r\n|\r|\n/).flatMap(ruleOf);
}

/**
 * Whether the rules leave a file out. As in Git, a file below a folder that is left out cannot be taken in again.
 * @param path relative to the folder of the rules, with `/`
 */
export function isIgnored(rules: readonly IgnoreRule[], path: string): boolean {
  const names = path.split('/');
  return names.some((_name, index) => {
    const isFolder = index < names.length - 1;
    const candidate = names.slice(0, index + 1);
    const last = rules.findLast(({ pattern, onlyFolders }) => (isFolder || !onlyFolders) && fitsWildcards(pattern, candidate));
    return last !== undefined && !last.isNegated;
  });
}

function ruleOf(line: string): readonly IgnoreRule[] {
  const isNegated = line.startsWith('!');
  const written = trimmed(line.slice(isNegated ? 1 : 0));
  if (written === '' || line.startsWith('#') || line.length > longestLine) return [];
  const onlyFolders = written.endsWith('/');
  const parts = written.slice(0, onlyFolders ? -1 : undefined).split('/');
  const isAnchored = parts.length > 1;
  const names = parts.filter((part, index) => part !== '' || index > 0);
  const pattern = names.flatMap((name, index) => patternOfName(name, index === names.length - 1 && isAnchored));
  return [{ pattern: isAnchored ? pattern : [star, ...pattern], isNegated, onlyFolders }];
}

/** Blanks at the end do not count, unless a backslash stands before them. */
function trimmed(text: string): string {
  const bare = text.trimEnd();
  return bare.endsWith('\\') && bare.length < text.length ? `${bare} ` : bare;
}

/** Two stars stand for any number of folders; at the end for everything below, which is one name at least. */
function patternOfName(name: string, isLast: boolean): readonly Wildcard<string>[] {
  if (name === '**') return isLast ? [() => true, star] : [star];
  const characters = patternOfCharacters(name);
  return [(candidate) => fitsWildcards(characters, Array.from(candidate))];
}

function patternOfCharacters(name: string): readonly Wildcard<string>[] {
  return Array.from(name.matchAll(/\\(.)|\[(!?)([^\]]+)\]|./gsu), ([part, escaped, not, set]): Wildcard<string> => {
    if (escaped !== undefined) return (character) => character === escaped;
    if (set !== undefined) return (character) => isInSet(set, character) !== (not === '!');
    if (part === '*') return star;
    return (character) => part === '?' || character === part;
  });
}

function isInSet(set: string, character: string): boolean {
  return Array.from(set.matchAll(/(.)-(.)|./gsu)).some(([one, from, to]) =>
    from === undefined || to === undefined ? one === character : from <= character && character <= to,
  );
}
