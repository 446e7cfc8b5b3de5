import { explanationOf } from '../accounts/explainedError.ts';
import { LivePersonError } from '../liveperson/errors.ts';
import type { Masker } from '../privacy/masker.ts';
import { explanationLines } from '../shownText/explanationLines.ts';
import { maskedError } from './reportedError.ts';

/** Why something could not be read, for a model: what was tried, what came back, the likely causes and what to do. */
export function failureText(error: unknown, masker: Masker): string {
  const isOfClient = error instanceof LivePersonError;
  const lines = explanationLines(explanationOf(isOfClient ? maskedError(error, masker) : error)).map((line) => masker.text(line));
  const requestId = isOfClient ? error.failure.exchangeId : undefined;
  const more =
    requestId === undefined ? [] : [`All that is known of the request: liveperson_explain_error with requestId ${requestId}.`];
  return ['This could not be read.', ...lines, ...more].join('\n');
}
