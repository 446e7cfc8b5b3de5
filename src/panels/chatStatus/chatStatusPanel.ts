import * as vscode from 'vscode';
import { documentUri } from '../../documents/scheme.ts';
import { followAccount } from '../frame/followAccount.ts';
import type { Panel } from '../frame/panel.ts';
import type { PanelSubject } from '../frame/panelRegistry.ts';
import type { PanelServices } from '../panelServices.ts';
import { statusChanged } from '../protocol/chatStatus.ts';
import { ChatStatusModel, type ChatAnswer } from './chatStatusModel.ts';
import { watchNote } from '../frame/watchNote.ts';
import { serveChatStatus } from './serveChatStatus.ts';

export const chatStatusViewType = 'liveperson.chatStatus';

export interface ChatAddress {
  readonly accountId: string;
  readonly chatId: string;
}

export function chatStatusSubject(
  { extensionUri, log, screen }: PanelServices,
  { accountId, chatId }: ChatAddress,
): PanelSubject {
  return {
    viewType: chatStatusViewType,
    key: JSON.stringify([accountId, chatId]),
    // `H{digits}-{hex}K{digits}`: whoever has all of it can read and write the chat, so a tab shows the start.
    title: vscode.l10n.t('Chat {0}', `${(chatId.split('-')[0] ?? chatId).slice(0, 12)}…`),
    page: 'chatStatus',
    extensionUri,
    log,
    screen,
  };
}

/** Gives a panel the logic of a live chat and reads it for the first time. */
export function attachChatStatus(services: PanelServices, address: ChatAddress, panel: Panel): ChatStatusModel {
  const { accountId, chatId } = address;
  const { clients, log } = services;
  const run = (command: string, argument: object): void => {
    vscode.commands.executeCommand(command, argument).then(undefined, (error: unknown) => {
      log.error(`${command}: ${String(error)}`);
    });
  };
  const subject = { ...address, get accountName() { return services.accountName(accountId); } };
  const model = new ChatStatusModel(subject, {
    read: async (from, signal) =>
      chatAnswer(await (await clients.get(accountId)).getChat({ chatId, ...(from !== undefined && { from }) }, { signal })),
    openTranscript: async (engagementId, around, signal) => {
      if (!(await isInHistory(services, { accountId, engagementId, ...(around !== undefined && { around }) }, signal)))
        return false;
      run('liveperson.openTranscript', { accountId, engagementId, startTime: around });
      return true;
    },
    changed: () => {
      panel.notify(statusChanged, model.status);
      noteWatch(model.reading.watch);
    },
  });
  const noteWatch = watchNote(
    services,
    { ...chatStatusSubject(services, address), accountId, command: 'liveperson.openChatStatus', argument: address },
  );
  serveChatStatus(panel, model, {
    copy: (text) => void vscode.env.clipboard.writeText(text),
    openDocument: () => { run('vscode.open', documentUri({ kind: 'chatInfo', accountId, chatId })); },
    openVisitState: (visit) => { run('liveperson.openVisitState', { accountId, ...visit }); },
    explain: (requestId) => { run('liveperson.explainRequest', { requestId }); },
    runStep: (action) => void services.runNextAction(action, { ...address, ...idsOf(model) }),
  });
  panel.onDidChangeVisible((visible) => { model.setVisible(visible); });
  followAccount(services, accountId, panel, {
    renamed: () => { panel.notify(statusChanged, model.status); },
    lacksAccount: () => model.reading.lacksAccount,
    readAgain: () => void model.reading.refresh(),
  });
  panel.onDidDispose(() => {
    model.dispose();
    noteWatch(undefined);
  });
  void model.reading.refresh();
  return model;
}

function chatAnswer({
  value,
  exchange,
}: Pick<ChatAnswer, 'value'> & {
  readonly exchange: { readonly response?: { readonly headers: Readonly<Record<string, string>> } };
}): ChatAnswer {
  const date = Date.parse(exchange.response?.headers['date'] ?? '');
  return { value, ...(!Number.isNaN(date) && { serverTime: date }) };
}

async function isInHistory(
  { clients }: PanelServices,
  { accountId, engagementId, around }: { readonly accountId: string; readonly engagementId: string; readonly around?: number },
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await (await clients.get(accountId)).getEngagement({ engagementId, ...(around !== undefined && { around }) }, { signal });
    return true;
  } catch (error) {
    if (error instanceof Error && 'kind' in error && error.kind === 'notFound') return false;
    throw error;
  }
}

function idsOf(
  { info }: ChatStatusModel,
): { readonly visitorId?: string; readonly sessionId?: string; readonly engagementId?: string } {
  return {
    ...(info?.visitorId !== undefined && { visitorId: info.visitorId }),
    ...(info?.sessionId !== undefined && { sessionId: info.sessionId }),
    ...(info?.engagementId !== undefined && { engagementId: info.engagementId }),
  };
}
