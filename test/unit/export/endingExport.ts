// A process of its own that ends in the middle of an export: `node endingExport.ts <file>`.
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeOwnersFile } from '../../../src/export/ownersFile.ts';

const [target = ''] = process.argv.slice(2);

async function* content(): AsyncGenerator<string> {
  yield 'begun\n';
  while (readdirSync(dirname(target)).length === 0) await new Promise(setImmediate);
  process.kill(process.pid, 'SIGKILL');
}

await writeOwnersFile(target, content(), new AbortController().signal);
