import * as l10n from '@vscode/l10n';
import { printParseErrorCode, type Node } from 'jsonc-parser';
import type { FieldProblem } from './fieldProblem.ts';
import { readJson, stretchOf, valueOf } from './jsonTree.ts';

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

export type JsonObject = Readonly<Record<string, unknown>>;

export interface ReadJsonFile<T> {
  /** In the order of the text. */
  readonly problems: readonly FileProblem[];
  /** What the file means; absent while there is an error. */
  readonly meaning?: T;
  /** The text as a tree, for as far as it is one. */
  readonly root?: Node;
}

/** What an object means, and what is wrong with it. */
export type Meaning<T> = (file: JsonObject) => { readonly meaning?: T | undefined; readonly problems: readonly FieldProblem[] };

/**
 * Reads a file of one JSON object, also one that is half-typed: whatever the text, it returns what it understood and what is
 * wrong. Never throws. Nothing is looked up and nothing is sent.
 */
export function readJsonFile<T>(text: string, meaningOf: Meaning<T>): ReadJsonFile<T> {
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
  const value = valueOf(root);
  const { meaning, problems } = isObject(value) ? meaningOf(value) : { problems: [noObject()] };
  const all = [...syntax, ...problems.map((problem) => located(text, root, problem))].sort((a, b) => a.offset - b.offset);
  const isWrong = all.some(({ severity }) => severity === 'error');
  return { problems: all, root, ...(meaning !== undefined && !isWrong && { meaning }) };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noObject(): FieldProblem {
  return { origin: 'form', severity: 'error', path: [], message: l10n.t('Needs an object in braces.') };
}

function located(text: string, root: Node, { origin, severity, path, message, ofName }: FieldProblem): FileProblem {
  const { offset, length } = stretchOf(root, path, ofName === true ? 'name' : 'value');
  // The whole of an object is not marked for one thing that it lacks.
  return { origin, severity, message, offset, length: text[offset] === '{' && length > 2 ? 1 : length };
}
