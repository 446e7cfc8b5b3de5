import * as vscode from 'vscode';
import { dayOf } from '../../documents/chatDay.ts';
import { documentUri } from '../../documents/scheme.ts';
import { comparedUri } from '../../documents/showDifferences.ts';
import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import { followAccount } from '../frame/followAccount.ts';
import type { Panel } from '../frame/panel.ts';
import type { PanelSubject } from '../frame/panelRegistry.ts';
import type { PanelServices } from '../panelServices.ts';
import { accountNamed, searchViewType, type Search } from '../protocol/search.ts';
import { SavedSearches } from './savedSearches.ts';
import { pickSavedSearch, saveSearch } from './savedSearchPrompts.ts';
import { SearchSession, type RowAddress, type SearchActions, type SearchCounts } from './searchSession.ts';
import { serveSearch } from './serveSearch.ts';

const day = 86_400_000;

/** One search panel per account. */
export function searchSubject(services: PanelServices, accountId: string): PanelSubject {
  const { extensionUri, log, screen } = services;
  const title = vscode.l10n.t('Transcripts: {0}', services.accountName(accountId));
  return { viewType: searchViewType, key: accountId, title, page: 'search', extensionUri, log, screen };
}

/** Connects a search session with its panel and with the commands that lead on from it. */
export function attachSearch(services: PanelServices, accountId: string, panel: Panel): SearchSession {
  const session = new SearchSession({
    accountId,
    accountName: () => services.accountName(accountId),
    search: { product: 'chats', query: defaultQuery(Date.now()) },
    page: panel,
    now: () => Date.now(),
    getClient: () => services.clients.get(accountId),
  });
  serveSearch(panel, session, actionsOf(services, accountId));
  followAccount(services, accountId, panel, {
    renamed: () => {
      panel.title = searchSubject(services, accountId).title;
      panel.notify(accountNamed, { name: services.accountName(accountId) });
    },
    lacksAccount: () => session.lacksAccount,
    readAgain: () => { session.startAgain(); },
  });
  panel.onDidDispose(() => { session.dispose(); });
  return session;
}

function actionsOf(services: PanelServices, accountId: string): SearchActions {
  const saved = new SavedSearches(services.state);
  const run = (command: string, ...argument: unknown[]): void => {
    vscode.commands.executeCommand(command, ...argument).then(undefined, (error: unknown) => {
      services.log.error(`${command}: ${String(error)}`);
    });
  };
  return {
    openTranscript: ({ product }, { id, start }) => {
      if (product === 'chats') run('liveperson.openTranscript', { accountId, engagementId: id, startTime: start });
      else run('vscode.open', transcriptUri(accountId, product, { id }));
    },
    compare: ({ product }, [left, right]) => {
      const uris = [left, right].map((row) => comparedUri(transcriptUri(accountId, product, row)));
      run('vscode.diff', ...uris, vscode.l10n.t('{0} ↔ {1}', left.id, right.id));
    },
    openVisitor: (visit) => { run('liveperson.openVisitState', { accountId, ...visit }); },
    explain: (requestId) => { run('liveperson.explainRequest', { requestId }); },
    explainWarnings: (search) => { run('liveperson.explainRequest', { search }); },
    runAction: (action) => void services.runNextAction(action, { accountId }),
    save: (search, relative) => void saveSearch(saved, { accountId, search, relative }, services.screen),
    openAsFile: (search, relative) => { run('liveperson.newSearchFile', searchFileOf(accountId, search, relative)); },
    openAsList: ({ product, query }) => { if (product === 'chats') run('liveperson.openSearchList', { accountId, query }); },
    exportResults: ({ product, query }, rows) => {
      const ids = rows.map(({ id }) => id);
      run('liveperson.exportSearch', { accountId, product, query, ...(ids.length > 0 && { selection: { ids } }) });
    },
    pickSaved: () => pickSavedSearch(saved, accountId, services.screen),
  };
}

/** What a search file says: of a relative search the time up to now, in whole hours or days. */
function searchFileOf(accountId: string, { product, query }: Search, relative: boolean): object {
  const { from, to, ...filters } = query;
  const hours = Math.max(1, Math.round((to - from) / 3_600_000));
  const range = relative ? { last: hours % 24 === 0 ? `${hours / 24}d` : `${hours}h` } : { from, to };
  return { accountId, product, query: { ...range, ...filters } };
}

/** With its start, a chat is found again however old it is. */
function transcriptUri(accountId: string, product: Search['product'], { id, start }: RowAddress): vscode.Uri {
  if (product === 'conversations') return documentUri({ kind: 'conversation', accountId, conversationId: id });
  const day = dayOf(start);
  return documentUri({ kind: 'transcript', accountId, engagementId: id, ...(day !== undefined && { day }) });
}

/** Runs a query in a session; what the query leaves open is as in a new panel. Resolves once the first page is in. */
export async function runQuery(session: SearchSession, query: Partial<EngagementQuery>): Promise<SearchCounts> {
  return await session.use({ product: 'chats', query: { ...defaultQuery(Date.now()), ...query } });
}

/** The last seven days, newest first. */
export function defaultQuery(now: number): EngagementQuery {
  return { from: now - 7 * day, to: now, sort: 'start:desc' };
}
