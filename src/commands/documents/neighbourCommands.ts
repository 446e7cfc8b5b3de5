import type * as vscode from 'vscode';
import type { Direction } from '../../documents/neighbour.ts';
import type { CommandServices } from '../commandServices.ts';
import { documentNeeded } from './documentArgument.ts';

/**
 * Opens the transcript of the visitor's chat before the one of a document or node. Returns its URI, undefined where there is
 * none.
 */
export async function openPreviousChat(services: CommandServices, argument: unknown): Promise<vscode.Uri | undefined> {
  return await openNeighbour(services, argument, 'previous');
}

/** Opens the one after it. */
export async function openNextChat(services: CommandServices, argument: unknown): Promise<vscode.Uri | undefined> {
  return await openNeighbour(services, argument, 'next');
}

/** Shows how a chat differs from the visitor's chat before it. Returns false where there is none. */
export async function compareWithPreviousChat(services: CommandServices, argument: unknown): Promise<boolean> {
  return await compareNeighbour(services, argument, 'previous');
}

/** … from the one after it. */
export async function compareWithNextChat(services: CommandServices, argument: unknown): Promise<boolean> {
  return await compareNeighbour(services, argument, 'next');
}

async function openNeighbour(
  { documents, clients, privacy }: CommandServices,
  argument: unknown,
  direction: Direction,
): Promise<vscode.Uri | undefined> {
  const { neighbourOf } = await import('../../documents/neighbour.ts');
  const load = (uri: vscode.Uri): ReturnType<typeof documents.load> => documents.load(uri);
  const address = await neighbourOf({ load, clients, screen: privacy }, documentNeeded(argument).uri, direction);
  return address && (await documents.open(address));
}

async function compareNeighbour(
  { documents, clients, privacy }: CommandServices,
  argument: unknown,
  direction: Direction,
): Promise<boolean> {
  const { compareWithNeighbour } = await import('../../documents/compareDocument.ts');
  const load = (uri: vscode.Uri): ReturnType<typeof documents.load> => documents.load(uri);
  return await compareWithNeighbour({ load, clients, screen: privacy }, documentNeeded(argument).uri, direction);
}
