import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { formProblems, type FieldProblem } from '../jsonFiles/fieldProblem.ts';
import { isObject, readJsonFile, type FileProblem, type JsonObject, type Meaning } from '../jsonFiles/readJsonFile.ts';
import { fileFields, queryForms } from './fileForm.ts';
import { readQuery } from './readQuery.ts';
import type { SearchFile } from './searchFile.ts';

export interface ReadSearchFile {
  /** In the order of the text. */
  readonly problems: readonly FileProblem[];
  /** What to search; absent while there is an error. */
  readonly search?: SearchFile;
}

/** Reads a search file. `now`, epoch ms, is the end of spans such as `"last": "7d"`. Never throws. */
export function fromSearchFile(text: string, now: number): ReadSearchFile {
  const { problems, meaning: search } = readJsonFile(text, (file) => searchOf(file, now));
  return { problems, ...(search && { search }) };
}

function searchOf(value: JsonObject, now: number): ReturnType<Meaning<SearchFile>> {
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
  return {
    meaning: { ...(accountId !== undefined && { accountId }), ...read.search },
    problems: [...problems, ...read.problems],
  };
}

function unknownFields(file: JsonObject): readonly FieldProblem[] {
  return Object.keys(file)
    .filter((name) => name !== 'query' && !Object.hasOwn(fileFields, name))
    .map((name) => ({ origin: 'rule', severity: 'warning', path: [name], ofName: true, message: unknownField(name) }));
}

function unknownField(name: string): string {
  return Object.hasOwn(queryForms.chats.entries, name) || Object.hasOwn(queryForms.conversations.entries, name)
    ? l10n.t('Belongs into query; here it has no effect.')
    : l10n.t('Not a field of a search file; it has no effect.');
}
