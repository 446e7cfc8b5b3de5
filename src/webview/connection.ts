import type { NotificationType, RequestType } from 'vscode-messenger-common';
import { createCancellationToken, Messenger, type VsCodeApi } from 'vscode-messenger-webview';

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension side answers from what it has: such a request that takes longer than this has been lost. */
const patienceMs = 15_000;

const extension = { type: 'extension' } as const;

/** The page's line to the extension. One per page: the editor gives its API out once. */
export class Connection {
  readonly #api = acquireVsCodeApi();
  readonly #messenger = new Messenger(this.#api);

  constructor() {
    this.#messenger.start();
  }

  /** What the extension has. Rejects when no answer comes in time; the extension is told. */
  async request<P, R>(type: RequestType<P, R>, params: P): Promise<R> {
    return await this.ask(type, params, AbortSignal.timeout(patienceMs));
  }

  /** What the extension asks the service for, which takes as long as its attempts do. Rejects when the signal aborts. */
  async ask<P, R>(type: RequestType<P, R>, params: P, signal?: AbortSignal): Promise<R> {
    return await this.#messenger.sendRequest(type, extension, params, signal && createCancellationToken(signal));
  }

  notify<P>(type: NotificationType<P>, params: P): void {
    this.#messenger.sendNotification(type, extension, params);
  }

  onNotification<P>(type: NotificationType<P>, handler: (params: P) => void): void {
    this.#messenger.onNotification(type, handler);
  }

  /**
   * What this page was showing when it was thrown away; the editor keeps it across hiding and reloads. Ids and positions only.
   */
  get state(): unknown {
    return this.#api.getState();
  }

  set state(state: unknown) {
    this.#api.setState(state);
  }
}
