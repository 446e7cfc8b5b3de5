import sinon from 'sinon';
import * as vscode from 'vscode';

export interface Notification {
  readonly message: string;
  /** The small print of a dialog. */
  readonly detail: string;
  readonly buttons: readonly string[];
}

export interface CaughtNotifications {
  readonly errors: readonly Notification[];
  readonly warnings: readonly Notification[];
  readonly information: readonly Notification[];
  /** Presses this button on the next notification that has it. */
  answerWith(button: string): void;
  /** Catches no more. */
  restore(): void;
}

/**
 * Those of the test that is running, for all tests of a suite. Each test ends without open editors: `tidy` is run before, while
 * notifications are still caught.
 */
export function notificationsOfEachTest(tidy: () => Promise<unknown> = () => Promise.resolve()): CaughtNotifications {
  let caught: CaughtNotifications;
  beforeEach(() => {
    caught = catchNotifications();
  });
  afterEach(async () => {
    await tidy().finally(() => {
      caught.restore();
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  return {
    get errors() {
      return caught.errors;
    },
    get warnings() {
      return caught.warnings;
    },
    get information() {
      return caught.information;
    },
    answerWith: (button) => {
      caught.answerWith(button);
    },
    restore: () => {
      caught.restore();
    },
  };
}

/**
 * Catches the extension's notifications and dialogs in place of the editor. Each is closed, unless `answerWith` names a button.
 */
export function catchNotifications(): CaughtNotifications {
  let answer: string | undefined;
  const stubs = sinon.createSandbox();
  const caught = (method: 'showErrorMessage' | 'showWarningMessage' | 'showInformationMessage'): Notification[] => {
    const notifications: Notification[] = [];
    stubs.stub(vscode.window, method).callsFake((message: string, ...rest: unknown[]) => {
      const buttons = rest.filter((item) => typeof item === 'string');
      notifications.push({ message, detail: detailOf(rest[0]), buttons });
      const pressed = buttons.find((button) => button === answer);
      if (pressed !== undefined) answer = undefined;
      return Promise.resolve(pressed as never);
    });
    return notifications;
  };
  return {
    errors: caught('showErrorMessage'),
    warnings: caught('showWarningMessage'),
    information: caught('showInformationMessage'),
    answerWith: (button) => {
      answer = button;
    },
    restore: () => {
      stubs.restore();
    },
  };
}

function detailOf(options: unknown): string {
  return typeof options === 'object' && options !== null && 'detail' in options ? String(options.detail) : '';
}
