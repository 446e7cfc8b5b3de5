import type { ExportedPage, ExportedRecord } from './exportedRecord.ts';

/**
 * A page that was read; its token is that of the page it was made of, written when somebody reads it. A class, because a getter
 * in an object literal gives each page a hidden class of its own, which keeps the page in memory until the next full collection.
 */
export class ReadPage implements ExportedPage {
  readonly records: readonly ExportedRecord[];
  readonly found: number;
  readonly warnings: readonly string[];
  readonly #source: { readonly resumeToken: string };

  constructor({ records, found, warnings }: Omit<ExportedPage, 'resumeToken'>, source: { readonly resumeToken: string }) {
    this.records = records;
    this.found = found;
    this.warnings = warnings;
    this.#source = source;
  }

  get resumeToken(): string {
    return this.#source.resumeToken;
  }
}
