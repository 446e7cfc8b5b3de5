import type { ExportedPage, ExportProgress } from './exportedRecord.ts';
import type { FileText } from './fileText.ts';
import { writeOwnersFile } from './ownersFile.ts';

export interface Exported {
  readonly records: number;
  readonly files: number;
  /** Why the result may be incomplete, each once. */
  readonly warnings: readonly string[];
}

/**
 * Writes a search into one file. The text goes to a file beside it that takes its name only when all is written: after a failure
 * or a cancellation there is nothing, and what was there before is still there. Only its owner may read it.
 * @throws ExportError; LivePersonError; the signal's reason
 */
export async function exportFile(options: {
  readonly target: string;
  readonly text: FileText;
  readonly pages: AsyncIterable<ExportedPage>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}): Promise<Exported> {
  const { target, text, pages, signal, onProgress } = options;
  const warnings = new Set<string>();
  let records = 0;
  async function* chunks(): AsyncGenerator<string, void, undefined> {
    yield text.head;
    for await (const page of pages) {
      const chunk = text.page(page.records);
      if (chunk !== '') yield chunk;
      records += page.records.length;
      for (const warning of page.warnings) warnings.add(warning);
      onProgress({ records, found: page.found });
    }
    yield text.tail;
  }
  await writeOwnersFile(target, chunks(), signal);
  return { records, files: 1, warnings: [...warnings] };
}
