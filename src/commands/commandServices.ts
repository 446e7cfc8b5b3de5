import type * as vscode from 'vscode';
import type { AccountClients } from '../accounts/accountClients.ts';
import type { AccountStore } from '../accounts/accountStore.ts';
import type { BrowserSignIns } from '../accounts/browserSignIns.ts';
import type { CredentialVault } from '../accounts/credentialVault.ts';
import type { SignInPrompts } from '../accounts/signInPrompts.ts';
import type { CheckFiles } from '../checkFiles/index.ts';
import type { DocumentContent } from '../documents/documentContent.ts';
import type { DocumentAddress } from '../documents/scheme.ts';
import type { ExplorerView } from '../explorer/explorerView.ts';
import type { Inspector } from '../inspector/inspector.ts';
import type { Lookups } from '../explorer/lookups.ts';
import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import type { ConversationQuery } from '../liveperson/messagingInteractions/conversationQuery.ts';
import type { RecentLookups } from '../lookup/recentLookups.ts';
import type { CompareSelection } from './documents/compareSelection.ts';
import type { Activity } from '../statusBar/activity.ts';
import type { Remembered } from './remembered.ts';
import type { Privacy } from '../privacy/screen.ts';
import type { ResolvedIds } from './resolvedIds.ts';
import type { WorkspaceCheck } from '../workspaceCheck/index.ts';
import type { SandboxRunner } from './sandboxRunner.ts';

/** What a command may use. Made once in `composition/services.ts` and handed down. */
export interface CommandServices {
  /** `publisher.name`, the address of this extension in links. */
  readonly extensionId: string;
  readonly signIns: BrowserSignIns;
  readonly activity: Activity;
  readonly accounts: AccountStore;
  readonly vault: CredentialVault;
  readonly signInPrompts: SignInPrompts;
  readonly clients: AccountClients;
  readonly lookups: Lookups;
  readonly explorer: ExplorerView;
  readonly sandbox: SandboxRunner;
  readonly inspector: Inspector;
  readonly panels: Panels;
  readonly privacy: Privacy;
  readonly documents: Documents;
  readonly checks: Pick<CheckFiles, 'run' | 'show'>;
  readonly compareSelection: CompareSelection;
  readonly remembered: Remembered;
  readonly recent: RecentLookups;
  readonly workspaceCheck: Pick<WorkspaceCheck, 'scan' | 'check'>;
  readonly log: LoggedChannel;
  /** Where the run of a command notes its ids. Each run has its own. */
  readonly resolved?: ResolvedIds;
}

/** The log, and its last lines for a support bundle. */
export interface LoggedChannel extends vscode.LogOutputChannel {
  tail(): Promise<string>;
}

/** The services for questions about one account: what was typed before is offered and remembered for this account only. */
export function rememberingOf(services: CommandServices, accountId: string): CommandServices {
  return { ...services, remembered: services.remembered.of(accountId) };
}

/** The three panels, loaded on first use. */
export interface Panels {
  openVisitState(address: {
    readonly accountId: string;
    readonly visitorId: string;
    readonly sessionId: string;
    /** Reads again and again from the start. */
    readonly watch?: boolean;
  }): Promise<unknown>;
  openChatStatus(address: { readonly accountId: string; readonly chatId: string }): Promise<unknown>;
  /** Resolves once the first page is in: all matches, and how many of them are shown. */
  openSearch(search: {
    readonly accountId: string;
    readonly query?: Partial<EngagementQuery>;
    /** Of messaging conversations, instead of a query of web chats. */
    readonly conversations?: ConversationQuery;
  }): Promise<{ readonly count: number; readonly shown: number }>;
}

/** The documents, as `src/documents` registers them. */
export interface Documents {
  /** Opens a document in an editor. Rejects with the client's own error. */
  open(address: DocumentAddress): Promise<vscode.Uri>;
  /** Fetches an open document again. Rejects with the client's own error and then leaves what is shown. */
  refresh(uri: vscode.Uri): Promise<void>;
  /** What a document shows, without opening it. Rejects with the client's own error. */
  load(uri: vscode.Uri): Promise<DocumentContent>;
  /** Forgets every document of an account. */
  releaseAccount(accountId: string): void;
  /** What is shown of a document, if it has been read. */
  shown(uri: vscode.Uri): DocumentContent | undefined;
  /** Reads open documents again that could not be read: the account is back. */
  retryAccount(accountId: string): void;
}

/**
 * A command: gathers what is missing and calls a service. `argument` is whatever the caller passed: an argument object, a node of
 * the tree, or nothing. Resolves to undefined when the person cancels.
 */
export type Command = (services: CommandServices, argument: unknown) => Promise<unknown>;
