import { plainLine } from '../../shownText/plainText.ts';

/** Lines `label: value` for a hover, without those that have no value. */
export function hoverText(title: string, facts: readonly (readonly [label: string, value: string | undefined])[]): string {
  return [
    title,
    ...facts.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [`${label}: ${plainLine(value)}`])),
  ].join('\n');
}
