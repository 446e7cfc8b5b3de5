import type * as vscode from 'vscode';
import type { Clients } from '../accounts/clients.ts';
import type { NextAction } from '../liveperson/explanation.ts';
import type { Screen } from '../privacy/screen.ts';

/** A panel that reads again and again: its title, and the command that brings it to the front. */
export interface WatchedPanel {
  readonly accountId: string;
  readonly title: string;
  readonly command: string;
  readonly argument: object;
}

/** What a panel may use. Made once in `composition/services.ts` and handed down. */
export interface PanelServices {
  readonly extensionUri: vscode.Uri;
  readonly clients: Clients;
  readonly log: vscode.LogOutputChannel;
  /** Whether pages show personal data. */
  readonly screen: Screen;
  /** What is kept over restarts: saved searches. */
  readonly state: vscode.Memento;
  /** Told whether a panel reads again and again; `key` is the panel's own. */
  watching(key: string, watched: WatchedPanel | undefined): void;
  /** The account's display name, for titles; its id while it has none, or is not there yet. */
  accountName(accountId: string): string;
  hasAccount(accountId: string): boolean;
  /** Called with the id of an account that was added, renamed or removed. */
  onDidChangeAccount(listener: (accountId: string) => void): { dispose(): void };
  /** Runs the next step a person chose on an error, in the context it belongs to. */
  runNextAction(action: NextAction, context: ActionContext): Promise<void>;
}

/** The ids that a panel knows. */
export interface ActionContext {
  readonly accountId: string;
  readonly visitorId?: string;
  readonly sessionId?: string;
  readonly chatId?: string;
  readonly engagementId?: string;
}
