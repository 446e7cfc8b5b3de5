import * as l10n from '@vscode/l10n';
import { printParseErrorCode, type Node } from 'jsonc-parser';
import * as v from 'valibot';
import { formProblems, type FieldProblem } from '../searchFiles/fieldProblem.ts';
import { readJson, stretchOf, valueOf } from '../searchFiles/jsonTree.ts';
import { readQuery } from '../searchFiles/readQuery.ts';
import type { FileProblem } from '../searchFiles/readSearchFile.ts';
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

type Fields = Readonly<Record<string, unknown>>;

/** Reads a check file, also one that is half-typed. Never throws. `now`, epoch ms, is the end of spans such as `"last": "7d"`. */
export function fromCheckFile(text: string, now: number): ReadCheckFile {
  const json = readJson(text);
  if (json.kind === 'refused')
    return { assertions: [], problems: [{ origin: 'rule', severity: 'error', message: json.reason, offset: 0, length: 1 }] };
  const { root, errors } = json;
  const syntax = errors.map(({ error, offset, length }): FileProblem => ({
    origin: 'syntax',
    severity: 'error',
    message: l10n.t('Not valid JSON: {0}.', printParseErrorCode(error)),
    offset,
    length,
  }));
  if (root === undefined) return { problems: syntax, assertions: [] };
  const { check, problems } = readFile(valueOf(root), now);
  const all = [...syntax, ...problems.map((problem) => located(text, root, problem))].sort((a, b) => a.offset - b.offset);
  const isWrong = all.some(({ severity }) => severity === 'error');
  return { problems: all, assertions: placedAssertions(root), ...(check !== undefined && !isWrong && { check }) };
}

function readFile(value: unknown, now: number): { readonly check?: CheckFile; readonly problems: readonly FieldProblem[] } {
  if (!isObject(value)) return { problems: [problem('form', [], l10n.t('Needs an object in braces.'))] };
  const { success, output, issues } = v.safeParse(v.object(checkFields), value);
  const unknown = Object.keys(value)
    .filter((name) => name !== 'search' && !Object.hasOwn(checkFields, name))
    .map((name): FieldProblem => ({ ...problem('rule', [name], l10n.t('Not a field of a check file; it has no effect.')), severity: 'warning', ofName: true }));
  const form = [...formProblems(issues), ...unknown, ...conditionProblems(value['assertions'])];
  const subject = readSubject(value, success ? output.chats : undefined, now);
  const problems = [...form, ...subject.problems];
  if (!success || subject.subject === undefined) return { problems };
  const accountId = output.account;
  const assertions: readonly Assertion[] = output.assertions;
  return { problems, check: { ...(accountId !== undefined && { accountId }), subject: subject.subject, assertions } };
}

type Subject = { readonly subject?: CheckFile['subject']; readonly problems: readonly FieldProblem[] };

function readSubject(file: Fields, chats: readonly (string | ChatToCheck)[] | undefined, now: number): Subject {
  const { search } = file;
  if ((file['chats'] === undefined) === (search === undefined))
    return { problems: [problem('rule', [], l10n.t('Needs either chats or search: which chats to check.'))] };
  if (search === undefined)
    return chats === undefined
      ? { problems: [] } // told by the form
      : { problems: [], subject: { kind: 'chats', chats: chats.map((chat) => (typeof chat === 'string' ? { engagementId: chat } : chat)) } };
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
    return [...lineProblems(assertion, 'line', path), ...lineProblems(assertion, 'noLine', path), ...attributeProblems(assertion, path), ...waitProblems(assertion, path)];
  });
}

function lineProblems(assertion: Fields, name: 'line' | 'noLine', path: readonly (string | number)[]): readonly FieldProblem[] {
  const rule = assertion[name];
  return isObject(rule) && Object.keys(rule).length === 0
    ? [problem('rule', [...path, name], l10n.t('Needs at least one of contains, matches, by.'))]
    : [];
}

function attributeProblems({ attribute }: Fields, path: readonly (string | number)[]): readonly FieldProblem[] {
  return isObject(attribute) && attribute['value'] !== undefined && attribute['field'] === undefined
    ? [problem('rule', [...path, 'attribute', 'value'], l10n.t('Needs a field whose value it is.'))]
    : [];
}

function waitProblems({ waitUnder }: Fields, path: readonly (string | number)[]): readonly FieldProblem[] {
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
    return typeof name === 'string' && name !== '' ? [{ name: name.slice(0, 200), index, ...stretchOf(root, ['assertions', index], 'value') }] : [];
  });
}

function located(text: string, root: Node, { origin, severity, path, message, ofName }: FieldProblem): FileProblem {
  const { offset, length } = stretchOf(root, path, ofName === true ? 'name' : 'value');
  // The whole of an object is not marked for one thing that it lacks.
  return { origin, severity, message, offset, length: text[offset] === '{' && length > 2 ? 1 : length };
}

function problem(origin: FieldProblem['origin'], path: readonly (string | number)[], message: string): FieldProblem {
  return { origin, severity: 'error', path, message, ofName: path.length === 0 };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
