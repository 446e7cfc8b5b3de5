import * as v from 'valibot';
import type { ToolServices } from './toolServices.ts';

/** What a call may use. `services` has no way to change anything. */
export interface ToolCall {
  readonly services: ToolServices;
  /** The account that is read; empty for a tool that needs none. */
  readonly accountId: string;
  readonly signal: AbortSignal;
}

/** An input that was found good. */
export interface ToolRequest {
  readonly accountId?: string;
  /** `none`: the tool reads what this window has, and asks no service. */
  readonly account: 'needed' | 'none';
  /** The first line of the result that is returned, from 1. */
  readonly fromLine: number;
  /** What is read, with its ids, for the person who is asked. */
  readonly subject: string;
  /** What the person should know beyond that. */
  readonly note?: string;
  /** The whole result as text, personal data masked. */
  readonly run: (call: ToolCall) => Promise<string>;
}

export type ToolReading = { readonly problems: readonly string[] } | { readonly request: ToolRequest };

/** A tool: from whatever a model sent to a request, or to what is wrong with it. Never throws. */
export interface Tool {
  readonly read: (input: unknown) => ToolReading;
}

/** A tool of this form of input. `plan` gets an input that fits the form, and may still refuse it. */
export function toolOf<const F extends v.GenericSchema>(
  form: F,
  plan: (input: v.InferOutput<F>, given: unknown) => ToolReading,
): Tool {
  return {
    read: (given) => {
      if (isTooLarge(given)) return { problems: [`The input is longer than ${longestInput} characters.`] };
      const { success, output, issues } = v.safeParse(form, given);
      return success ? plan(output, given) : { problems: issues.slice(0, mostProblems).map(problemOf) };
    },
  };
}

/** No question is as long; the body of an error may be. */
const longestInput = 30_000;

function isTooLarge(given: unknown): boolean {
  return JSON.stringify(given ?? '').length > longestInput;
}

/** A model that gets everything wrong is told the beginning. */
const mostProblems = 10;

function problemOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
