import sinon from 'sinon';
import * as vscode from 'vscode';

export interface Notification {
  readonly message: string;
  readonly buttons: readonly string[];
}

/** Catches the extension's notifications in place of the editor and answers each with what `choose` returns. */
export function catchNotifications(choose: (notification: Notification) => string | undefined = () => undefined): {
  readonly errors: readonly Notification[];
  readonly warnings: readonly Notification[];
  readonly information: readonly Notification[];
  restore(): void;
} {
  const stubs = sinon.createSandbox();
  const caught = (method: 'showErrorMessage' | 'showWarningMessage' | 'showInformationMessage'): Notification[] => {
    const notifications: Notification[] = [];
    stubs.stub(vscode.window, method).callsFake((message: string, ...rest: unknown[]) => {
      const notification = { message, buttons: rest.filter((item) => typeof item === 'string') };
      notifications.push(notification);
      return Promise.resolve(choose(notification) as never);
    });
    return notifications;
  };
  return {
    errors: caught('showErrorMessage'),
    warnings: caught('showWarningMessage'),
    information: caught('showInformationMessage'),
    restore: () => { stubs.restore(); },
  };
}
