export type TestArguments = {
  readonly extensionPath: string;
  readonly testsPath: string;
  /** The folder to open, where one was given. */
  readonly workspace: string | undefined;
};

/**
 * Reads what `@vscode/test-electron` passes to VS Code. Flags for the desktop editor (profile folders, GPU, sandbox) mean
 * nothing here and are skipped.
 */
export function readTestArguments(args: readonly string[]): TestArguments {
  const extensions = valuesOf(args, 'extensionDevelopmentPath');
  const [extensionPath] = extensions;
  const [testsPath] = valuesOf(args, 'extensionTestsPath');
  if (extensionPath === undefined) throw new Error('--extensionDevelopmentPath=<folder> is missing.');
  if (testsPath === undefined) throw new Error('--extensionTestsPath=<file> is missing.');
  if (extensions.length > 1) throw new Error('Only one --extensionDevelopmentPath is possible: the server build loads one.');
  return { extensionPath, testsPath, workspace: args.find((argument) => !argument.startsWith('-')) };
}

function valuesOf(args: readonly string[], name: string): string[] {
  const prefix = `--${name}=`;
  return args.filter((argument) => argument.startsWith(prefix)).map((argument) => argument.slice(prefix.length));
}
