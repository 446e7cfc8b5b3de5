import type { LivePersonClient } from '../liveperson/livePersonClient.ts';
import type { DocumentContent } from './documentContent.ts';
import type { DocumentAddress } from './documentPath.ts';
import { formatJson } from './json/formatJson.ts';
import { recordJson } from './json/recordJson.ts';

/** Asks the service for what a document shows and lays it out as text. Rejects with the client's errors. */
export async function readDocument(client: LivePersonClient, address: DocumentAddress, signal: AbortSignal): Promise<DocumentContent> {
  switch (address.kind) {
    case 'visitState':
      return { text: formatJson((await client.getVisitState(address, { signal })).raw) };
    case 'chatInfo':
      return { text: formatJson((await client.getChatInfo(address, { signal })).raw) };
    case 'record':
      return { text: formatJson(recordJson((await client.getEngagement(address, { signal })).raw)) };
    case 'transcript':
      return { text: (await client.getEngagement(address, { signal })).raw };
    case 'conversation':
      throw new Error('Conversations cannot be read yet.');
  }
}
