/**
 * How many records the service counted and never listed, when that is all a search failed with: whatever it did list has been
 * handed out before, and asking again would not bring the rest. Undefined for other errors. Told by its form: the class would
 * bring the client's code with it at activation.
 */
export function missingRecords(error: unknown): number | undefined {
  const failure: unknown = error instanceof Error && 'failure' in error ? error.failure : undefined;
  const missing: unknown =
    typeof failure === 'object' && failure !== null && 'missingRecords' in failure ? failure.missingRecords : undefined;
  return typeof missing === 'number' ? missing : undefined;
}
