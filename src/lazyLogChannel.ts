import * as vscode from 'vscode';

/** The extension's output channel, made when the first line is written: most sessions write none. */
export class LazyLogChannel implements vscode.LogOutputChannel {
  readonly name = 'LivePerson Inspector';
  #made: vscode.LogOutputChannel | undefined;

  get logLevel(): vscode.LogLevel {
    return this.#channel.logLevel;
  }

  get onDidChangeLogLevel(): vscode.Event<vscode.LogLevel> {
    return this.#channel.onDidChangeLogLevel;
  }

  get #channel(): vscode.LogOutputChannel {
    return (this.#made ??= vscode.window.createOutputChannel(this.name, { log: true }));
  }

  trace(message: string, ...args: unknown[]): void {
    this.#channel.trace(message, ...args);
  }

  debug(message: string, ...args: unknown[]): void {
    this.#channel.debug(message, ...args);
  }

  info(message: string, ...args: unknown[]): void {
    this.#channel.info(message, ...args);
  }

  warn(message: string, ...args: unknown[]): void {
    this.#channel.warn(message, ...args);
  }

  error(error: string | Error, ...args: unknown[]): void {
    this.#channel.error(error, ...args);
  }

  append(value: string): void {
    this.#channel.append(value);
  }

  appendLine(value: string): void {
    this.#channel.appendLine(value);
  }

  replace(value: string): void {
    this.#channel.replace(value);
  }

  clear(): void {
    this.#channel.clear();
  }

  show(columnOrPreserveFocus?: vscode.ViewColumn | boolean, preserveFocus?: boolean): void {
    this.#channel.show(typeof columnOrPreserveFocus === 'boolean' ? columnOrPreserveFocus : preserveFocus);
  }

  hide(): void {
    this.#made?.hide();
  }

  dispose(): void {
    this.#made?.dispose();
  }
}
