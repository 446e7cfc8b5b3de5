import type { RequestDocument } from './requestDocument.ts';

/** What a document says of which nothing is left. */
export const goneDocument: RequestDocument = {
  text: [
    'This request is no longer there.',
    '',
    'Requests are kept in the memory of their window only, never on disk: they are gone after a reload, after Clear Requests, and once',
    '500 newer ones were made.',
    '',
  ].join('\n'),
  offers: [{ line: 0, action: { kind: 'showRequests' } }],
};
