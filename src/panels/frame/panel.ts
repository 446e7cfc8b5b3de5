import { randomBytes } from 'node:crypto';
import { parse, type GenericSchema } from 'valibot';
import * as vscode from 'vscode';
import { Messenger } from 'vscode-messenger';
import type { CancellationToken, NotificationType, RequestType, WebviewIdMessageParticipant } from 'vscode-messenger-common';
import { html } from './html.ts';
import type { PageName } from './outline.ts';
import { pageChunks } from './pageChunks.ts';
import type { PageConnection } from './pageConnection.ts';

export interface PanelOptions {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly title: string;
  /** Name of the page's script in `dist/webview` and of its own style sheet in `media/webview`. */
  readonly page: PageName;
}

/**
 * One webview panel: its HTML, its messages, whether it is seen, its end. It knows nothing of what it shows. The page is thrown away
 * while it is hidden and made anew when it is shown, so everything worth keeping is on the extension's side.
 */
export class Panel implements PageConnection, vscode.Disposable {
  readonly #webviewPanel: vscode.WebviewPanel;
  readonly #log: vscode.LogOutputChannel;
  readonly #messenger = new Messenger();
  readonly #page: WebviewIdMessageParticipant;
  readonly #closed = new AbortController();
  readonly #onDidChangeVisible = new vscode.EventEmitter<boolean>();

  /** Fires when the panel is hidden behind another tab, or seen again. */
  readonly onDidChangeVisible = this.#onDidChangeVisible.event;
  readonly onDidDispose: vscode.Event<void>;

  constructor(webviewPanel: vscode.WebviewPanel, { extensionUri, log, title, page }: PanelOptions) {
    this.#webviewPanel = webviewPanel;
    this.#log = log;
    this.onDidDispose = webviewPanel.onDidDispose;
    this.#page = this.#messenger.registerWebviewPanel(webviewPanel);
    let visible = webviewPanel.visible;
    webviewPanel.onDidChangeViewState(() => {
      if (webviewPanel.visible === visible) return;
      visible = webviewPanel.visible;
      this.#onDidChangeVisible.fire(visible);
    });
    webviewPanel.onDidDispose(() => {
      this.#closed.abort();
      this.#onDidChangeVisible.dispose();
    });
    const { webview } = webviewPanel;
    const scripts = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    const styles = vscode.Uri.joinPath(extensionUri, 'media', 'webview');
    const address = (root: vscode.Uri, file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
    webviewPanel.title = title;
    webview.options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [scripts, styles] };
    webview.html = html({
      nonce: randomBytes(18).toString('base64url'),
      cspSource: webview.cspSource,
      name: page,
      script: address(scripts, `${page}.js`),
      chunks: pageChunks(scripts.fsPath, page).map((file) => address(scripts, file)),
      styles: ['frame.css', `${page}.css`].map((file) => address(styles, file)),
      title,
      lang: vscode.env.language,
      ...(vscode.l10n.bundle && { translation: { script: address(scripts, 'translation.js'), texts: vscode.l10n.bundle } }),
    });
  }

  get visible(): boolean {
    return this.#webviewPanel.visible;
  }

  /** Aborts when the panel is closed. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  set title(title: string) {
    this.#webviewPanel.title = title;
  }

  reveal(): void {
    this.#webviewPanel.reveal();
  }

  dispose(): void {
    this.#webviewPanel.dispose();
  }

  answer<P, R>(type: RequestType<P, R>, schema: GenericSchema<unknown, P>, handler: (value: P, signal: AbortSignal) => R | Promise<R>): void {
    this.#messenger.onRequest<unknown, R>({ method: type.method }, async (params, _sender, cancellation) => {
      try {
        return await handler(parse(schema, params), AbortSignal.any([this.#closed.signal, abortSignal(cancellation)]));
      } catch (error) {
        this.#log.error(`${type.method}: ${error instanceof Error ? error.message : String(error)}`);
        throw new Error(error instanceof Error ? error.message : String(error), { cause: error });
      }
    });
  }

  receive<P>(type: NotificationType<P>, schema: GenericSchema<unknown, P>, handler: (value: P) => void): void {
    this.#messenger.onNotification<unknown>({ method: type.method }, (params) => {
      handler(parse(schema, params));
    });
  }

  notify<P>(type: NotificationType<P>, params: P): void {
    if (!this.#closed.signal.aborted) this.#messenger.sendNotification(type, this.#page, params);
  }
}

function abortSignal(cancellation: CancellationToken): AbortSignal {
  const controller = new AbortController();
  cancellation.onCancellationRequested(() => { controller.abort(); });
  return controller.signal;
}
