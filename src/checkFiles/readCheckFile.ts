import * as l10n from '@vscode/l10n';
import type { Node } from 'jsonc-parser';
import * as v from 'valibot';
import { formProblems, type FieldProblem } from '../jsonFiles/fieldProblem.ts';
import { stretchOf, valueOf } from '../jsonFiles/jsonTree.ts';
import { isObject, readJsonFile, type FileProblem, type JsonObject, type Meaning } from '../jsonFiles/readJsonFile.ts';
import { readQuery } from '../searchFiles/readQuery.ts';
import { mostChats, usualChats, type Assertion, type ChatToCheck, type CheckFile, type PlacedAssertion } from './checkFile.ts';
import { checkFields, conditionNames } from './checkForm.ts';

export interface ReadCheckFile {
  /** In the order of the text. */
  readonly problems: readonly FileProblem[];
  /** The assertions that have a name, whether or not the file can be run. */
  readonly assertions: readonly PlacedAssertion[];
  /** What to check; absent while there is an error. */
  readonly check?: CheckFile;
}

/** Reads a check file. `now`, epoch ms, is the end of spans such as `"last": "7d"`. Never throws. */
export function fromCheckFile(text: string, now: number): ReadCheckFile {
  const { problems, meaning: check, root } = readJsonFile(text, (file) => checkOf(file, now));
  return { problems, assertions: root ? placedAssertions(root) : [], ...(check && { check }) };
}

function checkOf(value: JsonObject, now: number): ReturnType<Meaning<CheckFile>> {
  const { success, output, issues } = v.safeParse(v.object(checkFields), value);
  const unknown = Object.keys(value)
    .filter((name) => name !== 'search' && !Object.hasOwn(checkFields, name))
    .map((name): FieldProblem => ({
      ...problem('rule', [name], l10n.t('Not a field of a check file; it has no effect.')),
      severity: 'warning',
      ofName: true,
    }));
  const form = [...formProblems(issues), ...unknown, ...conditionProblems(value['assertions'])];
  const subject = readSubject(value, success ? output.chats : undefined, now);
  const problems = [...form, ...subject.problems];
  if (!success || subject.subject === undefined) return { problems };
  const accountId = output.account;
  const assertions: readonly Assertion[] = output.assertions;
  return { problems, meaning: { ...(accountId !== undefined && { accountId }), subject: subject.subject, assertions } };
}

type Subject = { readonly subject?: CheckFile['subject']; readonly problems: readonly FieldProblem[] };

function readSubject(file: JsonObject, chats: readonly (string | ChatToCheck)[] | undefined, now: number): Subject {
  const { search } = file;
  if ((file['chats'] === undefined) === (search === undefined))
    return { problems: [problem('rule', [], l10n.t('Needs either chats or search: which chats to check.'))] };
  if (search === undefined)
    return chats === undefined
      ? { problems: [] } // told by the form
      : {
          problems: [],
          subject: { kind: 'chats', chats: chats.map((chat) => (typeof chat === 'string' ? { engagementId: chat } : chat)) },
        };
  if (!isObject(search)) return { problems: [problem('form', ['search'], l10n.t('Needs an object in braces.'))] };
  const read = readQuery('chats', search, now);
  const problems = read.problems.map((found) => ({ ...found, path: ['search', ...found.path.slice(1)] }));
  if (read.search.product !== 'chats') return { problems };
  const limit = Math.min(mostChats, read.search.query.limit ?? usualChats);
  return { problems, subject: { kind: 'search', query: { ...read.search.query, limit } } };
}

/** An assertion with two conditions would say that it failed and not which of them. */
function conditionProblems(assertions: unknown): readonly FieldProblem[] {
  if (!Array.isArray(assertions)) return [];
  return assertions.flatMap((assertion: unknown, index) => {
    if (!isObject(assertion)) return [];
    const given = conditionNames.filter((name) => Object.hasOwn(assertion, name));
    const path = ['assertions', index];
    if (given.length !== 1) return [problem('rule', path, l10n.t('Needs exactly one of {0}.', conditionNames.join(', ')))];
    return [
      ...lineProblems(assertion, 'line', path),
      ...lineProblems(assertion, 'noLine', path),
      ...attributeProblems(assertion, path),
      ...waitProblems(assertion, path),
    ];
  });
}

function lineProblems(
  assertion: JsonObject,
  name: 'line' | 'noLine',
  path: readonly (string | number)[],
): readonly FieldProblem[] {
  const rule = assertion[name];
  return isObject(rule) && Object.keys(rule).length === 0
    ? [problem('rule', [...path, name], l10n.t('Needs at least one of contains, matches, by.'))]
    : [];
}

function attributeProblems({ attribute }: JsonObject, path: readonly (string | number)[]): readonly FieldProblem[] {
  return isObject(attribute) && attribute['value'] !== undefined && attribute['field'] === undefined
    ? [problem('rule', [...path, 'attribute', 'value'], l10n.t('Needs a field whose value it is.'))]
    : [];
}

function waitProblems({ waitUnder }: JsonObject, path: readonly (string | number)[]): readonly FieldProblem[] {
  return typeof waitUnder === 'number' && !(waitUnder > 0)
    ? [problem('rule', [...path, 'waitUnder'], l10n.t('Needs a number of seconds above 0.'))]
    : [];
}

function placedAssertions(root: Node): readonly PlacedAssertion[] {
  const file = valueOf(root);
  const assertions: unknown = isObject(file) ? file['assertions'] : undefined;
  if (!Array.isArray(assertions)) return [];
  return assertions.flatMap((assertion: unknown, index) => {
    const name = isObject(assertion) ? assertion['name'] : undefined;
    return typeof name === 'string' && name !== ''
      ? [{ name: name.slice(0, 200), index, ...stretchOf(root, ['assertions', index], 'value') }]
      : [];
  });
}

function problem(origin: FieldProblem['origin'], path: readonly (string | number)[], message: string): FieldProblem {
  return { origin, severity: 'error', path, message, ofName: path.length === 0 };
}
