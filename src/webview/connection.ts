import { HOST_EXTENSION, type NotificationType, type RequestType } from 'vscode-messenger-common';
import { createCancellationToken, Messenger, type VsCodeApi } from 'vscode-messenger-webview';

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension answers from memory, or after one call to a service. */
const limitMs = 120_000;

/** The page's line to the extension, and its memory across being hidden and reloads. There is one for each page. */
export class Connection {
  private readonly api: VsCodeApi = acquireVsCodeApi();
  private readonly messenger = new Messenger(this.api);

  /** `subject` is kept in the page's state, from which the editor restores the panel. */
  constructor(subject: Readonly<Record<string, string>>) {
    this.messenger.start();
    this.remember({ subject });
  }

  /** Rejects when the extension refuses, after two minutes, or when the signal aborts; then the extension stops, too. */
  ask<P, R>(type: RequestType<P, R>, params: P, signal?: AbortSignal): Promise<R> {
    const either = AbortSignal.any([AbortSignal.timeout(limitMs), ...(signal ? [signal] : [])]);
    return this.messenger.sendRequest(type, HOST_EXTENSION, params, createCancellationToken(either));
  }

  tell<P>(type: NotificationType<P>, params: P): void {
    this.messenger.sendNotification(type, HOST_EXTENSION, params);
  }

  listen<P>(type: NotificationType<P>, listener: (params: P) => void): void {
    this.messenger.onNotification(type, listener);
  }

  /** What the page was showing: navigation, never data. */
  recall(key: string): unknown {
    return this.state[key];
  }

  remember(entries: Readonly<Record<string, unknown>>): void {
    this.api.setState({ ...this.state, ...entries });
  }

  private get state(): Readonly<Record<string, unknown>> {
    const state = this.api.getState();
    return typeof state === 'object' && state !== null ? { ...state } : {};
  }
}
