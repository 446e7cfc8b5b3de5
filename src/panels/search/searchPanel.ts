import * as vscode from 'vscode';
import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { Panel } from '../frame/panel.ts';
import type { PanelSubject } from '../frame/panelRegistry.ts';
import type { PanelServices } from '../panelServices.ts';
import { searchViewType } from '../protocol/search.ts';
import { linePlainText } from './linePlainText.ts';
import { SearchSession } from './searchSession.ts';

const day = 86_400_000;

/** One search panel per account. */
export function searchSubject(services: PanelServices, accountId: string): PanelSubject {
  const { extensionUri, log } = services;
  return { viewType: searchViewType, key: accountId, title: vscode.l10n.t('Transcripts: {0}', services.accountName(accountId)), page: 'search', extensionUri, log };
}

/** Connects a search session with its panel and with the commands that lead on from it. */
export function attachSearch(services: PanelServices, accountId: string, panel: Panel): SearchSession {
  const session = new SearchSession({
    accountId,
    accountName: services.accountName(accountId),
    query: defaultQuery(Date.now()),
    page: panel,
    now: () => Date.now(),
    plainText: linePlainText,
    getClient: () => services.clients.get(accountId),
    openTranscript: (engagementId, startTime) => void vscode.commands.executeCommand('liveperson.openTranscript', { accountId, engagementId, startTime }),
    openVisitor: (visit) => void vscode.commands.executeCommand('liveperson.openVisitState', { accountId, ...visit }),
    runAction: (action) => void services.runNextAction(action, { accountId }),
  });
  panel.onDidDispose(() => { session.dispose(); });
  return session;
}

/** Runs a query in a session; what the query leaves open is as in a new panel. Resolves once the first page is in. */
export async function runQuery(session: SearchSession, query: Partial<EngagementQuery>): Promise<{ readonly count: number; readonly shown: number }> {
  return await session.search({ ...defaultQuery(Date.now()), ...query });
}

/** The last seven days, newest first. */
export function defaultQuery(now: number): EngagementQuery {
  return { from: now - 7 * day, to: now, sort: 'start:desc' };
}
