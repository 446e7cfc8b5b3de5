export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Tells lines and characters of offsets in a text, counted from 0 as the editor counts them. For texts that no editor has open.
 */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let [from, to] = [0, starts.length];
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if ((starts[middle] ?? 0) <= offset) from = middle;
      else to = middle;
    }
    return { line: from, character: offset - (starts[from] ?? 0) };
  };
}
