import * as vscode from 'vscode';
import { plainLine } from '../../shownText/plainText.ts';
import { isPlain } from '../jsonChildren.ts';
import type { FactName, FactNode, FactValue, JsonNode, ShownEngagementNode, TranscriptNode } from '../nodes.ts';
import { engagementStateName, engagementTypeName, factName } from './names.ts';
import { formatCount, formatDuration, formatExactTime, formatTime } from './formats.ts';
import { hoverText } from './hover.ts';

export function transcriptItem(node: TranscriptNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Transcript'));
  if (node.lineCount !== undefined) item.description = vscode.l10n.t('{0} lines', formatCount(node.lineCount));
  item.iconPath = new vscode.ThemeIcon('list-flat');
  item.contextValue = 'transcript';
  item.command = { command: 'liveperson.openTranscript', title: vscode.l10n.t('Open Transcript'), arguments: [node] };
  return item;
}

export function shownEngagementItem({ shown }: ShownEngagementNode): vscode.TreeItem {
  const clicked = shown.accepted.length > 0;
  const item = new vscode.TreeItem(engagementTypeName(shown.type));
  item.description = [
    engagementStateName(shown.state),
    clicked ? vscode.l10n.t('accepted') : vscode.l10n.t('shown, not accepted'),
  ].join(' · ');
  item.iconPath = new vscode.ThemeIcon(clicked ? 'pass' : 'eye');
  item.contextValue = 'shownEngagement';
  item.tooltip = hoverText(vscode.l10n.t('Campaign engagement shown in this visit'), [
    [vscode.l10n.t('Campaign engagement id'), shown.campaignEngagementId],
    [vscode.l10n.t('Campaign id'), shown.campaignId],
    [vscode.l10n.t('Context id within the visit'), shown.contextId],
    [vscode.l10n.t('Skill'), shown.skillName],
    [vscode.l10n.t('Page id'), shown.pageId],
  ]);
  return item;
}

/** Groups stand beside nodes that have an icon. */
const groupIcons: Partial<Readonly<Record<FactName, string>>> = {
  attributes: 'tag',
  surveys: 'checklist',
  coBrowse: 'screen-normal',
  campaign: 'megaphone',
  engagementsShown: 'eye',
  pages: 'files',
};

export function factItem({ name, value, children }: FactNode): vscode.TreeItem {
  const label = typeof name === 'string' ? factName(name) : plainLine(name.verbatim);
  const item = new vscode.TreeItem(
    label,
    children.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.description = value === undefined ? '' : plainLine(valueText(value));
  const icon = typeof name === 'string' ? groupIcons[name] : undefined;
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = 'fact';
  item.tooltip = hoverText(label, [
    [vscode.l10n.t('Value'), value === undefined ? undefined : valueText(value, formatExactTime)],
  ]);
  return item;
}

export function jsonItem({ name, value, time }: JsonNode): vscode.TreeItem {
  const plain = isPlain(value);
  const item = new vscode.TreeItem(
    plainLine(name),
    plain ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.description = plain ? plainLine(String(value)) : time === undefined ? '' : formatTime(time);
  item.contextValue = 'json';
  if (time !== undefined) item.tooltip = hoverText(plainLine(name), [[vscode.l10n.t('Reported'), formatExactTime(time)]]);
  return item;
}

function valueText(value: FactValue, formatMoment: (time: number) => string = formatTime): string {
  if ('text' in value) return value.text;
  if ('time' in value) return formatMoment(value.time);
  if ('seconds' in value) return formatDuration(value.seconds);
  if ('count' in value) return formatCount(value.count);
  return value.yes ? vscode.l10n.t('yes') : vscode.l10n.t('no');
}
