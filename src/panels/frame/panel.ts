import { randomBytes } from 'node:crypto';
import { parse, type GenericSchema } from 'valibot';
import * as vscode from 'vscode';
import { Messenger } from 'vscode-messenger';
import type { CancellationToken, NotificationType, RequestType, WebviewIdMessageParticipant } from 'vscode-messenger-common';
import type { Screen } from '../../privacy/screen.ts';
import { copyText } from '../protocol/page.ts';
import { openAsFile } from '../protocol/search.ts';
import { html } from './html.ts';
import type { PageName } from './outline.ts';
import { pageChunks } from './pageChunks.ts';
import type { PageConnection } from './pageConnection.ts';

export interface PanelOptions {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly screen: Screen;
  readonly title: string;
  /** Name of the page's script in `dist/webview` and of its own style sheet in `media/webview`. */
  readonly page: PageName;
}

/** What leaves a masked page as text stays masked. */
const staysMasked: readonly string[] = [copyText.method, openAsFile.method];

/**
 * One webview panel: its HTML, its messages, whether it is seen, its end. It knows nothing of what it shows. The page is thrown
 * away while it is hidden and made anew when it is shown, so everything worth keeping is on the extension's side. While the
 * screen is masked, what the page gets is masked here; the tokens that it sends back are turned into what they stand for.
 */
export class Panel implements PageConnection, vscode.Disposable {
  readonly #webviewPanel: vscode.WebviewPanel;
  #title: string;
  readonly #log: vscode.LogOutputChannel;
  readonly #screen: Screen;
  readonly #messenger = new Messenger();
  readonly #page: WebviewIdMessageParticipant;
  readonly #closed = new AbortController();
  readonly #onDidChangeVisible = new vscode.EventEmitter<boolean>();

  /** Fires when the panel is hidden behind another tab, or seen again. */
  readonly onDidChangeVisible = this.#onDidChangeVisible.event;
  readonly onDidDispose: vscode.Event<void>;

  constructor(webviewPanel: vscode.WebviewPanel, options: PanelOptions) {
    const { log, screen, title } = options;
    this.#webviewPanel = webviewPanel;
    this.#title = title;
    this.#log = log;
    this.#screen = screen;
    this.onDidDispose = webviewPanel.onDidDispose;
    this.#page = this.#messenger.registerWebviewPanel(webviewPanel);
    let visible = webviewPanel.visible;
    webviewPanel.onDidChangeViewState(() => {
      if (webviewPanel.visible === visible) return;
      visible = webviewPanel.visible;
      this.#onDidChangeVisible.fire(visible);
    });
    // A page made anew holds nothing of what the old one showed.
    const switched = screen.onDidChange(() => { this.#draw(options); });
    webviewPanel.onDidDispose(() => {
      switched.dispose();
      this.#closed.abort();
      this.#onDidChangeVisible.dispose();
    });
    webviewPanel.title = title;
    this.#draw(options);
  }

  get visible(): boolean {
    return this.#webviewPanel.visible;
  }

  /** Aborts when the panel is closed. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  set title(title: string) {
    this.#title = title;
    this.#webviewPanel.title = title;
  }

  reveal(): void {
    this.#webviewPanel.reveal();
  }

  dispose(): void {
    this.#webviewPanel.dispose();
  }

  answer<P, R>(
    type: RequestType<P, R>,
    schema: GenericSchema<unknown, P>,
    handler: (value: P, signal: AbortSignal) => R | Promise<R>,
  ): void {
    this.#messenger.onRequest<unknown, R>({ method: type.method }, async (params, _sender, cancellation) => {
      try {
        const signal = AbortSignal.any([this.#closed.signal, abortSignal(cancellation)]);
        const result = await handler(parse(schema, this.#screen.restored(params)), signal);
        return (await this.#screen.masker())?.data(result) ?? result;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (!this.#closed.signal.aborted) this.#log.error(`${type.method}: ${message}`);
        throw new Error((await this.#screen.masker())?.text(message) ?? message, { cause: error });
      } finally {
        await this.#somebodyWaits();
      }
    });
  }

  receive<P>(type: NotificationType<P>, schema: GenericSchema<unknown, P>, handler: (value: P) => void): void {
    const isKept = staysMasked.includes(type.method);
    this.#messenger.onNotification<unknown>({ method: type.method }, (params) => {
      handler(parse(schema, isKept ? params : this.#screen.restored(params)));
    });
  }

  /** Never, once the page is gone: the messenger would try to send it the answer, and nobody catches how that fails. */
  async #somebodyWaits(): Promise<void> {
    if (this.#closed.signal.aborted) await Promise.withResolvers<never>().promise;
  }

  notify<P>(type: NotificationType<P>, params: P): void {
    const masker = this.#screen.masker();
    if (masker) void masker.then((made) => { this.#send(type, made.data(params)); });
    else this.#send(type, params);
  }

  #send<P>(type: NotificationType<P>, params: P): void {
    if (!this.#closed.signal.aborted) this.#messenger.sendNotification(type, this.#page, params);
  }

  #draw({ extensionUri, page }: PanelOptions): void {
    const { webview } = this.#webviewPanel;
    const scripts = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    const styles = vscode.Uri.joinPath(extensionUri, 'media', 'webview');
    const address = (root: vscode.Uri, file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
    webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: [scripts, styles],
    };
    webview.html = html({
      nonce: randomBytes(18).toString('base64url'),
      cspSource: webview.cspSource,
      name: page,
      script: address(scripts, `${page}.js`),
      chunks: pageChunks(scripts.fsPath, page).map((file) => address(scripts, file)),
      styles: ['frame.css', `${page}.css`].map((file) => address(styles, file)),
      title: this.#title,
      lang: vscode.env.language,
      ...(vscode.l10n.bundle && { translation: { script: address(scripts, 'translation.js'), texts: vscode.l10n.bundle } }),
    });
  }
}

function abortSignal(cancellation: CancellationToken): AbortSignal {
  const controller = new AbortController();
  cancellation.onCancellationRequested(() => { controller.abort(); });
  return controller.signal;
}
