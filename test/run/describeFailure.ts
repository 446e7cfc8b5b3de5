const mostLines = 40;

/** The whole name of a failed test and what went wrong, for the end of a long run, where nobody finds the place in its output. */
export function describeFailure(test: { titlePath(): readonly string[] }, error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = text.split('\n');
  const left = lines.length - mostLines;
  return [
    test.titlePath().join(' › '),
    ...lines.slice(0, mostLines).map((line) => `  ${line}`),
    ...(left > 0 ? [`  (${left} more lines)`] : []),
  ].join('\n');
}
