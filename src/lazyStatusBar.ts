import type * as vscode from 'vscode';
import { Activity } from './statusBar/activity.ts';
import type { StatusBar, StatusBarOptions } from './statusBar/statusBar.ts';

/** The status bar item, made when an account is used for the first time. */
export class LazyStatusBar implements vscode.Disposable {
  readonly activity = new Activity(() => {
    this.changed();
  });
  readonly #accountName: StatusBarOptions['accountName'];
  #bar: Promise<StatusBar> | undefined;
  #disposed = false;

  constructor(accountName: StatusBarOptions['accountName']) {
    this.#accountName = accountName;
  }

  /** Activity, or an account, is different now. */
  changed(): void {
    const { state } = this.activity;
    if (this.#disposed || state.accountId === undefined) return;
    this.#bar ??= import('./statusBar/statusBar.ts').then(
      ({ StatusBar: Loaded }) => new Loaded({ state: () => this.activity.state, accountName: this.#accountName }),
    );
    void this.#bar.then((bar) => {
      bar.changed();
    });
  }

  dispose(): void {
    this.#disposed = true;
    void this.#bar?.then((bar) => {
      bar.dispose();
    });
  }
}
