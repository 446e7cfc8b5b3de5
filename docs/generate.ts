// npm run docs: writes what is made from the code: pages of this folder, the JSON schema of search files.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedPages } from './pages.ts';
import { takeOverResults } from './results.ts';

for (const name of takeOverResults(join(import.meta.dirname, '..'))) {
  process.stderr.write(`out/${name} is older than the code: the results that are kept stay.\n`);
}

for (const [name, text] of Object.entries(generatedPages())) await writeFile(join(import.meta.dirname, name), text);
