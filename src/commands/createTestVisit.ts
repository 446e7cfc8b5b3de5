import * as vscode from 'vscode';
import type { AppSessionQuery } from '../liveperson/appEngagement/request.ts';
import type { EngagementSession } from '../liveperson/appEngagement/engagementOffer.ts';
import { noticeLine } from '../shownText/plainText.ts';
import { abortSignal } from './abortSignal.ts';
import { hasArguments, idsOf, textField } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { openVisitState } from './openCommands.ts';
import { askAccount } from './prompts/askAccount.ts';

type AppType = AppSessionQuery['appType'];

/**
 * Makes a visit without a page: the App Engagement API creates a visitor and says what that visitor is eligible for. It changes
 * the account, so it is confirmed unless code names the kind, `{ accountId, appType }`; it is never repeated by itself. The visit
 * is put into the tree and its state opened. Source: App Engagement API, Create Session.
 */
export async function createTestVisit(services: CommandServices, argument: unknown): Promise<EngagementSession> {
  const account = await askAccount(services, idsOf(argument).accountId);
  const given = hasArguments(argument) ? appTypeOf(textField(argument, 'appType')) : undefined;
  const appType = given ?? (await askAppType(services));
  if (given === undefined) await confirmCreation(services, account.name);
  const { value: session } = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Creating a visit in account {0} …', account.name),
      cancellable: true,
    },
    async (_progress, token) => {
      const client = await services.clients.get(account.id);
      return await client.createAppSession({ appType }, { signal: abortSignal(token) });
    },
  );
  const { visitorId, sessionId } = session;
  if (visitorId === undefined || sessionId === undefined) {
    throw new Error(vscode.l10n.t('The service created a visit without telling both of its ids.'));
  }
  void services.privacy.window.showInformationMessage(offersMessage(session));
  await openVisitState(services, { accountId: account.id, visitorId, sessionId });
  return session;
}

function appTypeOf(text: string | undefined): AppType | undefined {
  return text === 'EXTERNAL' || text === 'MSDK' ? text : undefined;
}

async function askAppType({ privacy }: CommandServices): Promise<AppType> {
  const chosen = await privacy.window.showQuickPick(
    [
      { label: 'EXTERNAL', description: vscode.l10n.t('a page or system without the Web Tag'), appType: 'EXTERNAL' as const },
      { label: 'MSDK', description: vscode.l10n.t('an app with the Mobile App Messaging SDK'), appType: 'MSDK' as const },
    ],
    {
      title: vscode.l10n.t('Create Test Visit: engagements of which type?'),
      placeHolder: vscode.l10n.t('The service looks at engagements of this type only.'),
    },
  );
  if (chosen === undefined) throw new vscode.CancellationError();
  return chosen.appType;
}

async function confirmCreation({ privacy }: CommandServices, account: string): Promise<void> {
  const create = vscode.l10n.t('Create Visit');
  const chosen = await privacy.window.showWarningMessage(
    vscode.l10n.t('Create a visit in the account {0}?', account),
    {
      modal: true,
      detail: vscode.l10n.t('A new visitor appears in the account, in its reports too. It cannot be removed; it ends by itself.'),
    },
    create,
  );
  if (chosen !== create) throw new vscode.CancellationError();
}

function offersMessage({ offers }: EngagementSession): string {
  if (offers.length === 0) return vscode.l10n.t('Visit created. The visitor is eligible for no engagement.');
  const campaigns = offers.map(({ campaignId, campaignEngagementId }) => `${campaignId ?? '?'}/${campaignEngagementId ?? '?'}`);
  return vscode.l10n.t(
    'Visit created. The visitor is eligible for (campaign/engagement): {0}.',
    noticeLine(campaigns.join(', ')),
  );
}
