import { format } from 'node:util';
import * as vscode from 'vscode';
import type { Masker } from './privacy/masker.ts';
import { LogTail } from './support/logTail.ts';

/**
 * The extension's output channel, made when the first line is written: most sessions write none. Lines are masked on their way:
 * what a service answers, and so what an error quotes, may hold personal data. Levels: `error` for what a person was told of,
 * `warn` for what failed in the background or is tried again, `debug` for each call.
 */
export class LazyLogChannel implements vscode.LogOutputChannel {
  readonly name = 'LivePerson Inspector';
  readonly #masker: () => Promise<Masker>;
  readonly #tail = new LogTail();
  #made: vscode.LogOutputChannel | undefined;
  /** Lines are written in the order in which they came, also while what masks them is being loaded. */
  #written: Promise<void> = Promise.resolve();
  #disposed = false;

  constructor(masker: () => Promise<Masker>) {
    this.#masker = masker;
  }

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
    this.#write(
      'trace',
      (channel, text) => {
        channel.trace(text);
      },
      message,
      args,
    );
  }

  debug(message: string, ...args: unknown[]): void {
    this.#write(
      'debug',
      (channel, text) => {
        channel.debug(text);
      },
      message,
      args,
    );
  }

  info(message: string, ...args: unknown[]): void {
    this.#write(
      'info',
      (channel, text) => {
        channel.info(text);
      },
      message,
      args,
    );
  }

  warn(message: string, ...args: unknown[]): void {
    this.#write(
      'warn',
      (channel, text) => {
        channel.warn(text);
      },
      message,
      args,
    );
  }

  error(error: string | Error, ...args: unknown[]): void {
    this.#write(
      'error',
      (channel, text) => {
        channel.error(text);
      },
      typeof error === 'string' ? error : (error.stack ?? error.message),
      args,
    );
  }

  append(value: string): void {
    this.#write(
      'info',
      (channel, text) => {
        channel.append(text);
      },
      value,
      [],
    );
  }

  appendLine(value: string): void {
    this.#write(
      'info',
      (channel, text) => {
        channel.appendLine(text);
      },
      value,
      [],
    );
  }

  replace(value: string): void {
    this.#write(
      'info',
      (channel, text) => {
        channel.replace(text);
      },
      value,
      [],
    );
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
    this.#disposed = true;
    this.#made?.dispose();
  }

  /** The last lines of every level, masked, whatever the channel shows. */
  async tail(): Promise<string> {
    await this.#written;
    return this.#tail.text;
  }

  #write(
    level: string,
    write: (channel: vscode.LogOutputChannel, text: string) => void,
    message: string,
    args: readonly unknown[],
  ): void {
    const text = args.length === 0 ? message : format(message, ...args);
    const at = Date.now();
    this.#written = this.#written
      .then(() => this.#masker())
      .then((masker) => {
        if (this.#disposed) return;
        const masked = masker.text(text);
        this.#tail.add(level, masked, at);
        write(this.#channel, masked);
      });
  }
}
