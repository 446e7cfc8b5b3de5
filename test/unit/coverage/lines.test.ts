import assert from 'node:assert/strict';
import { transformSync } from 'esbuild';
import { linesOfCode, linesRun, sourceLinesRun, type FunctionCoverage } from '../../coverage/lines.ts';

const source = `import type { Words } from './words.ts';
/** Says it. */
interface Said { readonly words: Words }
export function said(loud: boolean): string {
  if (loud) {
    return 'LOUD';
  }
  return 'soft';
}
function never(): void {
  said(true);
}
`;
/** Lines of `source`, from 0. */
const [loudly, softly, neverCalled] = [5, 7, 10];

/** What V8 counts in a code when `said(false)` is called: neither the block of `if` nor `never`. */
function counted(code: string): readonly FunctionCoverage[] {
  const range = (from: string, to: string, count: number): FunctionCoverage['ranges'][number] => ({
    startOffset: code.indexOf(from),
    endOffset: code.indexOf(to) + to.length,
    count,
  });
  const whole = { startOffset: 0, endOffset: code.length, count: 1 };
  const [said, block, never] = [
    range('function said', "'soft';\n}", 1),
    range('{\n    return', "'LOUD';\n  }", 0),
    range('function never', 'said(true);\n}', 0),
  ];
  return [{ ranges: [whole] }, { ranges: [said, block] }, { ranges: [never] }];
}

describe('The lines that a run covers', () => {
  it('are those of which something was run; what is inside of a range counts for itself', () => {
    const run = linesRun(source, counted(source));
    assert.deepEqual([loudly, softly, neverCalled].map((line) => run.has(line)), [false, true, false]);
  });

  it('are those of the source where what was run is built from it', () => {
    const { code, map } = transformSync(source, { loader: 'ts', sourcemap: 'external' });
    const single = code.replaceAll('"', "'");
    const { mappings } = JSON.parse(map) as { readonly mappings: string };
    const run = sourceLinesRun(single, counted(single), mappings).get(0) ?? new Set();
    assert.deepEqual([loudly, softly, neverCalled].map((line) => run.has(line)), [false, true, false]);
  });

  it('are counted against the lines on which there is code: no types, no comments', () => {
    assert.deepEqual([...linesOfCode(source)].toSorted((a, b) => a - b), [3, 4, 5, 6, 7, 8, 9, 10, 11]);
    assert.equal(linesOfCode('export interface Empty { readonly nothing: string }\n// and a comment\n').size, 0);
  });
});
