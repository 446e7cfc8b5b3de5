import type { TranscriptModel } from './documentContent.ts';

/** A part of a document under a heading that folds and is in the outline. */
export interface Section {
  readonly title: string;
  /** How many things it holds, for the heading. */
  readonly count: number;
  /** Plain text, one line each, without anything that deceives a reader. */
  readonly lines: readonly string[];
}

export interface SectionedText {
  readonly text: string;
  readonly parts: TranscriptModel['parts'];
}

/**
 * Lays out title, facts and sections in the form of a transcript, so that grammar, folding and outline are those of transcripts.
 */
export function sectionedText({ title, facts, sections }: {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly Section[];
}): SectionedText {
  const width = Math.max(0, ...facts.map(({ label }) => label.length)) + 2;
  const lines = [title, ...facts.map(({ label, value }) => `${`${label}:`.padEnd(width)}${value}`)];
  const segments = sections.map((section) => {
    lines.push('');
    const firstLine = lines.length;
    lines.push(`== ${section.title} (${section.count === 0 ? 'empty' : section.count}) ==`);
    for (const line of section.lines) lines.push(line);
    return { kind: 'section' as const, title: section.title, firstLine, lastLine: lines.length - 1 };
  });
  return { text: `${lines.join('\n')}\n`, parts: { segments, entries: [] } };
}
