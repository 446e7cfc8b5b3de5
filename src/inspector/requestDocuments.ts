import type { LivePersonError } from '../liveperson/errors.ts';
import { detailsDocument } from './detailsDocument.ts';
import type { LoggedExchange } from './exchangeLog.ts';
import { explanationDocument } from './explanationDocument.ts';
import { goneDocument } from './goneDocument.ts';
import type { RequestDocument } from './requestDocument.ts';
import type { RequestAddress } from './requestUri.ts';

/** What is still in memory under an id. */
export interface Kept {
  readonly entry: LoggedExchange | undefined;
  readonly error: LivePersonError | undefined;
  readonly report: RequestDocument | undefined;
}

/** The document at an address, or the one that says that there is nothing left of it. */
export function requestDocumentOf({ kind }: RequestAddress, { entry, error, report }: Kept): RequestDocument {
  switch (kind) {
    case 'details':
      return entry ? detailsDocument(entry) : goneDocument;
    case 'explanation':
      return error ? explanationDocument(error, entry?.exchange) : goneDocument;
    case 'report':
      return report ?? goneDocument;
  }
}
