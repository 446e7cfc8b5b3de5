export type StartArguments = {
  /** Save a picture of the populated view here and end, instead of running until Ctrl+C. */
  readonly screenshot: string | undefined;
};

/** Reads `[--screenshot <file.png>]`; anything else is an error with the usage. */
export function readStartArguments(args: readonly string[]): StartArguments {
  const [option, file, ...rest] = args;
  if (option === undefined) return { screenshot: undefined };
  if (option !== '--screenshot' || file === undefined || !file.endsWith('.png') || rest.length > 0) {
    throw new Error('Usage: npm start [-- --screenshot <file.png>]');
  }
  return { screenshot: file };
}
