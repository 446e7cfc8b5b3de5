import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ExportError } from '../exportError.ts';
import type { Part } from './manifest.ts';
import { openRegularFile } from './regularFile.ts';

const lineFeed = 10;

/** What a part is compared by: its digest, or its digest and the number of its lines. */
export type Extent = 'digest' | 'lines';

/**
 * Compares a part with what the manifest says of it.
 * @throws ExportError `damaged`, link, notAFile; the signal's reason
 */
export async function checkPart(folder: string, part: Part, extent: Extent, signal: AbortSignal): Promise<void> {
  const path = join(folder, part.path);
  const file = await openRegularFile(path).catch((error: unknown) => {
    throw isMissing(error) ? new ExportError('damaged', path) : error;
  });
  try {
    const { digest, lines } = await read(file, extent, signal);
    if (digest !== part.sha256 || (lines !== undefined && lines !== part.records)) throw new ExportError('damaged', path);
  } catch (error) {
    throw isCorrupt(error) ? new ExportError('damaged', path) : error;
  } finally {
    await file.close();
  }
}

/** Part by part through the memory, however large the file. */
async function read(
  file: FileHandle,
  extent: Extent,
  signal: AbortSignal,
): Promise<{ readonly digest: string; readonly lines?: number }> {
  const hash = createHash('sha256');
  async function* hashed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      if (extent === 'lines') yield chunk;
    }
  }
  let lines = 0;
  async function count(chunks: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of chunks) lines += linesIn(chunk);
  }
  const chunks = file.createReadStream({ autoClose: false });
  if (extent === 'digest') await pipeline(chunks, hashed, count, { signal });
  else await pipeline(chunks, hashed, createGunzip(), count, { signal });
  return { digest: hash.digest('hex'), ...(extent === 'lines' && { lines }) };
}

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, end + 1)) lines++;
  return lines;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** zlib's words for a text that is no gzip, or ends early. */
function isCorrupt(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
