import * as vscode from 'vscode';
import type { ActivityState } from './activity.ts';
import { appearance } from './appearance.ts';

/** Calls that are over sooner do not make the item flicker. */
const settleMs = 150;

export interface StatusBarOptions {
  readonly state: () => ActivityState;
  /** Undefined when the account is not there, or no longer. */
  readonly accountName: (accountId: string) => string | undefined;
}

/** The item in the status bar: which account, whether calls are under way, whether a panel watches. Hidden without an account. */
export class StatusBar implements vscode.Disposable {
  readonly #options: StatusBarOptions;
  readonly #item: vscode.StatusBarItem;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StatusBarOptions) {
    this.#options = options;
    this.#item = vscode.window.createStatusBarItem('liveperson.status', vscode.StatusBarAlignment.Left);
    this.#item.name = vscode.l10n.t('LivePerson');
    this.#item.command = 'liveperson.showActions';
    this.#show();
  }

  /** Something that it shows may be different now. Many changes in a row are one. */
  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#show();
    }, settleMs);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#item.dispose();
  }

  #show(): void {
    const state = this.#options.state();
    const name = state.accountId === undefined ? undefined : this.#options.accountName(state.accountId);
    if (name === undefined) {
      this.#item.hide();
      return;
    }
    const { text, tooltip, label } = appearance(name, state);
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label, role: 'button' };
    this.#item.show();
  }
}
