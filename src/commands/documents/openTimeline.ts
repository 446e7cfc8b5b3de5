import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { dayOf } from '../../documents/chatDay.ts';
import { withLateProgress } from '../../documents/lateProgress.ts';
import { documentAddress, type DocumentAddress } from '../../documents/scheme.ts';
import { sessionIdOf } from '../../lookup/idForms.ts';
import { idsOf, isExplorerNode, type Ids } from '../commandArgument.ts';
import { rememberingOf, type CommandServices } from '../commandServices.ts';
import { askAccount } from '../prompts/askAccount.ts';
import { askVisit } from '../prompts/askIds.ts';
import { assertPossible } from '../prompts/idProblems.ts';
import { startTimeOf } from '../startTime.ts';

interface Session extends Ids {
  /** Epoch ms. */
  readonly startTime?: number | undefined;
}

/**
 * Opens all that is known of one session on one clock: of an open document, of a visit, chat or engagement of the tree, of
 * `{ accountId, visitorId, sessionId, engagementId?, chatId?, startTime? }`, or of the visit that is asked for. Returns the
 * document's URI.
 */
export async function openTimeline(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const known = await sessionOf(services, argument);
  const { id: accountId } = await askAccount(services, known.accountId);
  const asked = await askVisit(rememberingOf(services, accountId), known);
  const visit = { visitorId: asked.visitorId, sessionId: sessionIdOf(asked.sessionId) };
  services.resolved?.add(visit);
  assertPossible('visitorId', visit.visitorId);
  assertPossible('sessionId', visit.sessionId);
  const { engagementId, chatId } = known;
  if (engagementId !== undefined) assertPossible('engagementId', engagementId);
  if (chatId !== undefined) assertPossible('chatId', chatId);
  const day = dayOf(known.startTime);
  return await services.documents.open({
    kind: 'timeline',
    accountId,
    ...visit,
    ...(engagementId !== undefined && { engagementId }),
    ...(chatId !== undefined && { chatId }),
    ...(day !== undefined && { day }),
  });
}

async function sessionOf(services: CommandServices, argument: unknown): Promise<Session> {
  const address = argument instanceof vscode.Uri ? documentAddress(argument) : undefined;
  if (argument instanceof vscode.Uri && address !== undefined) return await ofDocument(services, argument, address);
  if (isExplorerNode(argument)) {
    switch (argument.kind) {
      case 'liveChat':
        return await ofLiveChat(services, argument.accountId, argument.chatId);
      case 'chat':
      case 'engagement': {
        const engagement = argument.kind === 'engagement' ? argument.engagement : argument.chat.engagements[0];
        const { visitorId, sessionId } = engagement?.info ?? {};
        const { accountId } = argument;
        return complete({
          accountId,
          visitorId,
          sessionId,
          engagementId: engagement?.engagementId,
          startTime: startTimeOf(argument),
        });
      }
      default:
    }
  }
  return { ...idsOf(argument), startTime: startTimeOf(argument) };
}

/** The session that a visit state or a chat belongs to. */
async function ofDocument(services: CommandServices, uri: vscode.Uri, address: DocumentAddress): Promise<Session> {
  const { accountId } = address;
  if (address.kind === 'chatInfo' || address.kind === 'chatInfoXml') return await ofLiveChat(services, accountId, address.chatId);
  if (address.kind === 'visitState' || address.kind === 'timeline') return address;
  const source = (await services.documents.load(uri)).transcript?.source;
  return source?.kind === 'chat' ? complete({ accountId, ...source }) : complete({ accountId });
}

/** The live service knows the visit that a chat belongs to. Asking keeps the chat alive, as the timeline itself does. */
async function ofLiveChat({ clients }: CommandServices, accountId: string, chatId: string): Promise<Session> {
  const title = vscode.l10n.t('Looking for the session of the chat …');
  const { value } = await withLateProgress(title, async (signal) =>
    (await clients.get(accountId)).getChatInfo({ chatId }, { signal }));
  const { visitorId, sessionId, startTime } = value;
  return complete({ accountId, visitorId, sessionId, chatId, startTime });
}

/** Without both ids of its visit a chat has no timeline, and nobody can type what its own record does not say. */
function complete(session: { readonly [name in keyof Session]: Session[name] | undefined }): Session {
  const { visitorId, sessionId } = session;
  if (visitorId !== undefined && sessionId !== undefined) {
    const known = Object.entries(session).filter(([, value]) => value !== undefined);
    return { ...idsOf(Object.fromEntries(known)), startTime: session.startTime };
  }
  throw new ExplainedError(vscode.l10n.t('There is no session to show: nothing says which visit this belongs to.'), {
    text: vscode.l10n.t('A chat that was not monitored carries no ids of a visit (sharkVisitorId, sharkSessionId).'),
    nextSteps: [{ label: vscode.l10n.t('Look Up'), action: 'lookup' }],
  });
}
