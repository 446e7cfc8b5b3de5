import type { Ids } from './commandArgument.ts';

/**
 * The ids that one run of a command was given or has asked for. A failure's buttons go on with them, so that nobody has to type
 * them again.
 */
export class ResolvedIds {
  #ids: Ids = {};

  get ids(): Ids {
    return this.#ids;
  }

  add(ids: Ids): void {
    this.#ids = { ...this.#ids, ...ids };
  }
}
