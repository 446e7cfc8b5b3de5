import * as vscode from 'vscode';
import { documentUri } from '../../documents/scheme.ts';
import type { Panel } from '../frame/panel.ts';
import type { PanelSubject } from '../frame/panelRegistry.ts';
import type { PanelServices } from '../panelServices.ts';
import { statusChanged } from '../protocol/visitState.ts';
import { watchNote } from '../frame/watchNote.ts';
import { serveVisitState } from './serveVisitState.ts';
import { VisitStateModel, type VisitAnswer } from './visitStateModel.ts';

export const visitStateViewType = 'liveperson.visitState';

export interface VisitAddress {
  readonly accountId: string;
  readonly visitorId: string;
  readonly sessionId: string;
}

/** As much of an id as a tab has room for. */
const shortId = 8;

export function visitStateSubject({ extensionUri, log }: PanelServices, { accountId, visitorId, sessionId }: VisitAddress): PanelSubject {
  return {
    viewType: visitStateViewType,
    key: JSON.stringify([accountId, visitorId, sessionId]),
    title: vscode.l10n.t('Visit {0}', `${visitorId.slice(0, shortId)}…`),
    page: 'visitState',
    extensionUri,
    log,
  };
}

/** Gives a panel the logic of a visit state and reads it for the first time. */
export function attachVisitState(services: PanelServices, address: VisitAddress, panel: Panel): VisitStateModel {
  const { accountId, visitorId, sessionId } = address;
  const read = async (signal: AbortSignal): Promise<VisitAnswer> => (await services.clients.get(accountId)).getVisitState({ visitorId, sessionId }, { signal });
  const model = new VisitStateModel({ ...address, accountName: services.accountName(accountId) }, read, () => {
    panel.notify(statusChanged, model.status);
    noteWatch(model.reading.watch);
  });
  const noteWatch = watchNote(services, { ...visitStateSubject(services, address), accountId, command: 'liveperson.openVisitState', argument: address });
  serveVisitState(panel, model, {
    copy: (text) => void vscode.env.clipboard.writeText(text),
    openDocument: () => void vscode.commands.executeCommand('vscode.open', documentUri({ kind: 'visitState', accountId, visitorId, sessionId })),
    runStep: (action) => void services.runNextAction(action, address),
  });
  panel.onDidChangeVisible((visible) => { model.reading.setVisible(visible); });
  panel.onDidDispose(() => {
    model.reading.dispose();
    noteWatch(undefined);
  });
  void model.reading.refresh();
  return model;
}
