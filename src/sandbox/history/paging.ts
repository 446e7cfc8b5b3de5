/** Which part of the matches is asked for. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

const wholeNumber = /^\d{1,9}$/;

/**
 * Reads and checks the URL parameters that both histories share; a string says what is wrong. Source: methods pages, `limit` at
 * most 100 and 50 by default, `source` required and at most 20 characters.
 */
export function readPage(query: (name: string) => string | undefined): Page | string {
  const source = query('source') ?? '';
  if (source === '') return 'source is missing';
  if (source.length > 20) return 'source is longer than 20 characters';
  const offset = query('offset') ?? '0';
  const limit = query('limit') ?? '50';
  if (!wholeNumber.test(offset)) return 'Illegal offset';
  if (!wholeNumber.test(limit) || Number(limit) < 1 || Number(limit) > 100) return 'Illegal limit: 1 to 100';
  return { offset: Number(offset), limit: Number(limit) };
}

/** `_metadata` as documented: addresses name a host of the service's inside, and leave out source and sort. */
export function pageMetadata(path: string, count: number, { offset, limit }: Page, shards: object): object {
  const link = (rel: string, at: number) => ({ rel, href: `http://localhost:8080${path}?limit=${limit}&offset=${at}` });
  return {
    count,
    ...(offset + limit < count ? { next: link('next', offset + limit) } : {}),
    ...(count > limit ? { last: link('last', Math.floor((count - 1) / limit) * limit) } : {}),
    self: link('self', offset),
    shardsStatusResult: shards,
  };
}
