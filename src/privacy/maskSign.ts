import * as vscode from 'vscode';
import type { Screen } from './screen.ts';

/** The item in the status bar that tells that what is seen is masked, and the context key of menus. Nothing while it is not. */
export class MaskSign implements vscode.Disposable {
  readonly #screen: Screen;
  readonly #subscription: vscode.Disposable;
  #item: vscode.StatusBarItem | undefined;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#subscription = screen.onDidChange(() => {
      this.#show();
    });
    if (screen.mask !== 'off') this.#show();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item?.dispose();
  }

  #show(): void {
    const { mask } = this.#screen;
    void vscode.commands.executeCommand('setContext', 'liveperson.masked', mask !== 'off');
    void vscode.commands.executeCommand('setContext', 'liveperson.chatTextMasked', mask === 'chatText');
    if (mask === 'off') {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= vscode.window.createStatusBarItem('liveperson.masked', vscode.StatusBarAlignment.Left, 1);
    const item = this.#item;
    item.name = vscode.l10n.t('LivePerson: masked');
    item.text = `$(eye-closed) ${mask === 'chatText' ? vscode.l10n.t('LivePerson: texts masked') : vscode.l10n.t('LivePerson: masked')}`;
    item.tooltip = mask === 'chatText'
      ? vscode.l10n.t('Views and documents of LivePerson show no personal data and nothing that was written in chats. Click to show it again.')
      : vscode.l10n.t('Views and documents of LivePerson show no personal data. Click to show it again.');
    item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    item.command = 'liveperson.unmaskPersonalData';
    item.accessibilityInformation = { label: item.tooltip, role: 'button' };
    item.show();
  }
}
