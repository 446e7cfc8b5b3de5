import * as vscode from 'vscode';
import type { Screen } from './screen.ts';
import type { ScreenMasker } from './screenMasker.ts';

type Masking = Pick<Screen, 'masker'>;
type Tell = (message: string, options: vscode.MessageOptions, ...buttons: string[]) => Thenable<string | undefined>;

/**
 * The editor's messages, lists, questions and words in the status bar: the one place where they are masked while the screen is,
 * whatever they say. Nothing else of the extension shows any (a lint rule). Buttons are the extension's own words and stay.
 */
export class MaskedWindow {
  readonly #screen: Masking;

  constructor(screen: Masking) {
    this.#screen = screen;
  }

  /** Resolves to the button that was pressed. */
  async showInformationMessage(
    message: string,
    ...rest: readonly (string | vscode.MessageOptions)[]
  ): Promise<string | undefined> {
    return await this.#tell(
      (text, options, ...buttons) => vscode.window.showInformationMessage(text, options, ...buttons),
      message,
      rest,
    );
  }

  async showWarningMessage(message: string, ...rest: readonly (string | vscode.MessageOptions)[]): Promise<string | undefined> {
    return await this.#tell(
      (text, options, ...buttons) => vscode.window.showWarningMessage(text, options, ...buttons),
      message,
      rest,
    );
  }

  async showErrorMessage(message: string, ...rest: readonly (string | vscode.MessageOptions)[]): Promise<string | undefined> {
    return await this.#tell(
      (text, options, ...buttons) => vscode.window.showErrorMessage(text, options, ...buttons),
      message,
      rest,
    );
  }

  /** Resolves to the item that was given, not to what was shown of it. */
  async showQuickPick<T extends vscode.QuickPickItem>(
    items: readonly T[],
    options: vscode.QuickPickOptions = {},
  ): Promise<T | undefined> {
    const masker = await this.#screen.masker();
    if (!masker) return await vscode.window.showQuickPick(items, options);
    const given = new Map(items.map((item) => [maskedItem(item, masker), item]));
    const chosen = await vscode.window.showQuickPick([...given.keys()], maskedWords(options, masker));
    return chosen && given.get(chosen);
  }

  /** The same with boxes to tick. */
  async showQuickPicks<T extends vscode.QuickPickItem>(
    items: readonly T[],
    options: vscode.QuickPickOptions = {},
  ): Promise<readonly T[] | undefined> {
    const masker = await this.#screen.masker();
    if (!masker) return await vscode.window.showQuickPick(items, { ...options, canPickMany: true });
    const given = new Map(items.map((item) => [maskedItem(item, masker), item]));
    const chosen = await vscode.window.showQuickPick([...given.keys()], { ...maskedWords(options, masker), canPickMany: true });
    return chosen?.flatMap((item) => given.get(item) ?? []);
  }

  /** What would be filled in and holds personal data is left out: it could not be sent back as a token. */
  async showInputBox(options: vscode.InputBoxOptions): Promise<string | undefined> {
    const masker = await this.#screen.masker();
    if (!masker) return await vscode.window.showInputBox(options);
    const { value, ...words } = options;
    const isShown = value !== undefined && masker.text(value) === value;
    return await vscode.window.showInputBox({ ...maskedWords(words, masker), ...(isShown && { value }) });
  }

  /** For some milliseconds. No part of it becomes an icon. */
  setStatusBarMessage(text: string, forMs: number): void {
    const show = (shown: string): void => {
      vscode.window.setStatusBarMessage(shown.replaceAll('$(', '$ ('), forMs);
    };
    const masker = this.#screen.masker();
    if (masker)
      void masker.then((made) => {
        show(made.text(text));
      });
    else show(text);
  }

  /** For a title that may name somebody, as a path does. Messages of the progress are the caller's own words and numbers. */
  async withProgress<T>(
    options: vscode.ProgressOptions & { readonly title: string },
    task: Parameters<typeof vscode.window.withProgress<T>>[1],
  ): Promise<T> {
    const masker = await this.#screen.masker();
    return await vscode.window.withProgress(masker ? { ...options, title: masker.text(options.title) } : options, task);
  }

  async #tell(
    tell: Tell,
    message: string,
    [first, ...others]: readonly (string | vscode.MessageOptions)[],
  ): Promise<string | undefined> {
    const masker = await this.#screen.masker();
    const options = typeof first === 'object' ? first : {};
    const buttons = [...(typeof first === 'string' ? [first] : []), ...others.filter((other) => typeof other === 'string')];
    if (!masker) return await tell(message, options, ...buttons);
    const detail = options.detail === undefined ? {} : { detail: masker.text(options.detail) };
    return await tell(masker.text(message), { ...options, ...detail }, ...buttons);
  }
}

function maskedItem<T extends vscode.QuickPickItem>(item: T, masker: ScreenMasker): T {
  return masker.item(item);
}

interface Words {
  readonly title?: string;
  readonly prompt?: string;
  readonly placeHolder?: string;
}

function maskedWords<T extends Words>(options: T, masker: ScreenMasker): T {
  const { title, prompt, placeHolder } = options;
  return {
    ...options,
    ...(title !== undefined && { title: masker.text(title) }),
    ...(prompt !== undefined && { prompt: masker.text(prompt) }),
    ...(placeHolder !== undefined && { placeHolder: masker.text(placeHolder) }),
  };
}
