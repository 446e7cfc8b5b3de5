// npm run docs: writes the pages of this folder that are made from the code.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedPages } from './pages.ts';

for (const [name, text] of Object.entries(generatedPages())) await writeFile(join(import.meta.dirname, name), text);
