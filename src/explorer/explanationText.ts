import type { Explanation, NextAction } from '../liveperson/explanation.ts';
import type { ErrorNode } from './nodes.ts';

/** The steps of an explanation that can be offered as buttons, in the order of the causes, each once. */
export function offeredActions({ causes }: Explanation): readonly NextAction[] {
  return [
    ...new Set(causes.flatMap(({ nextSteps }) => nextSteps.map(({ action }) => action)).filter((action) => action !== undefined)),
  ];
}

/** What the menus of package.json know a node by that shows a failure: the steps it offers, then what failed. */
export function errorContext({ explanation, failed }: Pick<ErrorNode, 'explanation' | 'failed'>): string {
  return ['error', ...offeredActions(explanation), failed].join(';');
}

/** An explanation as lines of plain text: what happened, then each cause with what speaks for it and what to do. */
export function explanationLines({ summary, causes }: Explanation): readonly string[] {
  return [
    summary,
    ...causes.flatMap(({ text, evidence, nextSteps }) => [
      '',
      `• ${text}`,
      ...(evidence === undefined ? [] : [`  ${evidence}`]),
      ...nextSteps.map(({ label }) => `  → ${label}`),
    ]),
  ];
}
