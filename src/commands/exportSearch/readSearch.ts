import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import type { ExportedSearch } from '../../export/exportedRecord.ts';
import { readQuery as readConversationQuery } from '../../searchFiles/readQuery.ts';
import { readQuery } from '../readQuery.ts';

/**
 * The search of an argument object or of a manifest: of ended chats, or of messaging conversations when `product` says so;
 * undefined when there is none.
 * @throws ExplainedError for a query that no search takes
 */
export function readSearch(product: unknown, query: unknown, accountId: string): ExportedSearch | undefined {
  if (product !== 'conversations') {
    const read = readQuery(query, accountId);
    return read && { product: 'chats', query: read };
  }
  if (typeof query !== 'object' || query === null) return undefined;
  const { search, problems } = readConversationQuery('conversations', { ...query }, Date.now());
  const [wrong] = problems.filter(({ severity }) => severity === 'error');
  if (wrong === undefined && search.product === 'conversations') return { product, query: search.query };
  throw new ExplainedError(
    vscode.l10n.t('The search was not started: {0}: {1}', wrong?.path.join('.') ?? 'query', wrong?.message ?? ''),
  );
}
