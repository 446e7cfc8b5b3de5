import type { Place } from './finding.ts';

/** A name with the value that stands behind it, in code, JSON, an environment file, a header, a form, an address or XML. */
export interface Assignment extends Place {
  /** Lower case, letters and digits only, without what stands before a dot. */
  readonly name: string;
  readonly value: string;
  readonly quoted: boolean;
}

/**
 * `name: "value"`, `name = value`, `name=value&`, `"name" => 'value'`, `<name>value<`, `name: string = 'value'`, for names that
 * end like those of credentials and accounts. The value is a run of the characters that credentials are made of, in quotes all
 * that is in them. Every repetition is bounded but the last one, behind which nothing has to follow.
 */
const assignment =
  /(?:secret|key|token|bearer|authorization|account|id)\\{0,2}["'`]?(?:\s{0,8}:\s{0,4}[a-z]{1,20}\s{0,4}=|\s{0,8}(?:=>|[:=>]))\s{0,8}(\\{0,2}["'`])?(?:Bearer\s{1,4})?([\w+/=.~-]{6,})/gi;

/** What else a quoted secret may be made of. No blanks, brackets or colons, which are in templates and addresses. */
const furtherCharacters = /[\w+/=.~!#$%&*,;?@^|-]{0,200}/y;

const longestName = 64;
/** A text with more of them is no text of people. */
const most = 5000;
/** Such a value may itself be a name: `header: key=value`. */
const longestNameAsValue = 100;

/** The assignments of a text, in order, the first 5,000. Takes time in proportion to the text. */
export function assignmentsIn(text: string): readonly Assignment[] {
  const found: Assignment[] = [];
  assignment.lastIndex = 0;
  for (let match = assignment.exec(text); match && found.length < most; match = assignment.exec(text)) {
    const [whole, quote, run = ''] = match;
    const offset = match.index + whole.length - run.length;
    const value = quote === undefined ? run : quotedValue(text, offset, run, quote);
    if (value !== undefined)
      found.push({ name: nameAt(text, match.index, whole), value, quoted: quote !== undefined, offset, length: value.length });
    assignment.lastIndex = run.length > longestNameAsValue ? offset + run.length : offset;
  }
  return found;
}

/** Up to the closing quote: a value of which only the beginning looks like one, as before `${`, is none. */
function quotedValue(text: string, offset: number, run: string, quote: string): string | undefined {
  furtherCharacters.lastIndex = offset + run.length;
  const value = run + (furtherCharacters.exec(text)?.[0] ?? '');
  return text.startsWith(quote, offset + value.length) ? value : undefined;
}

/** The whole name whose end was found. */
function nameAt(text: string, index: number, match: string): string {
  let start = index;
  while (start > 0 && index - start < longestName && /[\w-]/.test(text.charAt(start - 1))) start -= 1;
  const end = /^\w+/.exec(match)?.[0] ?? '';
  return `${text.slice(start, index)}${end}`.toLowerCase().replace(/[^a-z0-9]/g, '');
}
