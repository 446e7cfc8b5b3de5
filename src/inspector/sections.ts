export interface SectionLines {
  readonly title: string;
  /** The line of its heading and its last one that is not empty, from 0. */
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a document about a call, by their headings. What an answer holds is indented or begins otherwise; a body of text
 * may not.
 */
export function sectionsIn(text: string): readonly SectionLines[] {
  const lines = text.split('\n');
  const headings = lines.flatMap((line, index) => (line.startsWith('== ') ? [{ title: line.slice(3), start: index }] : []));
  return headings.map((heading, index) => {
    let end = (headings[index + 1]?.start ?? lines.length) - 1;
    while (end > heading.start && lines[end]?.trim() === '') end -= 1;
    return { ...heading, end };
  });
}

/** Objects and lists of a body over several lines: from the line that opens one to the line before the one that closes it. */
export function bodyFolds(text: string): readonly Pick<SectionLines, 'start' | 'end'>[] {
  const folds: Pick<SectionLines, 'start' | 'end'>[] = [];
  const open: { readonly line: number; readonly indent: number }[] = [];
  text.split('\n').forEach((line, index) => {
    const indent = line.length - line.trimStart().length;
    if (/^\s*[}\]],?$/.test(line)) {
      const opened = open.at(-1);
      if (opened?.indent !== indent) return;
      open.pop();
      if (index - 1 > opened.line) folds.push({ start: opened.line, end: index - 1 });
    } else if (/[{[]$/.test(line)) {
      open.push({ line: index, indent });
    }
  });
  return folds.sort((one, other) => one.start - other.start);
}
