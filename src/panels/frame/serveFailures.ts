import { maxLength, pipe, strictObject, string } from 'valibot';
import { explainFailure } from '../protocol/page.ts';
import type { PageConnection } from './pageConnection.ts';

/** Lets a page ask why a call failed. Which calls there are is for the receiver to know: an unknown id opens nothing. */
export function serveFailures(page: PageConnection, explain: (requestId: string) => void): void {
  page.receive(explainFailure, strictObject({ requestId: pipe(string(), maxLength(64)) }), ({ requestId }) => {
    explain(requestId);
  });
}
