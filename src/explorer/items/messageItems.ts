import * as vscode from 'vscode';
import { explanationParagraphs } from '../../shownText/explanationLines.ts';
import { errorContext } from '../explanationText.ts';
import type { ErrorNode, LoadMoreNode, NoticeNode } from '../nodes.ts';
import { plainLine } from '../../shownText/plainText.ts';
import { formatCount } from './formats.ts';

export function loadMoreItem(node: LoadMoreNode): vscode.TreeItem {
  const { loaded, total, exact } = node.progress;
  const item = new vscode.TreeItem(vscode.l10n.t('Load more'));
  item.description = exact
    ? vscode.l10n.t('{0} of {1} records', formatCount(loaded), formatCount(total))
    : vscode.l10n.t('{0} of at least {1} records', formatCount(loaded), formatCount(total));
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'loadMore';
  item.command = { command: 'liveperson.loadMore', title: vscode.l10n.t('Load more'), arguments: [node] };
  return item;
}

/**
 * The likeliest reason as label, because a sidebar is narrow, and all that is known as hover; the next steps are the node's
 * actions.
 */
export function errorItem(node: ErrorNode): vscode.TreeItem {
  const {
    summary,
    causes: [likeliest],
  } = node.explanation;
  const reason = plainLine(likeliest?.text ?? summary);
  const item = new vscode.TreeItem(reason);
  item.accessibilityInformation = { label: likeliest === undefined ? reason : `${plainLine(summary)} ${reason}` };
  item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  item.contextValue = errorContext(node);
  item.tooltip = explanationParagraphs(node.explanation).map(plainLine).join('\n');
  return item;
}

export function noticeItem({ accountId, notice }: NoticeNode): vscode.TreeItem {
  switch (notice) {
    case 'signedOut': {
      const item = new vscode.TreeItem(vscode.l10n.t('Signed out. Sign in to see visitors.'));
      item.iconPath = new vscode.ThemeIcon('key');
      item.contextValue = 'notice;signIn';
      item.command = { command: 'liveperson.signIn', title: vscode.l10n.t('Sign In'), arguments: [{ accountId }] };
      return item;
    }
    case 'noChats': {
      const item = new vscode.TreeItem(vscode.l10n.t('No ended chats in this time range.'));
      item.description = vscode.l10n.t('Choose another time range');
      item.iconPath = new vscode.ThemeIcon('info');
      item.contextValue = 'notice';
      item.tooltip = vscode.l10n.t(
        'Engagement History holds web chats for 13 months, from some minutes after their end. Messaging is not in it.',
      );
      item.command = { command: 'liveperson.setTimeRange', title: vscode.l10n.t('Choose Time Range') };
      return item;
    }
    case 'filteredOut': {
      const item = new vscode.TreeItem(vscode.l10n.t('Nothing that is loaded matches the filter.'));
      item.description = vscode.l10n.t('Clear the filter');
      item.iconPath = new vscode.ThemeIcon('filter');
      item.contextValue = 'notice';
      item.command = { command: 'liveperson.clearFilter', title: vscode.l10n.t('Clear Filter') };
      return item;
    }
    case 'nothingReported': {
      const item = new vscode.TreeItem(vscode.l10n.t('The visit state is empty.'));
      item.iconPath = new vscode.ThemeIcon('info');
      return item;
    }
  }
}
