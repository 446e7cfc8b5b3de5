import type * as vscode from 'vscode';
import type { ExplorerNode } from '../nodes.ts';
import { accountItem } from './accountItem.ts';
import { chatItem, engagementItem, liveChatItem } from './chatItems.ts';
import { factItem, jsonItem, shownEngagementItem, transcriptItem } from './factItems.ts';
import { errorItem, loadMoreItem, noticeItem } from './messageItems.ts';
import { visitorItem, visitStateItem } from './visitorItems.ts';

/** How a node looks. Text of others comes in as plain strings only: the tree shows those as they are, never as Markdown. */
export function treeItem(node: ExplorerNode): vscode.TreeItem {
  const item = itemOf(node);
  item.id = node.id;
  return item;
}

function itemOf(node: ExplorerNode): vscode.TreeItem {
  switch (node.kind) {
    case 'account':
      return accountItem(node);
    case 'visitor':
      return visitorItem(node);
    case 'visitState':
      return visitStateItem(node);
    case 'liveChat':
      return liveChatItem(node);
    case 'chat':
      return chatItem(node);
    case 'engagement':
      return engagementItem(node);
    case 'transcript':
      return transcriptItem(node);
    case 'shownEngagement':
      return shownEngagementItem(node);
    case 'fact':
      return factItem(node);
    case 'json':
      return jsonItem(node);
    case 'loadMore':
      return loadMoreItem(node);
    case 'error':
      return errorItem(node);
    case 'notice':
      return noticeItem(node);
  }
}
