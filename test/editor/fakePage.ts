import * as vscode from 'vscode';
import type { NotificationType, RequestType } from 'vscode-messenger-common';

interface Response {
  readonly id: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A webview panel without a page in it: a test plays the page, and sees everything that the extension sends to it. */
export class FakePage {
  /** Every message to the page, as the editor would hand it over. */
  readonly received: unknown[] = [];
  /** How often the page was made. */
  made = 0;
  readonly panel: vscode.WebviewPanel;
  readonly #messages = new vscode.EventEmitter<unknown>();
  readonly #closed = new vscode.EventEmitter<void>();
  readonly #answers = new Map<string, (response: Response) => void>();
  #asked = 0;

  constructor(viewType: string) {
    const drawn = (): void => {
      this.made++;
    };
    const webview = {
      options: {},
      cspSource: 'self',
      set html(_text: string) {
        drawn();
      },
      asWebviewUri: (uri: vscode.Uri) => uri,
      onDidReceiveMessage: this.#messages.event,
      postMessage: (message: unknown) => {
        this.#take(structuredClone(message));
        return Promise.resolve(true);
      },
    };
    const shown = { viewType, title: '', visible: true, active: true, webview, reveal: () => undefined };
    this.panel = {
      ...shown,
      onDidChangeViewState: new vscode.EventEmitter().event,
      onDidDispose: this.#closed.event,
      dispose: () => {
        this.#closed.fire();
      },
    } as unknown as vscode.WebviewPanel;
  }

  /** Asks the extension as a page does. */
  async request<P, R>({ method }: RequestType<P, R>, params: P): Promise<R> {
    const id = String(this.#asked++);
    const answered = Promise.withResolvers<Response>();
    this.#answers.set(id, answered.resolve);
    this.#messages.fire({ id, method, params, receiver: { type: 'extension' } });
    const { result, error } = await answered.promise;
    if (error) throw new Error(error.message);
    return result as R;
  }

  notify<P>({ method }: NotificationType<P>, params: P): void {
    this.#messages.fire({ method, params, receiver: { type: 'extension' } });
  }

  #take(message: unknown): void {
    this.received.push(message);
    if (typeof message === 'object' && message !== null && 'id' in message && ('result' in message || 'error' in message)) {
      this.#answers.get(String(message.id))?.(message as Response);
    }
  }
}
