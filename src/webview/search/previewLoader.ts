import * as l10n from '@vscode/l10n';
import type { FailureView } from '../../panels/protocol/failure.ts';
import { getPreview, type Preview } from '../../panels/protocol/search.ts';
import type { Connection } from '../connection.ts';

/** So that moving through the rows does not ask for each. */
const delayMs = 200;

const unread: FailureView = { message: l10n.t('The conversation could not be read. Select the row again to retry.'), causes: [] };

/** The preview of the row that was selected last; what is under way for another one is given up. */
export class PreviewLoader {
  readonly #connection: Connection;
  readonly #changed: () => void;
  #timer: number | undefined;
  #request = new AbortController();
  #id: string | undefined;
  value: Preview | FailureView | undefined;

  constructor(connection: Connection, changed: () => void) {
    this.#connection = connection;
    this.#changed = changed;
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#id = undefined;
    this.value = undefined;
  }

  /** A moment later, once: asked for again only after `clear`. Without an id, the row is not here yet, nothing is asked for. */
  load(id: string | undefined): void {
    if (id === undefined || id === this.#id) return;
    this.#id = id;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#load(id), delayMs);
  }

  async #load(id: string): Promise<void> {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    const value = await this.#connection.ask(getPreview, { id }, signal).catch(() => unread);
    if (signal.aborted) return;
    this.value = value;
    this.#changed();
  }
}
