import { isExplained } from '../../accounts/explainedError.ts';
import type { FailureView } from '../protocol/failure.ts';

/** What a page shows of a failed call. `at` is epoch ms. */
export function failureView(error: unknown, at: number): FailureView {
  if (!isExplained(error)) {
    return { summary: error instanceof Error ? error.message : String(error), at, gone: false, causes: [] };
  }
  const { summary, causes } = error.explain();
  return {
    summary,
    at,
    gone: kindOf(error) === 'expired',
    causes: causes.map(({ text, evidence, nextSteps }) => ({
      text,
      ...(evidence !== undefined && { evidence }),
      steps: nextSteps.map(({ label, action }) => ({ label, ...(action !== undefined && { action }) })),
    })),
  };
}

/** `kind` of the client's errors; others have none. */
export function kindOf(error: unknown): string | undefined {
  return error instanceof Error && 'kind' in error && typeof error.kind === 'string' ? error.kind : undefined;
}

/** Somebody closed the panel or pressed Cancel: nothing to report. */
export function isCancelled(error: unknown): boolean {
  return kindOf(error) === 'cancelled' || (error instanceof Error && error.name === 'AbortError');
}
