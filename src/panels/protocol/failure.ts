import type { NextAction } from '../../liveperson/explanation.ts';

/** A failure as a page shows it: what happened, why probably, what to do. Plain data, all of it text. */
export interface FailureView {
  readonly message: string;
  /** Most likely first. */
  readonly causes: readonly FailureCause[];
  /** The recorded call, when one was made: it can be explained with request and answer. */
  readonly requestId?: string;
}

export interface FailureCause {
  readonly text: string;
  /** What in this very request speaks for the cause. */
  readonly evidence?: string;
  readonly steps: readonly FailureStep[];
}

/** With an action it is offered as a button; without one it is advice in words. */
export interface FailureStep {
  readonly label: string;
  readonly action?: NextAction;
}

/** Every action a page may ask for: what the extension side checks requests against. */
export const nextActions = [
  'retry',
  'signIn',
  'editAccount',
  'checkAccount',
  'searchHistory',
  'openTranscript',
  'lookup',
  'swapIds',
  'openStatusPage',
  'showRequests',
] as const satisfies readonly NextAction[];
