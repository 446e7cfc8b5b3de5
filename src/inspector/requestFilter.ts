import type { LoggedExchange } from './exchangeLog.ts';

/** What the view shows of the calls it has. */
export interface RequestFilter {
  /** Found anywhere in account, operation, service, method, address, status and code, whatever the case. */
  readonly text: string;
  readonly failedOnly: boolean;
}

export const noFilter: RequestFilter = { text: '', failedOnly: false };

export function isFiltering({ text, failedOnly }: RequestFilter): boolean {
  return text !== '' || failedOnly;
}

/** A call that was cancelled has ended as it should. */
export function hasFailed({ exchange }: LoggedExchange): boolean {
  return exchange.error !== undefined && exchange.error.kind !== 'cancelled';
}

export function filtered(entries: readonly LoggedExchange[], filter: RequestFilter): readonly LoggedExchange[] {
  if (!isFiltering(filter)) return entries;
  const wanted = filter.text.toLowerCase();
  return entries.filter(
    (entry) => (!filter.failedOnly || hasFailed(entry)) && wordsOf(entry).some((word) => word.toLowerCase().includes(wanted)),
  );
}

function wordsOf({ exchange }: LoggedExchange): readonly string[] {
  const { accountId, operation, destination, request, response, error, authorization } = exchange;
  return [
    ...[accountId, operation, destination, request.method, request.url, authorization],
    ...(response ? [String(response.status), response.statusText] : []),
    ...(error ? [error.kind, error.internalCode ?? ''] : []),
  ];
}
