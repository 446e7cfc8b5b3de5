import type { Warning } from './search.ts';

/** Words of a service may be of any length; a person reads a sentence. */
const longestMessage = 300;
/** Pages that are named for a warning: one would do, some show that it is not alone. */
const mostPages = 20;

/** A page that carried a warning: where in the search it stands, and the recorded call that brought it. */
export interface WarnedPage {
  readonly exchangeId?: string;
  readonly window: number;
  readonly offset?: number;
  readonly count: number;
}

/** One warning of a search, however many pages carried it. */
export interface NotedWarning extends Pick<Warning, 'kind' | 'message'> {
  /** The records it is about, each once; none when it is about the whole. */
  readonly ids: readonly string[];
  readonly pages: readonly WarnedPage[];
}

export interface PageWithWarnings {
  readonly window: number;
  readonly offset?: number;
  readonly count: number;
  readonly warnings: readonly Warning[];
  readonly exchange?: { readonly id: string };
}

/** The warnings of a search while it runs, by their words. */
export class NotedWarnings {
  readonly #byMessage = new Map<
    string,
    { readonly kind: Warning['kind']; readonly ids: Set<string>; readonly pages: WarnedPage[] }
  >();

  note({ window, offset, count, warnings, exchange }: PageWithWarnings): void {
    for (const { kind, message, engagementIds = [] } of warnings) {
      const words = message.slice(0, longestMessage).toWellFormed();
      const noted = this.#byMessage.get(words) ?? { kind, ids: new Set<string>(), pages: [] };
      this.#byMessage.set(words, noted);
      for (const id of engagementIds) noted.ids.add(id);
      const page = { window, count, ...(offset !== undefined && { offset }), ...(exchange && { exchangeId: exchange.id }) };
      if (noted.pages.length < mostPages) noted.pages.push(page);
    }
  }

  get all(): readonly NotedWarning[] {
    return Array.from(this.#byMessage, ([message, { kind, ids, pages }]) => ({ kind, message, ids: [...ids], pages }));
  }
}
