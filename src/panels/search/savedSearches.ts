import * as v from 'valibot';
import type { Search } from '../protocol/search.ts';
import { searchSchema } from './searchSchemas.ts';

/** A search under a name. Of a relative one the range ends when it is run; `query` tells how long it is. */
export interface SavedSearch {
  readonly accountId: string;
  readonly name: string;
  readonly search: Search;
  readonly relative: boolean;
}

/** Where saved searches are kept: the editor's own memory of this extension. */
export interface SearchMemory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const key = 'liveperson.savedSearches';
const mostKept = 200;

const savedSchema: v.GenericSchema<unknown, SavedSearch> = v.strictObject({
  accountId: v.string(),
  name: v.string(),
  search: searchSchema,
  relative: v.boolean(),
});

/** The searches a person saved, by account and name: what was asked, nothing that was found, no credential. */
export class SavedSearches {
  readonly #memory: SearchMemory;

  constructor(memory: SearchMemory) {
    this.#memory = memory;
  }

  /** Of an account, by name. */
  of(accountId: string): readonly SavedSearch[] {
    return this.#all().filter((saved) => saved.accountId === accountId).sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Replaces a search of the same name. */
  async save(saved: SavedSearch): Promise<void> {
    await this.#memory.update(key, [saved, ...this.#all().filter(isOther(saved))].slice(0, mostKept));
  }

  async delete(saved: Pick<SavedSearch, 'accountId' | 'name'>): Promise<void> {
    await this.#memory.update(key, this.#all().filter(isOther(saved)));
  }

  /** Everything of an account, when it is removed. */
  async forget(accountId: string): Promise<void> {
    await this.#memory.update(key, this.#all().filter((saved) => saved.accountId !== accountId));
  }

  /** What is not readable, such as a search of an older version, is left out. */
  #all(): SavedSearch[] {
    const kept = this.#memory.get(key);
    const list: readonly unknown[] = Array.isArray(kept) ? kept : [];
    return list.flatMap((entry) => {
      const { success, output } = v.safeParse(savedSchema, entry);
      return success ? [output] : [];
    });
  }
}

function isOther({ accountId, name }: Pick<SavedSearch, 'accountId' | 'name'>): (saved: SavedSearch) => boolean {
  return (saved) => saved.accountId !== accountId || saved.name !== name;
}

/** The search to run now, epoch ms. */
export function searchNow({ search, relative }: SavedSearch, now: number): Search {
  if (!relative) return search;
  const range = { from: now - (search.query.to - search.query.from), to: now };
  return search.product === 'chats'
    ? { product: 'chats', query: { ...search.query, ...range } }
    : { product: 'conversations', query: { ...search.query, ...range } };
}
