import * as vscode from 'vscode';
import type { DocumentCommandServices } from './documentCommands.ts';
import type { ChatOfTranscript } from './documentContent.ts';
import { withLateProgress } from './lateProgress.ts';
import { documentUri, type DocumentAddress } from './scheme.ts';
import { neighbouringChat, type Direction } from './transcript/neighbouringChat.ts';

type Services = Pick<DocumentCommandServices, 'fileSystem' | 'clients' | 'open'>;

/** Opens the transcript of the visitor's chat before or after the one shown. Returns its URI, undefined when there is none. */
export async function openNeighbour(services: Services, uri: vscode.Uri, direction: Direction): Promise<vscode.Uri | undefined> {
  const address = await neighbourOf(services, uri, direction);
  return address && (await services.open(address));
}

/** The URI of that transcript, and a message where there is none. */
export async function neighbourUri(services: Services, uri: vscode.Uri, direction: Direction): Promise<vscode.Uri | undefined> {
  const address = await neighbourOf(services, uri, direction);
  return address && documentUri(address);
}

async function neighbourOf(services: Services, uri: vscode.Uri, direction: Direction): Promise<DocumentAddress | undefined> {
  const model = services.fileSystem.contentOf(uri)?.transcript;
  if (model?.source.kind !== 'chat') return undefined;
  const { accountId, source } = model;
  const title = vscode.l10n.t('Looking for the visitor\'s other chats …');
  const chat = await withLateProgress(title, async (signal) =>
    neighbouringChat(await services.clients.get(accountId), source, direction, { now: Date.now(), signal }));
  if (chat !== undefined) return { kind: 'transcript', accountId, ...chat };
  void vscode.window.showInformationMessage(noneMessage(source, direction));
  return undefined;
}

function noneMessage({ visitorId, startTime }: ChatOfTranscript, direction: Direction): string {
  if (visitorId === undefined || startTime === undefined) {
    return vscode.l10n.t('This record does not say who the visitor was, or when.');
  }
  return direction === 'previous'
    ? vscode.l10n.t('The history has no earlier chat of this visitor. It goes back 13 months.')
    : vscode.l10n.t('The history has no later chat of this visitor. It holds ended chats only.');
}
