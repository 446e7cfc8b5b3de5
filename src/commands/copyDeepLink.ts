import * as vscode from 'vscode';
import { ExplainedError } from '../accounts/explainedError.ts';
import type { DeepLink } from '../deepLinks/deepLink.ts';
import { writeDeepLink } from '../deepLinks/writeDeepLink.ts';
import { dayOf } from '../documents/chatDay.ts';
import { documentAddress } from '../documents/scheme.ts';
import type { ExplorerNode } from '../explorer/nodes.ts';
import { idsOf, isExplorerNode } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { dayOfDocument, startTimeOf } from './startTime.ts';

/**
 * Copies a link that opens here what a node of the tree shows, or a document, or `{ accountId, … }`. Returns the link. A live
 * chat has none, see `writeDeepLink`; its visit, where it is known, is what the link leads to.
 */
export async function copyDeepLink({ documents, extensionId, privacy }: CommandServices, argument: unknown): Promise<string> {
  const link = linkTo(argument, documents);
  const text = link && writeDeepLink(link, { scheme: vscode.env.uriScheme, extensionId });
  if (text === undefined) throw noLink();
  await vscode.env.clipboard.writeText(text);
  privacy.window.setStatusBarMessage(vscode.l10n.t('Copied a link without secrets: {0}', text), 5000);
  return text;
}

function linkTo(argument: unknown, documents: CommandServices['documents']): DeepLink | undefined {
  if (argument instanceof vscode.Uri) return ofIds(documentAddress(argument) ?? {}, dayOfDocument(documents, argument));
  return ofIds(isExplorerNode(argument) ? idsOfNode(argument) : idsOf(argument), dayOf(startTimeOf(argument)));
}

/** The ids a link to a node may use: of a live chat those of its visit, of an ended one that of its first engagement. */
function idsOfNode(node: ExplorerNode): object {
  if (node.kind === 'liveChat') {
    const { visitorId, sessionId } = node.chat;
    return { accountId: node.accountId, chatId: node.chatId, visitorId, sessionId };
  }
  if (node.kind !== 'chat') return idsOf(node);
  const engagementId = node.engagementId ?? node.chat.engagements[0]?.engagementId;
  return { accountId: node.accountId, engagementId };
}

function ofIds(given: object, day: string | undefined): DeepLink | undefined {
  const { accountId: account, engagementId, conversationId, visitorId, sessionId, chatId } = textsOf(given);
  if (account === undefined) return undefined;
  if (engagementId !== undefined)
    return { action: 'engagement', account, engagement: engagementId, ...(day !== undefined && { day }) };
  if (conversationId !== undefined) return { action: 'conversation', account, conversation: conversationId };
  if (visitorId !== undefined && sessionId !== undefined)
    return { action: 'visit', account, visitor: visitorId, session: sessionId };
  if (chatId !== undefined) return undefined;
  return { action: 'search', account, ...(visitorId !== undefined && { visitor: visitorId }) };
}

function textsOf(given: object): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string'));
}

function noLink(): ExplainedError {
  return new ExplainedError(vscode.l10n.t('There is no link to this.'), {
    text: vscode.l10n.t(
      'A link to a live chat would let everybody who sees it read the chat. Copy the chat id instead, and mind who gets it.',
    ),
    commands: [],
  });
}
