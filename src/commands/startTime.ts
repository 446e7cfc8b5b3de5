import type * as vscode from 'vscode';
import { dayOf, isDay, noonOf } from '../documents/chatDay.ts';
import { documentAddress } from '../documents/scheme.ts';
import { field, isExplorerNode } from './commandArgument.ts';
import type { Documents } from './commandServices.ts';

/**
 * When the chat or visit of an argument began, epoch ms: from a node of the tree, or from `startTime` or `day` of an argument
 * object. Undefined where nothing tells.
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
  const [given, day] = [field(argument, 'startTime'), field(argument, 'day')];
  if (typeof day === 'string' && isDay(day)) return noonOf(day);
  return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
}

/** When the chat of a document was: as its address says, or else what was read, if it was. */
export function dayOfDocument({ shown }: Pick<Documents, 'shown'>, uri: vscode.Uri): string | undefined {
  const address = documentAddress(uri);
  const source = shown(uri)?.transcript?.source;
  return (address && 'day' in address ? address.day : undefined) ?? dayOf(source?.kind === 'chat' ? source.startTime : undefined);
}
