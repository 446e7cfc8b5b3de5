import * as vscode from 'vscode';
import { documentUri } from '../../documents/scheme.ts';
import { monthSpan } from '../../liveperson/documentedSpans.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { LivePersonClient } from '../../liveperson/livePersonClient.ts';
import { followAccount } from '../frame/followAccount.ts';
import type { Panel } from '../frame/panel.ts';
import type { PanelSubject } from '../frame/panelRegistry.ts';
import type { PanelServices } from '../panelServices.ts';
import { statusChanged } from '../protocol/visitState.ts';
import { watchNote } from '../frame/watchNote.ts';
import type { AnswerSnapshots } from './answerSnapshots.ts';
import { serveVisitState } from './serveVisitState.ts';
import { VisitStateModel, type VisitAnswer } from './visitStateModel.ts';

export const visitStateViewType = 'liveperson.visitState';

export interface VisitAddress {
  readonly accountId: string;
  readonly visitorId: string;
  readonly sessionId: string;
}

/** Chats of the visitor that are looked at for the one of the visit. */
const mostChats = 20;

/** As much of an id as a tab has room for. */
const shortId = 8;

export function visitStateSubject(
  { extensionUri, log, screen }: PanelServices,
  { accountId, visitorId, sessionId }: VisitAddress,
): PanelSubject {
  return {
    viewType: visitStateViewType,
    key: JSON.stringify([accountId, visitorId, sessionId]),
    title: vscode.l10n.t('Visit {0}', `${visitorId.slice(0, shortId)}…`),
    page: 'visitState',
    extensionUri,
    log,
    screen,
  };
}

/** Gives a panel the logic of a visit state and reads it for the first time. */
export function attachVisitState(
  services: PanelServices,
  snapshots: AnswerSnapshots,
  address: VisitAddress,
  panel: Panel,
): VisitStateModel {
  const { accountId, visitorId, sessionId } = address;
  const subject = visitStateSubject(services, address);
  const client = (): ReturnType<PanelServices['clients']['get']> => services.clients.get(accountId);
  const read = async (signal: AbortSignal): Promise<VisitAnswer> =>
    (await client()).getVisitState({ visitorId, sessionId }, { signal });
  const named = { ...address, get accountName() { return services.accountName(accountId); } };
  const model = new VisitStateModel(named, read, () => {
    panel.notify(statusChanged, model.status);
    noteWatch(model.reading.watch);
  });
  const noteWatch = watchNote(services, { ...subject, accountId, command: 'liveperson.openVisitState', argument: address });
  const uri = documentUri({ kind: 'visitState', accountId, visitorId, sessionId });
  serveVisitState(panel, model, {
    copy: (text) => void vscode.env.clipboard.writeText(text),
    openDocument: () => void vscode.commands.executeCommand('vscode.open', uri),
    explain: (requestId) => void vscode.commands.executeCommand('liveperson.explainRequest', { requestId }),
    runStep: (action) => void services.runNextAction(action, address),
    compare: (before, after) => void snapshots.compare(subject.title, before, after),
    findChat: async (signal) => newestChat(await client(), address, signal),
  });
  panel.onDidChangeVisible((visible) => { model.reading.setVisible(visible); });
  followAccount(services, accountId, panel, {
    renamed: () => { panel.notify(statusChanged, model.status); },
    lacksAccount: () => model.reading.lacksAccount,
    readAgain: () => void model.reading.refresh(),
  });
  panel.onDidDispose(() => {
    model.reading.dispose();
    noteWatch(undefined);
  });
  void model.reading.refresh();
  return model;
}

/** Of the session, else of the visitor, as far back as a session may have begun before its chat was over. */
async function newestChat(
  client: Pick<LivePersonClient, 'searchEngagements'>,
  { visitorId, sessionId }: VisitAddress,
  signal: AbortSignal,
): Promise<EngagementRecord | undefined> {
  const now = Date.now();
  const query = { from: now - monthSpan, to: now, visitor: visitorId, sort: 'start:desc', limit: mostChats };
  const found: EngagementRecord[] = [];
  for await (const { records } of client.searchEngagements(query, { signal })) found.push(...records);
  return found.find(({ info }) => info.sessionId === sessionId) ?? found[0];
}
