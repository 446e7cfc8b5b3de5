import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

/** Fails where the extension is not built: an editor would start without it, and every test would fail for want of a command. */
export function requireBuild(folder: string = projectRoot): void {
  if (!existsSync(join(folder, 'dist', 'extension.js'))) throw new Error('The extension is not built: run `npm run build` first.');
}
