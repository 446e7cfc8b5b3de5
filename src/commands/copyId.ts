import * as vscode from 'vscode';
import type { ExplorerNode } from '../explorer/nodes.ts';
import type { FoundId } from '../lookup/foundId.ts';
import { isExplorerNode } from './commandArgument.ts';
import { idRoleName } from './idRoleName.ts';

type RoleAndValue = Pick<FoundId, 'role' | 'value'>;

/** Copies an id of a node to the clipboard; asks which when there are several. Returns what was copied. */
export async function copyId(_services: unknown, argument: unknown): Promise<string | undefined> {
  const ids = isExplorerNode(argument) ? nodeIds(argument) : [];
  const [only, ...others] = ids;
  const chosen = others.length === 0 ? only?.value : await choose(ids);
  if (chosen === undefined) return undefined;
  await vscode.env.clipboard.writeText(chosen);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', chosen), 3000);
  return chosen;
}

async function choose(ids: readonly RoleAndValue[]): Promise<string | undefined> {
  const items = ids.map(({ role, value }) => ({ label: value, description: idRoleName(role) }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Copy which id?'), matchOnDescription: true });
  return chosen?.label;
}

/** The ids of a node, the one it stands for first. */
export function nodeIds(node: ExplorerNode): readonly RoleAndValue[] {
  switch (node.kind) {
    case 'account':
      return ids({ accountId: node.accountId });
    case 'visitor':
      return ids({ visitorId: node.visitorId, sessionId: node.visitor.visits[0]?.sessionId });
    case 'visitState':
      return ids({ sessionId: node.sessionId, visitorId: node.visitorId });
    case 'liveChat':
      return ids({ chatId: node.chatId, visitorId: node.chat.visitorId, sessionId: node.chat.sessionId });
    case 'chat':
      return [
        ...node.chat.engagements.map(({ engagementId }) => ({ role: 'engagementId' as const, value: engagementId })),
        ...ids({ visitorId: node.visitorId, sessionId: node.chat.engagements[0]?.info.sessionId }),
      ];
    case 'engagement': {
      const { engagementId, info, campaign } = node.engagement;
      const { visitorId, sessionId } = info;
      return ids({
        engagementId,
        visitorId,
        sessionId,
        campaignEngagementId: campaign?.campaignEngagementId,
        campaignId: campaign?.campaignId,
      });
    }
    case 'transcript':
      return ids({ engagementId: node.engagementId });
    case 'shownEngagement':
      return ids({
        campaignEngagementId: node.shown.campaignEngagementId,
        campaignId: node.shown.campaignId,
        contextId: node.shown.contextId,
      });
    default:
      return [];
  }
}

function ids(byRole: Partial<Record<FoundId['role'], string | undefined>>): readonly RoleAndValue[] {
  const roles = [
    'accountId',
    'engagementId',
    'chatId',
    'sessionId',
    'visitorId',
    'contextId',
    'campaignEngagementId',
    'campaignId',
  ] as const;
  const given = Object.keys(byRole);
  return roles
    .toSorted((a, b) => given.indexOf(a) - given.indexOf(b))
    .flatMap((role) => (byRole[role] === undefined ? [] : [{ role, value: byRole[role] }]));
}
