import type { Explanation, NextAction } from '../liveperson/explanation.ts';
import type { ErrorNode } from './nodes.ts';

/** The steps of an explanation that can be offered as buttons, in the order of the causes, each once. */
export function offeredActions({ causes }: Explanation): readonly NextAction[] {
  return [
    ...new Set(causes.flatMap(({ nextSteps }) => nextSteps.map(({ action }) => action)).filter((action) => action !== undefined)),
  ];
}

/** What the menus of package.json know a node by that shows a failure: the steps it offers, then what failed. */
export function errorContext({ explanation, failed, error }: Pick<ErrorNode, 'explanation' | 'failed' | 'error'>): string {
  const explain = isOfClient(error) ? ['explain'] : [];
  return ['error', ...explain, ...offeredActions(explanation), failed].join(';');
}

/** By its name, because the class comes with the table of causes, which is too much for activation. */
function isOfClient(error: unknown): boolean {
  return error instanceof Error && error.name === 'LivePersonError';
}
