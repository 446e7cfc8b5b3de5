export type Counts = { readonly passed: number; readonly failed: number };

/** What the tests of a stage leave behind: their numbers, and of each failed test its name with what went wrong. */
export type TestReport = Counts & { readonly failures: readonly string[] };

/** Reads what a stage left in its report file; undefined when that is no report. */
export function readReport(text: string): TestReport | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('passed' in value) || !('failed' in value) || !('failures' in value)) return undefined;
    const { passed, failed, failures } = value;
    return isCount(passed) && isCount(failed) && areTexts(failures) ? { passed, failed, failures } : undefined;
  } catch {
    return undefined; // not JSON: the stage was stopped while it wrote, or never wrote
  }
}

/**
 * What a stage contributes. One without tests of its own counts as one. One that failed without saying how often, or that
 * claims success without having run anything, counts as one failure: silence is no success.
 */
export function countStage(stage: {
  readonly succeeded: boolean;
  readonly hasTests: boolean;
  readonly counts: Counts | undefined;
}): Counts {
  if (!stage.hasTests) return stage.succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = stage.counts ?? { passed: 0, failed: 0 };
  const unexplained = failed === 0 && (!stage.succeeded || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
