import type { Cause } from '../explanation.ts';
import type { CauseRow, Condition } from './causes/cause.ts';
import { causeTable } from './causes/causeTable.ts';
import type { Failure } from './failure.ts';

/** More than this is not read. */
const most = 4;

/** Causes of a failure: those that the request itself speaks for first, then in the order of the table. */
export function explain(failure: Failure): readonly Cause[] {
  const found = causeTable.filter((row) => fits(row.when, failure)).flatMap((row) => causeOf(row, failure));
  const ranked = [
    ...found.filter((cause) => cause.evidence !== undefined),
    ...found.filter((cause) => cause.evidence === undefined),
  ];
  return ranked.slice(0, most);
}

function causeOf(row: CauseRow, failure: Failure): Cause[] {
  const evidence = row.evidence?.(failure);
  if (evidence === false || (evidence === undefined && row.evidenceIs === 'required')) return [];
  return [{ text: row.text, nextSteps: row.nextSteps, ...(evidence !== undefined && { evidence }) }];
}

function fits(when: Condition, failure: Failure): boolean {
  return (
    includes(when.kinds, failure.kind) &&
    includes(when.services, failure.service) &&
    includes(when.operations, failure.operation) &&
    includes(when.status, failure.status) &&
    includes(when.codes, failure.answer?.internalCode) &&
    includes(when.oauthProblems, failure.answer?.oauthProblem) &&
    includes(when.authorizations, failure.authorization) &&
    (when.networkCodes?.test(failure.networkCode ?? '') ?? true)
  );
}

function includes<T>(allowed: readonly T[] | undefined, value: T | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value));
}
