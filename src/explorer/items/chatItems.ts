import * as vscode from 'vscode';
import { endReasonInWords, startReasonInWords } from '../../liveperson/engagementHistory/reasons.ts';
import { plainLine } from '../../shownText/plainText.ts';
import type { EngagementSummary } from '../engagementSummary.ts';
import type { ChatNode, EngagementNode, LiveChatNode } from '../nodes.ts';
import { formatDuration, formatExactTime, formatTime } from './formats.ts';
import { hoverText } from './hover.ts';

/** A chat that was looked up by its id. Its state is asked for when the node is opened. */
export function liveChatItem(node: LiveChatNode): vscode.TreeItem {
  const { chat, parent } = node;
  const { chatId, label, state, visitorId, sessionId } = chat;
  const ended = state === 'ended';
  const item = new vscode.TreeItem(
    ended ? vscode.l10n.t('Ended chat') : vscode.l10n.t('Live chat'),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  // Of the id only the start: whoever reads all of it off a screen can take part in the chat.
  const short = `${chatId.split('-', 1)[0] ?? ''}…`;
  item.description = joined([ended ? undefined : state, parent.kind === 'account' ? (label ?? short) : short]);
  item.iconPath = ended
    ? new vscode.ThemeIcon('comment')
    : new vscode.ThemeIcon('comment-discussion', new vscode.ThemeColor('charts.green'));
  item.contextValue = 'liveChat';
  item.command = { command: 'liveperson.openChatStatus', title: vscode.l10n.t('Open Chat Status'), arguments: [node] };
  item.tooltip = hoverText(vscode.l10n.t('Chat, looked up by its id. Every look at its state keeps it alive.'), [
    [vscode.l10n.t('Chat id (chatSessionKey)'), chatId],
    [vscode.l10n.t('Visitor id (vid, LPVID cookie)'), visitorId],
    [vscode.l10n.t('Session id (sid, LPSID cookie)'), sessionId],
  ]);
  return item;
}

export function chatItem({ chat, engagementId }: ChatNode): vscode.TreeItem {
  const { engagements, startTime, endTime } = chat;
  const last = engagements.at(-1);
  const title = startTime === undefined ? vscode.l10n.t('Chat') : vscode.l10n.t('Chat {0}', formatTime(startTime));
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  const transfers = engagements.length - 1;
  const length = startTime === undefined || endTime === undefined ? undefined : formatDuration((endTime - startTime) / 1000);
  const transferred =
    transfers === 0
      ? undefined
      : transfers === 1
        ? vscode.l10n.t('transferred once')
        : vscode.l10n.t('transferred {0} times', transfers);
  item.description = joined([last?.info.agentName, last?.info.skillName, length, transferred]);
  item.iconPath = new vscode.ThemeIcon(transfers > 0 ? 'arrow-swap' : 'comment');
  item.contextValue = ['chat', engagementId === undefined ? 'transferred' : 'single'].join(';');
  item.tooltip = hoverText(title, [
    [vscode.l10n.t('Started'), startTime === undefined ? undefined : formatExactTime(startTime)],
    [vscode.l10n.t('Ended'), endTime === undefined ? undefined : formatExactTime(endTime)],
    [vscode.l10n.t('Session id (sid, LPSID cookie)'), last?.info.sessionId],
    [
      vscode.l10n.t('Engagement ids (history: account id + rtSessionId)'),
      engagements.map((engagement) => engagement.engagementId).join(', '),
    ],
  ]);
  return item;
}

export function engagementItem({ engagement, only }: EngagementNode): vscode.TreeItem {
  const { info, engagementId } = engagement;
  // A chat of one engagement has nothing else to show: its engagement comes opened.
  const state = only ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(plainLine(info.agentName ?? vscode.l10n.t('Engagement')), state);
  item.description = joined([
    info.skillName,
    info.duration === undefined ? undefined : formatDuration(info.duration),
    endReasonInWords(info),
  ]);
  item.iconPath = engagementIcon(engagement);
  item.contextValue = 'engagement';
  item.tooltip = hoverText(vscode.l10n.t('Engagement: one record of Engagement History'), [
    [vscode.l10n.t('Engagement id (history: account id + rtSessionId)'), engagementId],
    [vscode.l10n.t('Agent'), joined([info.agentName, info.agentLoginName, info.agentId])],
    [vscode.l10n.t('Skill'), joined([info.skillName, info.skillId])],
    [vscode.l10n.t('Started'), info.startTime === undefined ? undefined : formatExactTime(info.startTime)],
    [vscode.l10n.t('Ended'), info.endTime === undefined ? undefined : formatExactTime(info.endTime)],
    [vscode.l10n.t('Start reason'), startReasonInWords(info)],
    [vscode.l10n.t('End reason'), endReasonInWords(info)],
    [vscode.l10n.t('Chat began on'), info.chatStartUrl],
    [vscode.l10n.t('Complete'), info.isPartial ? vscode.l10n.t('no: the record is partial') : undefined],
    [
      vscode.l10n.t('Attributes'),
      info.enriched === false ? vscode.l10n.t('not all in yet (up to two hours after the end)') : undefined,
    ],
  ]);
  return item;
}

/** By channel (2 is voice) and by who or what ended it. Source: Engagement History API, channel and end reasons. */
function engagementIcon({ info }: EngagementSummary): vscode.ThemeIcon {
  if (info.channel === 2) return new vscode.ThemeIcon('call-outgoing');
  switch (info.endReason) {
    case '101':
    case '106':
      return new vscode.ThemeIcon('export');
    case '202':
    case '205':
    case '208':
      return new vscode.ThemeIcon('debug-disconnect');
    case '201':
    case '210':
      return new vscode.ThemeIcon('pass');
    default:
      return new vscode.ThemeIcon('comment');
  }
}

function joined(parts: readonly (string | undefined)[]): string {
  return plainLine(parts.filter((part) => part !== undefined && part !== '').join(' · '));
}
