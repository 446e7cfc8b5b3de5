import type * as vscode from 'vscode';
import type { Clients } from '../accounts/clients.ts';
import type { NextAction } from '../liveperson/explanation.ts';

/** What a panel may use. Made once in `extension.ts` and handed down. */
export interface PanelServices {
  readonly extensionUri: vscode.Uri;
  readonly clients: Clients;
  readonly log: vscode.LogOutputChannel;
  /** The account's display name, for titles. */
  accountName(accountId: string): string;
  /** Runs the next step a person chose on an error, in the context it belongs to. */
  runNextAction(action: NextAction, context: { readonly accountId: string; readonly visitorId?: string; readonly sessionId?: string; readonly chatId?: string; readonly engagementId?: string }): Promise<void>;
}
