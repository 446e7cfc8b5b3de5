import * as l10n from '@vscode/l10n';
import { printParseErrorCode, type Node } from 'jsonc-parser';
import * as v from 'valibot';
import { formProblems, type FieldProblem } from './fieldProblem.ts';
import { fileFields, queryForms } from './fileForm.ts';
import { readJson, stretchOf, valueOf } from './jsonTree.ts';
import { readQuery } from './readQuery.ts';
import type { SearchFile } from './searchFile.ts';

/**
 * One thing wrong with a file and where: offset and length in its text. `syntax` is what makes it no JSON, `form` what the JSON
 * schema says as well (fields of another type), `rule` what only the client's check of queries knows.
 */
export interface FileProblem {
  readonly origin: 'syntax' | 'form' | 'rule';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

export interface ReadSearchFile {
  /** In the order of the text. */
  readonly problems: readonly FileProblem[];
  /** What to search; absent while there is an error. */
  readonly search?: SearchFile;
}

/**
 * Reads a search file, also one that is half-typed: whatever the text, it returns what it understood and what is wrong. `now`,
 * epoch ms, is the end of spans such as `"last": "7d"`. Nothing is looked up and nothing is sent.
 */
export function fromSearchFile(text: string, now: number): ReadSearchFile {
  const json = readJson(text);
  if (json.kind === 'refused')
    return { problems: [{ origin: 'rule', severity: 'error', message: json.reason, offset: 0, length: 1 }] };
  const { root, errors } = json;
  const syntax = errors.map(({ error, offset, length }): FileProblem => ({
    origin: 'syntax',
    severity: 'error',
    message: l10n.t('Not valid JSON: {0}.', printParseErrorCode(error)),
    offset,
    length,
  }));
  if (root === undefined) return { problems: syntax };
  const { search, problems } = readFile(valueOf(root), now);
  const all = [...syntax, ...problems.map((problem) => located(root, problem))].sort((a, b) => a.offset - b.offset);
  const isWrong = all.some(({ severity }) => severity === 'error');
  return { problems: all, ...(search !== undefined && !isWrong && { search }) };
}

function readFile(value: unknown, now: number): { readonly search?: SearchFile; readonly problems: readonly FieldProblem[] } {
  if (!isObject(value))
    return { problems: [{ origin: 'form', severity: 'error', path: [], message: l10n.t('Needs an object in braces.') }] };
  const account = v.safeParse(v.object({ account: fileFields.account }), value);
  const product = v.safeParse(v.object({ product: fileFields.product }), value);
  const problems = [...formProblems(account.issues), ...formProblems(product.issues), ...unknownFields(value)];
  if (!product.success) return { problems };
  if (!isObject(value['query'])) {
    return {
      problems: [
        ...problems,
        { origin: 'form', severity: 'error', path: ['query'], message: l10n.t('Needs query, an object in braces.') },
      ],
    };
  }
  const read = readQuery(product.output.product ?? 'chats', value['query'], now);
  const accountId = account.success ? account.output.account : undefined;
  return { search: { ...(accountId !== undefined && { accountId }), ...read.search }, problems: [...problems, ...read.problems] };
}

function unknownFields(file: Readonly<Record<string, unknown>>): readonly FieldProblem[] {
  return Object.keys(file)
    .filter((name) => name !== 'query' && !Object.hasOwn(fileFields, name))
    .map((name) => ({ origin: 'rule', severity: 'warning', path: [name], ofName: true, message: unknownField(name) }));
}

function unknownField(name: string): string {
  return Object.hasOwn(queryForms.chats.entries, name) || Object.hasOwn(queryForms.conversations.entries, name)
    ? l10n.t('Belongs into query; here it has no effect.')
    : l10n.t('Not a field of a search file; it has no effect.');
}

function located(root: Node, { origin, severity, path, message, ofName }: FieldProblem): FileProblem {
  const { offset, length } = stretchOf(root, path, ofName === true ? 'name' : 'value');
  return { origin, severity, message, offset, length };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
