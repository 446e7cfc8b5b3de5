// A process of its own that exports: `node exportingProcess.ts <folder> <chats> <whole | stuck>`. Stuck behind its first page, it
// says so.
import { exportDataset } from '../../../src/export/dataset/exportDataset.ts';
import { ExportError } from '../../../src/export/exportError.ts';
import { exportedPages } from '../../../src/export/exportedPages.ts';
import type { ExportedPage, ExportedSearch } from '../../../src/export/exportedRecord.ts';
import { accountId, day, heldChats, historyService } from './historyService.ts';

const [folder = '', chats = '0', how = 'whole'] = process.argv.slice(2);
const to = Math.floor(Date.now() / day) * day;
const search: ExportedSearch = { product: 'chats', query: { from: to - 10 * day, to } };
const { signal } = new AbortController();

async function* stuck(pages: AsyncIterable<ExportedPage>): AsyncGenerator<ExportedPage> {
  for await (const page of pages) {
    yield page;
    if (how === 'whole') continue;
    process.send?.('stuck');
    // Until this process is ended, or told to go on.
    await new Promise((resolve) => process.once('message', resolve));
  }
}

try {
  const { client } = historyService(heldChats(Number(chats), 9, to));
  const exported = await exportDataset({
    folder, accountId, search, signal,
    onProgress: () => undefined,
    pages: (resume) => stuck(exportedPages(client, search, { signal, resume })),
  });
  process.send?.(`exported ${exported.records}`);
} catch (error) {
  process.send?.(error instanceof ExportError ? error.kind : String(error));
}
process.disconnect();
