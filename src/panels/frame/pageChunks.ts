import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, parse, record, string } from 'valibot';

const chunks = record(string(), array(string()));

/**
 * The scripts that a page needs at once, by file name; the build writes them down beside the pages. Named in the HTML they are
 * fetched together, instead of each when the one that imports it has come.
 */
export function pageChunks(folder: string, page: string): readonly string[] {
  return parse(chunks, JSON.parse(readFileSync(join(folder, 'chunks.json'), 'utf8')))[page] ?? [];
}
