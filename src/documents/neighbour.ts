import * as vscode from 'vscode';
import type { Clients } from '../accounts/clients.ts';
import type { Screen } from '../privacy/screen.ts';
import type { ChatOfTranscript, DocumentContent } from './documentContent.ts';
import { withLateProgress } from './lateProgress.ts';
import type { DocumentAddress } from './scheme.ts';
import { neighbouringChat, type Direction } from './transcript/neighbouringChat.ts';

export type { Direction } from './transcript/neighbouringChat.ts';

interface Services {
  /** What a document shows, read when it was not yet. */
  readonly load: (uri: vscode.Uri) => Promise<DocumentContent>;
  readonly clients: Clients;
  readonly screen: Pick<Screen, 'window'>;
}

/** The transcript of the visitor's chat before or after the one of a document; undefined, after a word, where there is none. */
export async function neighbourOf(
  services: Services,
  uri: vscode.Uri,
  direction: Direction,
): Promise<DocumentAddress | undefined> {
  const model = (await services.load(uri)).transcript;
  if (model?.source.kind !== 'chat') {
    void services.screen.window.showInformationMessage(
      vscode.l10n.t('Only the transcript of a web chat has a chat before and after it.'),
    );
    return undefined;
  }
  const { accountId, source } = model;
  const title = vscode.l10n.t("Looking for the visitor's other chats …");
  const chat = await withLateProgress(title, async (signal) =>
    neighbouringChat(await services.clients.get(accountId), source, direction, { now: Date.now(), signal }),
  );
  if (chat !== undefined) return { kind: 'transcript', accountId, ...chat };
  void services.screen.window.showInformationMessage(noneMessage(source, direction));
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
