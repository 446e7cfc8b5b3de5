import * as vscode from 'vscode';
import * as v from 'valibot';
import type { PanelServices } from '../panelServices.ts';
import { folders, Panel, type PanelKind } from './panel.ts';

type Ids = Readonly<Record<string, string>>;

/** The open panels of one kind: one for each subject. */
export class Panels<Subject extends Ids> implements vscode.WebviewPanelSerializer {
  private readonly services: PanelServices;
  private readonly kind: PanelKind<Subject>;
  private readonly schema: v.GenericSchema<unknown, Subject>;
  private readonly open = new Map<string, Panel<Subject>>();

  /** `schema` checks the subject that a page left behind before a reload. */
  constructor(services: PanelServices, kind: PanelKind<Subject>, schema: v.GenericSchema<unknown, Subject>) {
    this.services = services;
    this.kind = kind;
    this.schema = schema;
  }

  get viewType(): string {
    return this.kind.viewType;
  }

  /** Shows the panel of a subject, and makes it when there is none. */
  show(subject: Subject): Panel<Subject> {
    const known = this.open.get(keyOf(subject));
    if (known) {
      known.reveal();
      return known;
    }
    const options = { enableScripts: true, enableFindWidget: true, localResourceRoots: folders(this.services.extensionUri) };
    return this.adopt(subject, vscode.window.createWebviewPanel(this.kind.viewType, this.kind.title(subject), vscode.ViewColumn.Active, options));
  }

  /** Called after a reload with what the page had written into its state. */
  deserializeWebviewPanel(view: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { success, output } = v.safeParse(v.object({ subject: this.schema }), state);
    if (success && !this.open.has(keyOf(output.subject))) this.adopt(output.subject, view);
    else view.dispose();
    return Promise.resolve();
  }

  private adopt(subject: Subject, view: vscode.WebviewPanel): Panel<Subject> {
    const panel = new Panel(this.services, this.kind, subject, view);
    this.open.set(keyOf(subject), panel);
    view.onDidDispose(() => this.open.delete(keyOf(subject)));
    return panel;
  }
}

function keyOf(subject: Ids): string {
  return JSON.stringify(Object.entries(subject).sort(([a], [b]) => (a < b ? -1 : 1)));
}
