import * as vscode from 'vscode';
import type { EngagementSummary } from '../explorer/engagementSummary.ts';
import type { ExplorerNode } from '../explorer/nodes.ts';
import { rangeMs } from '../explorer/timeRange.ts';
import { agentOf, skillOf } from '../explorer/viewFilter.ts';
import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import { listLine } from '../shownText/plainText.ts';
import { isExplorerNode } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import type { SearchResult } from './openCommands.ts';

interface FilterItem extends vscode.QuickPickItem {
  readonly query: Partial<EngagementQuery>;
}

/** Searches for chats that share something with a chat or engagement of the tree: its visitor, a skill or an agent. */
export async function searchWith(services: CommandServices, argument: unknown): Promise<SearchResult | undefined> {
  if (!isExplorerNode(argument)) return undefined;
  const items = recordsOf(argument).flatMap(filtersOf);
  const distinct = [...new Map(items.map((item) => [`${item.label} ${item.description ?? ''}`, item])).values()];
  const title = vscode.l10n.t('Search chats with the same');
  const chosen = await services.privacy.window.showQuickPick(distinct, { title, matchOnDescription: true });
  if (!chosen) return undefined;
  const to = Date.now();
  const range = { from: to - rangeMs(services.explorer.timeRange), to };
  return await services.panels.openSearch({ accountId: argument.accountId, query: { ...range, ...chosen.query } });
}

function recordsOf(node: ExplorerNode): readonly EngagementSummary[] {
  if (node.kind === 'chat') return node.chat.engagements;
  return node.kind === 'engagement' ? [node.engagement] : [];
}

/** The service filters by ids, people know names. */
function filtersOf(record: EngagementSummary): readonly FilterItem[] {
  const { visitorId, skillId, agentId } = record.info;
  return [
    ...(visitorId === undefined ? [] : [item('person', vscode.l10n.t('Visitor'), visitorId, { visitor: visitorId })]),
    ...(skillId === undefined ? [] : [item('mortar-board', vscode.l10n.t('Skill'), skillOf(record), { skillIds: [skillId] })]),
    ...(agentId === undefined ? [] : [item('account', vscode.l10n.t('Agent'), agentOf(record), { agentIds: [agentId] })]),
  ];
}

function item(icon: string, label: string, name: string | undefined, query: Partial<EngagementQuery>): FilterItem {
  return { label: `$(${icon}) ${label}`, description: listLine(name ?? ''), query };
}
