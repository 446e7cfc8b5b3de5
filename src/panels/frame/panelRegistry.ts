import * as vscode from 'vscode';
import { Panel, type PanelOptions } from './panel.ts';

/** Which panel: its view type, and what it is about within that type. */
export interface PanelSubject extends PanelOptions {
  readonly viewType: string;
  readonly key: string;
}

/** The open panels of one kind, one per subject, each with the logic behind it. */
export class PanelRegistry<T> {
  readonly #open = new Map<string, { readonly panel: Panel; readonly logic: T }>();

  /** Brings the panel of a subject to the front, or makes it. `attach` gives a new panel its logic. */
  open(subject: PanelSubject, attach: (panel: Panel) => T): T {
    const existing = this.#open.get(subject.key);
    if (existing) {
      existing.panel.reveal();
      return existing.logic;
    }
    return this.#keep(
      subject,
      vscode.window.createWebviewPanel(subject.viewType, subject.title, vscode.ViewColumn.Active),
      attach,
    );
  }

  /** Takes over a panel that the editor brought back after a reload. A second one of the same subject is closed. */
  restore(subject: PanelSubject, webviewPanel: vscode.WebviewPanel, attach: (panel: Panel) => T): void {
    if (this.#open.has(subject.key)) webviewPanel.dispose();
    else this.#keep(subject, webviewPanel, attach);
  }

  #keep(subject: PanelSubject, webviewPanel: vscode.WebviewPanel, attach: (panel: Panel) => T): T {
    const panel = new Panel(webviewPanel, subject);
    const logic = attach(panel);
    this.#open.set(subject.key, { panel, logic });
    panel.onDidDispose(() => { this.#open.delete(subject.key); });
    return logic;
  }
}
