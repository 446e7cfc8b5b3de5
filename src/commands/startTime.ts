import { field, isExplorerNode } from './commandArgument.ts';

/**
 * When the chat or visit of an argument began, epoch ms: from a node of the tree, or from the `startTime` of an argument object.
 * Undefined where nothing tells.
 */
export function startTimeOf(argument: unknown): number | undefined {
  if (isExplorerNode(argument)) {
    switch (argument.kind) {
      case 'chat':
        return argument.chat.startTime;
      case 'engagement':
        return argument.engagement.info.startTime;
      case 'visitState':
        return argument.visit.begunBy;
      default:
    }
  }
  const given = field(argument, 'startTime');
  return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
}
