import type { NextAction } from '../../liveperson/explanation.ts';

/** A failed call as a page shows it: what was tried and came back, causes in order of likelihood, next steps. */
export interface FailureView {
  readonly summary: string;
  /** Epoch ms. */
  readonly at: number;
  /** The service does not hold the thing any more; a page words this as a fact and not as a fault. */
  readonly gone: boolean;
  readonly causes: readonly CauseView[];
}

export interface CauseView {
  readonly text: string;
  readonly evidence?: string;
  readonly steps: readonly StepView[];
}

/** With an action the step is a button; without one it is advice in words. */
export interface StepView {
  readonly label: string;
  readonly action?: NextAction;
}
