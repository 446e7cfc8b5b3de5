import type { Explanation, NextAction } from '../liveperson/explanation.ts';

/** The steps of an explanation that can be offered as buttons, in the order of the causes, each once. */
export function offeredActions({ causes }: Explanation): readonly NextAction[] {
  return [
    ...new Set(causes.flatMap(({ nextSteps }) => nextSteps.map(({ action }) => action)).filter((action) => action !== undefined)),
  ];
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
