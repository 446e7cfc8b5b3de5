import type { DocumentAddress } from './documentAddress.ts';

/** What may be compared with what: documents of one form. Also the value of the context key that menus look at. */
export type CompareForm = Exclude<DocumentAddress['kind'], 'conversation'>;

/** What a document is compared as: a transcript without times, else all lines of two chats would differ. */
export function comparedAddress(address: DocumentAddress): DocumentAddress {
  return address.kind === 'transcript' || address.kind === 'conversation' ? { ...address, times: 'none' } : address;
}

/** Transcripts of chats and of conversations have the same form; other documents only those of the same kind. */
export function compareFormOf({ kind }: DocumentAddress): CompareForm {
  return kind === 'conversation' ? 'transcript' : kind;
}
