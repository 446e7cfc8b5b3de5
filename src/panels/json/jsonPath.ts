import type { JsonNodes } from './jsonNodes.ts';

/** `appSessions[0].events[3].lead`; a name that is no identifier is written `["as sent"]`. Empty for the root. */
export function jsonPath(text: string, { parents, keyStarts, keyEnds, positions }: JsonNodes, node: number): string {
  const steps: string[] = [];
  for (let current = node; (parents[current] ?? -1) >= 0; current = parents[current] ?? -1) {
    const keyStart = keyStarts[current] ?? -1;
    steps.push(keyStart < 0 ? `[${positions[current] ?? 0}]` : propertyStep(text.slice(keyStart, keyEnds[current])));
  }
  return steps.reverse().join('').replace(/^\./, '');
}

function propertyStep(quoted: string): string {
  const name = quoted.slice(1, -1);
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${quoted}]`;
}
