import * as protocol from '../../panels/protocol/visitState.ts';
import type { Connection } from '../connection.ts';

export interface Parts {
  readonly overview: protocol.VisitOverview;
  readonly attributes: protocol.VisitAttributes;
  readonly pages: protocol.VisitPages;
  readonly engagements: protocol.VisitEngagements;
  readonly json: { readonly revision: number; readonly text: string };
}

export type TabId = keyof Parts;

/** The parts of the visit that this page has asked for. Each is kept until a newer one of it is there. */
export class VisitParts {
  readonly #connection: Connection;
  readonly #changed: () => void;
  readonly #asking = new Map<TabId, number>();
  readonly #failed = new Map<TabId, number>();
  #parts: Partial<Parts> = {};

  constructor(connection: Connection, changed: () => void) {
    this.#connection = connection;
    this.#changed = changed;
  }

  get held(): Partial<Parts> {
    return this.#parts;
  }

  /** Asks for a part unless the one at hand, or the one asked for, is of this revision. What failed is not asked for again. */
  need(tab: TabId, revision: number): void {
    if (revision === 0 || this.#parts[tab]?.revision === revision) return;
    if (this.#asking.get(tab) === revision || this.failed(tab, revision)) return;
    this.#asking.set(tab, revision);
    const asked = this.#ask(tab).catch(() => { this.#failed.set(tab, revision); });
    void asked.then(() => {
      if (this.#asking.get(tab) === revision) this.#asking.delete(tab);
      this.#changed();
    });
  }

  failed(tab: TabId, revision: number): boolean {
    return this.#failed.get(tab) === revision;
  }

  async #ask(tab: TabId): Promise<void> {
    switch (tab) {
      case 'overview':
        this.#keep({ overview: await this.#connection.request(protocol.readOverview, null) });
        return;
      case 'attributes':
        this.#keep({ attributes: await this.#connection.request(protocol.readAttributes, null) });
        return;
      case 'pages':
        this.#keep({ pages: await this.#connection.request(protocol.readPages, null) });
        return;
      case 'engagements':
        this.#keep({ engagements: await this.#connection.request(protocol.readEngagements, null) });
        return;
      case 'json':
        this.#keep({ json: await this.#connection.request(protocol.readRaw, null) });
        return;
    }
  }

  #keep(part: Partial<Parts>): void {
    this.#parts = { ...this.#parts, ...part };
  }
}
