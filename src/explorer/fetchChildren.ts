import type { Clients } from '../accounts/clients.ts';
import { explanationOf } from '../accounts/explainedError.ts';
import type { ChatInfo } from '../liveperson/chatInfo/chatInfo.ts';
import { chatInfoChildren } from './chatInfoChildren.ts';
import type { LookedUpChat, Lookups } from './lookups.ts';
import type { ErrorNode, ExplorerNode, LiveChatNode, VisitStateNode } from './nodes.ts';
import { visitStateChildren } from './visitStateChildren.ts';

export interface FetchServices {
  readonly clients: Clients;
  readonly lookups: Pick<Lookups, 'learn'>;
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/**
 * Asks the service for what is below a visit or a live chat. A failure becomes the child that explains it; a cancelled call has
 * none.
 */
export async function fetchChildren(
  node: VisitStateNode | LiveChatNode,
  services: FetchServices,
): Promise<readonly ExplorerNode[]> {
  try {
    return node.kind === 'visitState' ? await visitState(node, services) : await chatInfo(node, services);
  } catch (error) {
    if (services.signal.aborted) return [];
    services.failed(error);
    return [errorNode(node, error)];
  }
}

async function visitState(node: VisitStateNode, { clients, signal }: FetchServices): Promise<readonly ExplorerNode[]> {
  const { accountId, visitorId, sessionId } = node;
  const client = await clients.get(accountId);
  const { value } = await client.getVisitState({ visitorId, sessionId }, { signal });
  return visitStateChildren(node, value);
}

async function chatInfo(node: LiveChatNode, { clients, lookups, signal }: FetchServices): Promise<readonly ExplorerNode[]> {
  const { accountId, chatId } = node;
  const client = await clients.get(accountId);
  const { value } = await client.getChatInfo({ chatId }, { signal });
  if (!signal.aborted) lookups.learn(accountId, learned(chatId, value));
  return chatInfoChildren(node, value);
}

function learned(chatId: string, { state, visitorId, sessionId }: ChatInfo): LookedUpChat {
  return {
    chatId,
    ...(state !== undefined && { state }),
    ...(visitorId !== undefined && { visitorId }),
    ...(sessionId !== undefined && { sessionId }),
  };
}

function errorNode(parent: VisitStateNode | LiveChatNode, error: unknown): ErrorNode {
  const { id, accountId } = parent;
  const base = { kind: 'error', id: `${id}/error`, accountId, parent, explanation: explanationOf(error), error } as const;
  return parent.kind === 'visitState'
    ? { ...base, failed: 'visitState', visitorId: parent.visitorId, sessionId: parent.sessionId }
    : { ...base, failed: 'chatInfo', chatId: parent.chatId };
}
