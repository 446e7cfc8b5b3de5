import { transformSync } from 'esbuild';

/** What V8 counted in one function: nested ranges of offsets, the whole of it first. */
export interface FunctionCoverage {
  readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
}

interface Mapping {
  /** In the generated code, in the sources, and the number of the source; from 0. */
  readonly line: number;
  readonly column: number;
  readonly source: number;
  readonly sourceLine: number;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** How often each character was run. An inner range begins later or ends earlier, and says what holds within it. */
function countsOf(length: number, functions: readonly FunctionCoverage[]): Int32Array {
  const counts = new Int32Array(length).fill(1);
  const ranges = functions
    .flatMap((one) => one.ranges)
    .toSorted((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of ranges) counts.fill(count, startOffset, endOffset);
  return counts;
}

/** The lines of a script of which something was run. */
export function linesRun(code: string, functions: readonly FunctionCoverage[]): ReadonlySet<number> {
  const counts = countsOf(code.length, functions);
  const run = new Set<number>();
  let line = 0;
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '\n') line++;
    else if (counts[at] !== 0 && code[at]?.trim() !== '') run.add(line);
  }
  return run;
}

/** The same lines of the sources from which a script was built: source number → lines. */
export function sourceLinesRun(
  code: string,
  functions: readonly FunctionCoverage[],
  mappings: string,
): ReadonlyMap<number, ReadonlySet<number>> {
  const counts = countsOf(code.length, functions);
  const starts = [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const run = new Map<number, Set<number>>();
  for (const { line, column, source, sourceLine } of mappingsOf(mappings)) {
    if (counts[(starts[line] ?? 0) + column] === 0) continue;
    const lines = run.get(source) ?? new Set();
    run.set(source, lines.add(sourceLine));
  }
  return run;
}

/** The lines of a TypeScript file on which there is code: neither types nor comments. */
export function linesOfCode(typescript: string): ReadonlySet<number> {
  const { map } = transformSync(typescript, {
    loader: 'ts',
    sourcemap: 'external',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  const { mappings } = JSON.parse(map) as { readonly mappings: string };
  return new Set([...mappingsOf(mappings)].map(({ sourceLine }) => sourceLine));
}

/**
 * The `mappings` of a source map (ECMA-426): lines by semicolons, segments by commas, each number the difference to the one
 * before.
 */
function* mappingsOf(mappings: string): Generator<Mapping> {
  let [source, sourceLine] = [0, 0];
  for (const [line, segments] of mappings.split(';').entries()) {
    let column = 0;
    for (const segment of segments.split(',').filter((text) => text !== '')) {
      const [columns, sources, lines] = numbersOf(segment);
      column += columns ?? 0;
      if (sources === undefined || lines === undefined) continue;
      source += sources;
      sourceLine += lines;
      yield { line, column, source, sourceLine };
    }
  }
}

/** Numbers in base 64, least digit first: five bits each, the sixth says that more follow, the very first bit is the sign. */
function numbersOf(segment: string): readonly number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const digit of segment) {
    const bits = digits.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if ((bits & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
