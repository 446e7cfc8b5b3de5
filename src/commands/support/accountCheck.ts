import * as vscode from 'vscode';
import { explanationOf } from '../../accounts/explainedError.ts';
import { documentUri } from '../../documents/scheme.ts';
import { explanationParagraphs } from '../../shownText/explanationLines.ts';
import type { CommandServices } from '../commandServices.ts';

/** The check of an account as text. That it fails is what a bundle is often made for: then it is why. */
export async function accountCheck({ documents }: CommandServices, accountId: string | undefined): Promise<string> {
  if (accountId === undefined) return 'No account is set up.\n';
  const title = vscode.l10n.t('Checking account {0}', accountId);
  return await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
    try {
      return (await documents.load(documentUri({ kind: 'accountCheck', accountId }))).text;
    } catch (error) {
      return `The check of account ${accountId} failed.\n\n${explanationParagraphs(explanationOf(error)).join('\n')}\n`;
    }
  });
}
