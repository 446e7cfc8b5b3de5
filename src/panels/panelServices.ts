import type * as vscode from 'vscode';
import type { Clients } from '../accounts/clients.ts';
import type { DocumentAddress } from '../documents/scheme.ts';
import type { NextAction } from '../liveperson/explanation.ts';

/** What a panel may use. Made once in `extension.ts` and handed down. */
export interface PanelServices {
  readonly extensionUri: vscode.Uri;
  readonly clients: Clients;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
  /** The account's display name, for titles. */
  accountName(accountId: string): string;
  /** Opens a document, and shows a failure itself. */
  openDocument(address: DocumentAddress): Promise<unknown>;
  /** Runs the next step a person chose on an error, in the context it belongs to. Never called with `retry`: that is the panel's own. */
  runNextAction(action: NextAction, context: NextActionContext): Promise<void>;
}

/** Ids of what a failed call was about. */
export interface NextActionContext {
  readonly accountId: string;
  readonly visitorId?: string;
  readonly sessionId?: string;
  readonly chatId?: string;
  readonly engagementId?: string;
}
