import * as vscode from 'vscode';
import type { Panels as PanelCommands } from './commands/commandServices.ts';
import type { Panels, PanelServices } from './panels/index.ts';

const viewTypes = ['liveperson.visitState', 'liveperson.chatStatus', 'liveperson.search'] as const;

/**
 * The panels as commands see them, and those that the editor brings back after a reload. Their code is loaded with the first one.
 */
export class LazyPanels implements PanelCommands, vscode.Disposable {
  readonly #services: PanelServices;
  readonly #registrations: readonly vscode.Disposable[];
  #loading: Promise<Panels> | undefined;

  constructor(services: PanelServices) {
    this.#services = services;
    this.#registrations = viewTypes.map((viewType) =>
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => {
          await (await this.#panels()).serializers[viewType]?.deserializeWebviewPanel(panel, state);
        },
      }),
    );
  }

  async openVisitState(address: Parameters<Panels['openVisitState']>[0]): Promise<void> {
    (await this.#panels()).openVisitState(address);
  }

  async openChatStatus(address: Parameters<Panels['openChatStatus']>[0]): Promise<void> {
    (await this.#panels()).openChatStatus(address);
  }

  async openSearch(search: Parameters<Panels['openSearch']>[0]): ReturnType<Panels['openSearch']> {
    return (await this.#panels()).openSearch(search);
  }

  dispose(): void {
    for (const registration of this.#registrations) registration.dispose();
    void this.#loading?.then((panels) => { panels.dispose(); });
  }

  #panels(): Promise<Panels> {
    this.#loading ??= import('./panels/index.ts').then(({ Panels: Loaded }) => new Loaded(this.#services));
    return this.#loading;
  }
}
