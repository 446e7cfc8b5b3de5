import * as vscode from 'vscode';
import { formatCount } from '../../explorer/items/formats.ts';
import type { SupportFile } from '../../support/supportFiles.ts';
import type { CommandServices } from '../commandServices.ts';

/** Lists what a bundle will hold until the person wants to save it; each file can be looked at before. */
export async function askSupportFiles(
  { inspector, privacy }: Pick<CommandServices, 'inspector' | 'privacy'>,
  files: readonly SupportFile[],
): Promise<void> {
  const items: readonly (vscode.QuickPickItem & { readonly file?: SupportFile })[] = [
    { label: `$(save) ${vscode.l10n.t('Save these files …')}` },
    { label: vscode.l10n.t('look at what will be in it'), kind: vscode.QuickPickItemKind.Separator },
    ...files.map((file) => ({
      label: `$(file) ${file.name}`,
      description: vscode.l10n.t('{0} characters', formatCount(file.text.length)),
      detail: aboutFile(file.about),
      file,
    })),
  ];
  const title = vscode.l10n.t('Support bundle: without secrets, personal data and chat texts');
  for (;;) {
    const chosen = await privacy.window.showQuickPick(items, { title, ignoreFocusOut: true });
    if (!chosen) throw new vscode.CancellationError();
    if (chosen.file === undefined) return;
    await inspector.openReport({ text: chosen.file.text, offers: [] }, chosen.file.name);
  }
}

function aboutFile(about: SupportFile['about']): string {
  switch (about) {
    case 'check':
      return vscode.l10n.t('Services, sign-ins and clock of the account');
    case 'requests':
      return vscode.l10n.t('The calls of this window for the account, as HAR');
    case 'versions':
      return vscode.l10n.t('Versions of extension, editor and system');
    case 'settings':
      return vscode.l10n.t('Settings of this extension and of the proxy that differ from their defaults');
    case 'log':
      return vscode.l10n.t('The last lines of the log');
  }
}
