/**
 * Folder in which editors leave their data instead of removing it; undefined: they remove it. Processes started meanwhile follow.
 */
export function remainsFolder(): string | undefined {
  return process.env['EDITOR_REMAINS'];
}

/** From now on editors leave their data there. */
export function keepRemainsIn(folder: string): void {
  process.env['EDITOR_REMAINS'] = folder;
}
