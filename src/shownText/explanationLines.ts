import type { Explanation } from '../liveperson/explanation.ts';
import { showControlCharacters } from './showControlCharacters.ts';

/** An explanation as lines of text: what came back, then each cause with what speaks for it and what to do. */
export function explanationLines({ summary, causes }: Explanation): readonly string[] {
  const lines = [
    summary,
    ...causes.flatMap(({ text, evidence, nextSteps }) => [
      `• ${text}`,
      ...(evidence === undefined ? [] : [`  ${evidence}`]),
      ...nextSteps.map(({ label }) => `  → ${label}`),
    ]),
  ];
  return lines.map((line) => showControlCharacters(line).replaceAll(/\r\n|[\n\r]/g, ' '));
}

/** The same with a blank line before each cause. */
export function explanationParagraphs(explanation: Explanation): readonly string[] {
  return explanationLines(explanation).flatMap((line) => (line.startsWith('•') ? ['', line] : [line]));
}
