import * as vscode from 'vscode';
import { plainLine } from '../../shownText/plainText.ts';
import type { VisitorNode, VisitStateNode } from '../nodes.ts';
import { timeLeft } from '../timeLeft.ts';
import { formatCount, formatDuration, formatTime } from './formats.ts';
import { hoverText } from './hover.ts';

export function visitorItem({ visitorId, visitor, pinned, lookedUp, label }: VisitorNode): vscode.TreeItem {
  const { name, chats, lastSeen } = visitor;
  const title = label ?? name ?? visitorId ?? vscode.l10n.t('Visitors without an id');
  const item = new vscode.TreeItem(plainLine(title), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = [
    lastSeen === undefined ? '' : formatTime(lastSeen),
    chatCount(chats.length),
    label === undefined ? '' : (visitorId ?? ''),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(pinned ? 'pinned' : lookedUp ? 'search' : 'person');
  item.contextValue = [
    'visitor',
    visitorId === undefined ? 'nobody' : 'identified',
    pinned ? 'pinned' : 'unpinned',
    ...(lookedUp ? ['lookedUp'] : []),
  ].join(';');
  item.tooltip = hoverText(plainLine(title), [
    [vscode.l10n.t('Visitor id (vid, LPVID cookie)'), visitorId],
    [vscode.l10n.t('Name'), name],
    [vscode.l10n.t('Latest chat'), lastSeen === undefined ? undefined : formatTime(lastSeen)],
    [vscode.l10n.t('Latest session id (sid)'), visitor.visits[0]?.sessionId],
  ]);
  return item;
}

export function visitStateItem(node: VisitStateNode): vscode.TreeItem {
  const { visit } = node;
  const left = timeLeft(visit, Date.now());
  const item = new vscode.TreeItem(vscode.l10n.t('Visit state'), vscode.TreeItemCollapsibleState.Collapsed);
  const remaining =
    left.state === 'expired'
      ? vscode.l10n.t('expired')
      : left.state === 'atMost'
        ? vscode.l10n.t('at most {0} left', formatDuration(left.ms / 1000))
        : visit.sessionId;
  item.description = remaining;
  item.iconPath = new vscode.ThemeIcon(left.state === 'expired' ? 'circle-slash' : 'pulse');
  item.contextValue = ['visitState', left.state].join(';');
  item.command = { command: 'liveperson.openVisitState', title: vscode.l10n.t('Open Visit State'), arguments: [node] };
  item.tooltip = hoverText(vscode.l10n.t('Visit state: what Conversational Cloud holds in memory about this visit'), [
    [vscode.l10n.t('Visitor id (vid, LPVID cookie)'), visit.visitorId],
    [vscode.l10n.t('Session id (sid, LPSID cookie)'), visit.sessionId],
    [vscode.l10n.t('Held'), vscode.l10n.t('for six hours at most')],
    [vscode.l10n.t('Begun by'), visit.begunBy === undefined ? undefined : formatTime(visit.begunBy)],
  ]);
  return item;
}

function chatCount(count: number): string {
  return count > 1 ? vscode.l10n.t('{0} chats', formatCount(count)) : '';
}
