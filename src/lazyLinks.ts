import type * as vscode from 'vscode';
import type { LinkHandler, LinkServices } from './deepLinks/linkHandler.ts';

/** Links into this editor. What reads them is loaded with the first one. */
export class LazyLinks implements vscode.UriHandler {
  readonly #services: LinkServices;
  #handler: Promise<LinkHandler> | undefined;

  constructor(services: LinkServices) {
    this.#services = services;
  }

  async handleUri(uri: vscode.Uri): Promise<void> {
    this.#handler ??= import('./deepLinks/linkHandler.ts').then(({ LinkHandler: Loaded }) => new Loaded(this.#services));
    await (await this.#handler).handle(uri);
  }
}
