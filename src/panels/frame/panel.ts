import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import * as v from 'valibot';
import { copyText, runNextStep, type PageSeed } from '../protocol/panel.ts';
import type { NextActionContext, PanelServices } from '../panelServices.ts';
import { PanelChannel } from './panelChannel.ts';
import { panelHtml } from './panelHtml.ts';

/** One kind of panel: its page and what is behind it. */
export interface PanelKind<Subject extends Readonly<Record<string, string>>> {
  readonly viewType: string;
  /** Name of the page's script, of its style sheet, and `lp-…` of its element. */
  readonly page: 'visitState' | 'chatStatus' | 'search';
  readonly element: string;
  /** Style sheets besides the frame's, as paths inside the extension. */
  readonly styles: readonly string[];
  title(subject: Subject): string;
  /** Connects what the panel shows with its page. */
  open(subject: Subject, channel: PanelChannel): PanelContent;
}

/** What is behind an open panel. */
export interface PanelContent {
  setVisible(visible: boolean): void;
  dispose(): void;
  /** Ids that the steps of an explanation need. */
  readonly context: NextActionContext;
  /** Does again what failed. */
  retry(): void;
}

/** An open panel. */
export class Panel<Subject extends Readonly<Record<string, string>>> {
  readonly content: PanelContent;
  private readonly view: vscode.WebviewPanel;

  /** Takes over `view`, which VS Code made or restored. */
  constructor(services: PanelServices, kind: PanelKind<Subject>, subject: Subject, view: vscode.WebviewPanel) {
    this.view = view;
    view.title = kind.title(subject);
    view.iconPath = vscode.Uri.joinPath(services.extensionUri, 'media', 'liveperson.svg');
    view.webview.options = { enableScripts: true, localResourceRoots: folders(services.extensionUri) };
    const channel = new PanelChannel(view, (message) => { services.log.warn(message); });
    const content = kind.open(subject, channel);
    this.content = content;
    channel.receive(copyText, v.strictObject({ text: v.string() }), ({ text }) => void vscode.env.clipboard.writeText(text));
    channel.receive(runNextStep, v.strictObject({ action: nextAction }), ({ action }) => {
      if (action === 'retry') content.retry();
      else void services.runNextAction(action, content.context);
    });
    view.onDidChangeViewState(() => { content.setVisible(view.visible); });
    view.onDidDispose(() => { content.dispose(); });
    view.webview.html = pageHtml(services.extensionUri, kind, subject, view);
  }

  reveal(): void {
    this.view.reveal();
  }
}

const nextAction = v.picklist(['retry', 'signIn', 'editAccount', 'checkAccount', 'searchHistory', 'openTranscript', 'lookup', 'swapIds', 'openStatusPage', 'showRequests']);

/** The folders a page may load from. */
export function folders(extensionUri: vscode.Uri): readonly vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media', 'webview')];
}

function pageHtml<Subject extends Readonly<Record<string, string>>>(extensionUri: vscode.Uri, kind: PanelKind<Subject>, subject: Subject, { webview }: vscode.WebviewPanel): string {
  const uri = (path: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path.split('/'))).toString();
  const seed: PageSeed = { subject, texts: texts(), language: vscode.env.language };
  return panelHtml({
    title: kind.title(subject),
    cspSource: webview.cspSource,
    nonce: randomBytes(16).toString('base64'),
    scriptUri: uri(`dist/webview/${kind.page}.js`),
    styleUris: ['media/webview/frame.css', ...kind.styles].map(uri),
    element: kind.element,
    seed,
  });
}

/** Our own texts in the editor's language, as VS Code loaded them. */
function texts(): Readonly<Record<string, string>> {
  const bundle = vscode.l10n.bundle ?? {};
  return Object.fromEntries(Object.entries(bundle).map(([key, value]) => [key, typeof value === 'string' ? value : '']));
}
