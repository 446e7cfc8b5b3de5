import type { Explanation, NextStep } from '../liveperson/explanation.ts';

/** Anything that can tell a person why it failed: the client's errors and the editor layers' own. */
export interface Explained {
  explain(): Explanation;
}

export function isExplained(error: unknown): error is Error & Explained {
  return error instanceof Error && 'explain' in error && typeof error.explain === 'function';
}

/** What a failure says of itself; of one that cannot explain itself, its message. */
export function explanationOf(error: unknown): Explanation {
  return isExplained(error) ? error.explain() : { summary: error instanceof Error ? error.message : String(error), causes: [] };
}

/** A button that runs a command of the editor, for steps that the client's own vocabulary has no word for. */
export interface CommandStep {
  readonly label: string;
  readonly command: string;
  readonly argument?: unknown;
}

/** The commands a failure offers as buttons. */
export function commandsOf(error: unknown): readonly CommandStep[] {
  return error instanceof ExplainedError ? error.commands : [];
}

/** A failure of the editor layers, in words a person can act on. */
export class ExplainedError extends Error implements Explained {
  override readonly name = 'ExplainedError';
  readonly commands: readonly CommandStep[];
  readonly #explanation: Explanation;

  constructor(
    summary: string,
    cause?: { readonly text: string; readonly nextSteps?: readonly NextStep[]; readonly commands?: readonly CommandStep[] },
  ) {
    super(summary);
    this.commands = cause?.commands ?? [];
    this.#explanation = { summary, causes: cause ? [{ text: cause.text, nextSteps: cause.nextSteps ?? [] }] : [] };
  }

  explain(): Explanation {
    return this.#explanation;
  }
}

/** There is no such account: what was asked for may be read as soon as there is. */
export class UnknownAccountError extends ExplainedError {}
