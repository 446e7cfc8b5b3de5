import * as vscode from 'vscode';
import type { IdRole } from '../../lookup/foundId.ts';
import { recognise } from '../../lookup/recognise.ts';
import type { CommandServices } from '../commandServices.ts';
import { idProblem } from './idProblems.ts';

type AskedRole = 'visitorId' | 'sessionId' | 'chatId' | 'engagementId' | 'conversationId';

interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder: string;
}

export async function askVisitorId(services: CommandServices): Promise<string> {
  return await ask(services, 'visitorId');
}

/** Asks for both ids of a visit. A text with both, such as a cookie header, answers both questions at once. */
export async function askVisit(
  services: CommandServices,
  given: { readonly visitorId?: string; readonly sessionId?: string },
): Promise<{ readonly visitorId: string; readonly sessionId: string }> {
  if (given.visitorId !== undefined) {
    return { visitorId: given.visitorId, sessionId: given.sessionId ?? (await ask(services, 'sessionId')) };
  }
  const text = await askText(services, 'visitorId');
  const visitorId = certainId(text, 'visitorId') ?? text;
  const sessionId = given.sessionId ?? certainId(text, 'sessionId') ?? (await ask(services, 'sessionId'));
  await services.remembered.remember('visitorId', visitorId);
  await services.remembered.remember('sessionId', sessionId);
  services.resolved?.add({ visitorId, sessionId });
  return { visitorId, sessionId };
}

export async function askChatId(services: CommandServices): Promise<string> {
  return await ask(services, 'chatId');
}

export async function askEngagementId(services: CommandServices): Promise<string> {
  return await ask(services, 'engagementId');
}

export async function askConversationId(services: CommandServices): Promise<string> {
  return await ask(services, 'conversationId');
}

async function ask(services: CommandServices, role: AskedRole): Promise<string> {
  const text = await askText(services, role);
  const id = certainId(text, role) ?? text;
  await services.remembered.remember(role, id);
  services.resolved?.add({ [role]: id });
  return id;
}

async function askText({ remembered, privacy }: CommandServices, role: AskedRole): Promise<string> {
  const last = remembered.last(role);
  const text = await privacy.window.showInputBox({
    ...question(role),
    ignoreFocusOut: true,
    ...(last !== undefined && { value: last }),
    validateInput: (typed) => (certainId(typed, role) === undefined ? idProblem(role, typed.trim()) : undefined),
  });
  if (text === undefined) throw new vscode.CancellationError();
  return text.trim();
}

/** The id of the role, where the text is more than a bare id and says which is which. */
function certainId(text: string, wanted: IdRole): string | undefined {
  return recognise(text).ids.find(({ role, certain }) => role === wanted && certain)?.value;
}

function question(role: AskedRole): Question {
  switch (role) {
    case 'visitorId':
      return {
        title: vscode.l10n.t('Visit State: visitor id'),
        prompt: vscode.l10n.t(
          'Monitoring visitor id (vid, LPVID cookie, sharkVisitorId). A cookie header, URL or JSON that holds it will do.',
        ),
        placeHolder: 'cyNGViYjc4MmU2MzEzZThm',
      };
    case 'sessionId':
      return {
        title: vscode.l10n.t('Visit State: session id'),
        prompt: vscode.l10n.t('Monitoring session id (sid, LPSID cookie, sharkSessionId).'),
        placeHolder: 'qCsUrTldTh0UEWLjLCGqkQ',
      };
    case 'chatId':
      return {
        title: vscode.l10n.t('Chat Status: chat id'),
        prompt: vscode.l10n.t('Chat id (chatSessionKey), or a URL or JSON that holds it.'),
        placeHolder: 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836',
      };
    case 'engagementId':
      return {
        title: vscode.l10n.t('Transcript: engagement id'),
        prompt: vscode.l10n.t('Engagement id of Engagement History: account id followed by the chat’s rtSessionId.'),
        placeHolder: '123456784294967524',
      };
    case 'conversationId':
      return {
        title: vscode.l10n.t('Conversation: conversation id'),
        prompt: vscode.l10n.t('Conversation id of the messaging product, or a URL or JSON that holds it.'),
        placeHolder: 'ca2ef4d4-6b2e-4b0c-8d7c-0f1b2c3d4e5f',
      };
  }
}
