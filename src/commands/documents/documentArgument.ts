import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { dayOf } from '../../documents/chatDay.ts';
import { documentAddress, documentUri, type DocumentAddress } from '../../documents/scheme.ts';
import { isExplorerNode } from '../commandArgument.ts';
import { startTimeOf } from '../startTime.ts';

/**
 * The document a command is for: the URI that a lens or the title of an editor passes, the document that a node of the tree
 * stands for, else the one in the active editor. Undefined when none of them is a document of this extension.
 */
function documentOf(argument: unknown): vscode.Uri | undefined {
  const uri = argument instanceof vscode.Uri ? argument : isExplorerNode(argument) ? uriOfNode(argument) : activeUri();
  return uri !== undefined && documentAddress(uri) !== undefined ? uri : undefined;
}

/** The same, for commands that need one. Throws with a word on what to do when there is none. */
export function documentNeeded(argument: unknown): { readonly uri: vscode.Uri; readonly address: DocumentAddress } {
  const uri = documentOf(argument);
  const address = uri && documentAddress(uri);
  if (uri !== undefined && address !== undefined) return { uri, address };
  throw new ExplainedError(vscode.l10n.t('There is no document of LivePerson Inspector to do this with.'), {
    text: vscode.l10n.t('Open a transcript or another document first, or choose the command on a chat or visit of the tree.'),
    commands: [{ label: vscode.l10n.t('Look Up'), command: 'liveperson.lookup' }],
  });
}

function uriOfNode(argument: unknown): vscode.Uri | undefined {
  const address = addressOfNode(argument);
  return address && documentUri(address);
}

/** What can be read about a node of the tree as one document. */
function addressOfNode(node: unknown): DocumentAddress | undefined {
  if (!isExplorerNode(node)) return undefined;
  const { accountId } = node;
  switch (node.kind) {
    case 'visitState':
      return { kind: 'visitState', accountId, visitorId: node.visitorId, sessionId: node.sessionId };
    case 'liveChat':
      return { kind: 'chatInfo', accountId, chatId: node.chatId };
    case 'chat':
    case 'engagement':
    case 'transcript': {
      const engagementId = node.kind === 'chat' ? node.chat.engagements[0]?.engagementId : node.engagementId;
      const day = dayOf(startTimeOf(node));
      return engagementId === undefined
        ? undefined
        : { kind: 'transcript', accountId, engagementId, ...(day !== undefined && { day }) };
    }
    default:
      return undefined;
  }
}

/** Of two documents that are compared, the right one, which has the focus at first. */
function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
