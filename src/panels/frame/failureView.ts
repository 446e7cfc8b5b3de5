import { isExplained } from '../../accounts/explainedError.ts';
import type { FailureView } from '../protocol/failure.ts';

/** What a page shows of an error. An error that cannot explain itself is shown with its message alone. */
export function failureView(error: unknown): FailureView {
  if (!isExplained(error)) return { message: error instanceof Error ? error.message : String(error), causes: [] };
  const { summary, causes } = error.explain();
  return {
    message: summary,
    causes: causes.map(({ text, evidence, nextSteps }) => ({ text, steps: nextSteps, ...(evidence !== undefined && { evidence }) })),
  };
}
