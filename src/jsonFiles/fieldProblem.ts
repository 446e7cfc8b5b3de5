import type { BaseIssue } from 'valibot';
import type { Path } from './jsonTree.ts';

/** What is wrong with a field of a file, and where it is in the document's structure. */
export interface FieldProblem {
  readonly origin: 'form' | 'rule';
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  readonly message: string;
  /** True when the field's name is wrong, not its value. */
  readonly ofName?: boolean;
}

/**
 * Issues as problems. Of the wrong type or not among the values is what the JSON schema tells, too; anything further (a date that
 * does not exist) it cannot.
 */
export function formProblems(issues: readonly BaseIssue<unknown>[] | undefined, base: Path = []): readonly FieldProblem[] {
  return (issues ?? []).map(({ kind, message, path, expected }) => ({
    origin: kind === 'schema' ? 'form' : 'rule',
    severity: 'error',
    path: [...base, ...(path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))],
    message,
    ofName: expected === 'never',
  }));
}
