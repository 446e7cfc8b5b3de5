import * as vscode from 'vscode';
import { explanationOf } from '../accounts/explainedError.ts';
import { abortSignal } from '../commands/abortSignal.ts';
import { documentUri } from '../documents/scheme.ts';
import type { ScreenMasker } from '../privacy/screenMasker.ts';
import { explanationLines } from '../shownText/explanationLines.ts';
import type { Assertion, CheckFile } from './checkFile.ts';
import type { CheckServices } from './checkServices.ts';
import { judge, type Failing } from './judge.ts';
import { chatsOf, readChat, type ReadChat } from './readChats.ts';

/** What came of one assertion. */
export type Outcome =
  | { readonly kind: 'passed' | 'skipped' }
  | { readonly kind: 'failed' | 'errored'; readonly messages: readonly vscode.TestMessage[] };

export interface FileRun {
  readonly check: CheckFile;
  readonly accountId: string;
  readonly token: vscode.CancellationToken;
  /** Where an assertion stands in the check file. */
  readonly placeOf: (assertion: Assertion) => vscode.Location;
  /** Says what is going on, a line at a time. */
  readonly tell: (line: string) => void;
}

/**
 * Reads the chats of a file one after the other, and then judges them. Rejects with the client's errors, and when it is
 * cancelled.
 */
export async function runCheck(
  { clients, screen }: Pick<CheckServices, 'clients' | 'screen'>,
  run: FileRun,
): Promise<(assertion: Assertion) => Outcome> {
  const { check, accountId, token, tell } = run;
  const signal = abortSignal(token);
  const client = await clients.get(accountId);
  const { chats, left } = await chatsOf(client, check.subject, signal);
  if (left > 0)
    tell(
      vscode.l10n.t(
        'The first {0} chats of the search are checked; {1} more match. The limit of the search says how many.',
        chats.length,
        left,
      ),
    );
  if (chats.length === 0) tell(vscode.l10n.t('The search finds no chat: there is nothing to check.'));
  const read: ReadChat[] = [];
  for (const chat of chats) {
    signal.throwIfAborted();
    tell(vscode.l10n.t('Reading chat {0}', chat.engagementId));
    read.push(await readChat(client, chat, signal));
  }
  const masker = await screen.masker();
  return (assertion) => maskedOutcome(outcomeOf(assertion, read, run), masker);
}

/** While the screen is masked, what a chat has in place of what is expected is not shown; the transcript shows it, masked. */
function maskedOutcome(outcome: Outcome, masker: ScreenMasker | undefined): Outcome {
  if (masker === undefined || !('messages' in outcome)) return outcome;
  const messages = outcome.messages.map(({ message, location }) => {
    const masked = new vscode.TestMessage(masker.text(typeof message === 'string' ? message : message.value));
    if (location) masked.location = location;
    return masked;
  });
  return { kind: outcome.kind, messages };
}

function outcomeOf(assertion: Assertion, read: readonly ReadChat[], run: FileRun): Outcome {
  const failed: vscode.TestMessage[] = [];
  const unread: vscode.TestMessage[] = [];
  for (const chat of read) {
    if ('error' in chat) {
      unread.push(unreadMessage(chat, run.placeOf(assertion)));
      continue;
    }
    const failing = judge(assertion, chat.chat);
    if (failing) failed.push(failedMessage(failing, chat, run.accountId));
  }
  if (failed.length > 0) return { kind: 'failed', messages: [...failed, ...unread] };
  if (unread.length > 0) return { kind: 'errored', messages: unread };
  return { kind: read.length === 0 ? 'skipped' : 'passed' };
}

function failedMessage(
  { message, line, expected, actual }: Failing,
  { engagementId, day }: ReadChat,
  accountId: string,
): vscode.TestMessage {
  const text = vscode.l10n.t('Chat {0}: {1}', engagementId, message);
  const result =
    expected === undefined || actual === undefined
      ? new vscode.TestMessage(text)
      : vscode.TestMessage.diff(text, expected, actual);
  const uri = documentUri({ kind: 'transcript', accountId, engagementId, ...(day !== undefined && { day }) });
  result.location = new vscode.Location(uri, new vscode.Position(line, 0));
  return result;
}

function unreadMessage(
  { engagementId, error }: ReadChat & { readonly error: unknown },
  place: vscode.Location,
): vscode.TestMessage {
  const lines = [vscode.l10n.t('Chat {0} could not be read.', engagementId), ...explanationLines(explanationOf(error))];
  const result = new vscode.TestMessage(lines.join('\n'));
  result.location = place;
  return result;
}
