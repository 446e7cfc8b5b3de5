import type { ExplorerNode } from '../explorer/nodes.ts';

/** The ids a command may be given, by an argument object or by a node of the tree, which carries them under the same names. */
export interface Ids {
  readonly accountId?: string;
  readonly visitorId?: string;
  readonly sessionId?: string;
  readonly chatId?: string;
  readonly engagementId?: string;
  readonly conversationId?: string;
}

/** Reads the ids out of whatever a command was called with. Numbers are taken as ids too; surrounding blanks are not. */
export function idsOf(argument: unknown): Ids {
  const ids: Record<string, string> = {};
  for (const name of [
    'accountId',
    'visitorId',
    'sessionId',
    'chatId',
    'engagementId',
    'conversationId',
  ] satisfies (keyof Ids)[]) {
    const value = field(argument, name);
    if (typeof value === 'string' && value.trim() !== '') ids[name] = value.trim();
    else if (typeof value === 'number' && Number.isSafeInteger(value)) ids[name] = String(value);
  }
  return ids;
}

/**
 * What a command is called with when it is tried again: as before, with the ids that were asked for meanwhile. A node of the tree
 * and the URI of a document stay what they are.
 */
export function retryArgument(argument: unknown, asked: Ids): unknown {
  if (Object.keys(asked).length === 0 || isExplorerNode(argument) || isInstance(argument)) return argument;
  return { ...(typeof argument === 'object' ? argument : {}), ...asked };
}

/** An object of a class, such as a URI, which a copy of its fields is not. */
function isInstance(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && Object.getPrototypeOf(argument) !== Object.prototype;
}

/** A named field of an argument object; undefined when there is none. */
export function field(argument: unknown, name: string): unknown {
  if (typeof argument !== 'object' || argument === null) return undefined;
  return Object.entries(argument).find(([key]) => key === name)?.[1];
}

export function textField(argument: unknown, name: string): string | undefined {
  const value = field(argument, name);
  return typeof value === 'string' ? value : undefined;
}

/** True when a command was called by code with an argument object: then nothing is asked. */
export function hasArguments(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && !isExplorerNode(argument);
}

/** A node of this extension's tree, as the menus of the view pass it. */
export function isExplorerNode(argument: unknown): argument is ExplorerNode {
  return (
    typeof field(argument, 'kind') === 'string' &&
    typeof field(argument, 'id') === 'string' &&
    typeof field(argument, 'accountId') === 'string'
  );
}
