import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Absolute path of the checkout: the folder that is loaded as the extension. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Downloads and data that outlive a run. Not part of the package, safe to delete. */
export const cacheFolder = join(projectRoot, '.vscode-test');
