import * as l10n from '@vscode/l10n';
import { isExplained } from '../../accounts/explainedError.ts';
import { LivePersonError } from '../../liveperson/errors.ts';
import type { FailureCause, FailureView } from '../protocol/failure.ts';

/** What can be done about an error that says nothing of its causes. */
const unexplained: FailureCause = {
  text: l10n.t('Nothing more is known about it.'),
  steps: [{ label: l10n.t('Try Again'), action: 'retry' }, { label: l10n.t('Show Log'), action: 'showRequests' }],
};

/** What a page shows of an error. One that cannot explain itself is shown with its message and what can always be done. */
export function failureView(error: unknown): FailureView {
  if (!isExplained(error)) return { message: error instanceof Error ? error.message : String(error), causes: [unexplained] };
  const { summary, causes } = error.explain();
  const requestId = error instanceof LivePersonError ? error.failure.exchangeId : undefined;
  return {
    message: summary,
    causes: causes.map(({ text, evidence, nextSteps }) => ({
      text,
      steps: nextSteps,
      ...(evidence !== undefined && { evidence }),
    })),
    ...(requestId !== undefined && { requestId }),
  };
}
