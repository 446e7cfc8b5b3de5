/** Why a call failed, for a person: what was tried, what came back, what it probably means, what to do next. */
export interface Explanation {
  /** One sentence: what was tried and what came back. */
  readonly summary: string;
  /** Most likely first. */
  readonly causes: readonly Cause[];
}

export interface Cause {
  readonly text: string;
  /** What in this very request speaks for the cause, when anything does. */
  readonly evidence?: string;
  readonly nextSteps: readonly NextStep[];
}

/** `action` lets a view offer the step as a button; without one it is advice in words. */
export interface NextStep {
  readonly label: string;
  readonly action?: NextAction;
}

export type NextAction =
  | 'retry'
  | 'signIn'
  | 'editAccount'
  | 'checkAccount'
  | 'searchHistory'
  | 'openTranscript'
  | 'lookup'
  | 'swapIds'
  | 'openStatusPage'
  | 'showRequests';
