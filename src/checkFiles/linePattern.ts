import { createContext, Script } from 'node:vm';

/** Of longer lines the beginning counts. */
const longestLine = 2000;
/** For all lines of a chat together. */
const mostMs = 300;

/**
 * The index of the first line that a regular expression finds something in, -1 for none, undefined when it was given up. The
 * expression comes from a file and the lines from anybody: some expressions take longer than the universe on some lines, and only
 * a context of its own can be stopped. Pattern and lines are data in it; nothing of theirs is run.
 */
export function firstMatch(pattern: string, lines: readonly string[]): number | undefined {
  const input = JSON.stringify({ pattern, lines: lines.map((line) => line.slice(0, longestLine)) });
  try {
    const found: unknown = search.runInContext(createContext({ input }, { codeGeneration: { strings: false, wasm: false } }), {
      timeout: mostMs,
    });
    return typeof found === 'number' ? found : undefined;
  } catch {
    return undefined; // the time was up
  }
}

const search = new Script(`
  (() => {
    const { pattern, lines } = JSON.parse(input);
    const expression = new RegExp(pattern, 'iu');
    return lines.findIndex((line) => expression.test(line));
  })()
`);
