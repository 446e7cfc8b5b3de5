import type { FetchResponse } from '../livePersonClient.ts';
import { SendFailure } from './sendFailure.ts';

/** The largest body that is read, unpacked. */
export const maximumBodyBytes = 64 * 1024 * 1024;

/**
 * Reads a body to its end while counting, so that neither a huge answer nor one that unpacks hugely fills the memory.
 * The bytes are decoded as UTF-8 once; a byte order mark is kept, since the text is shown exactly as received.
 * @throws SendFailure `tooLarge`
 */
export async function readBody(response: FetchResponse, limit: number, onFirstByte: () => void): Promise<string> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > limit) throw new SendFailure({ kind: 'tooLarge', limit });
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    if (chunks.length === 0) onFirstByte();
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.byteLength;
    if (size > limit) throw new SendFailure({ kind: 'tooLarge', limit });
    chunks.push(bytes);
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks, size));
}
