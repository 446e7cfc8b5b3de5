import assert from 'node:assert/strict';
import type { Search } from '../../../../src/panels/protocol/search.ts';
import { SavedSearches, searchNow, type SearchMemory } from '../../../../src/panels/search/savedSearches.ts';

const day = 86_400_000;
const search: Search = { product: 'chats', query: { from: 0, to: 7 * day, keyword: 'order' } };
const saved = { accountId: '12345678', name: 'Orders', search, relative: true };

class Memory implements SearchMemory {
  readonly #values = new Map<string, unknown>();

  constructor(value?: unknown) {
    this.#values.set('liveperson.savedSearches', value);
  }

  get(key: string): unknown {
    return this.#values.get(key);
  }

  update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, JSON.parse(JSON.stringify(value)));
    return Promise.resolve();
  }
}

describe('Saved searches', () => {
  it('belong to an account, in the order of their names', async () => {
    const searches = new SavedSearches(new Memory());
    await searches.save(saved);
    await searches.save({ ...saved, name: 'Complaints' });
    await searches.save({ ...saved, accountId: '87654321' });
    assert.deepEqual(searches.of('12345678').map(({ name }) => name), ['Complaints', 'Orders']);
    assert.deepEqual(searches.of('12345678')[1], saved);
  });

  it('replace one of the same name', async () => {
    const searches = new SavedSearches(new Memory());
    await searches.save(saved);
    await searches.save({ ...saved, relative: false });
    assert.deepEqual(searches.of('12345678').map(({ relative }) => relative), [false]);
  });

  it('can be deleted, alone or with their account', async () => {
    const searches = new SavedSearches(new Memory());
    for (const name of ['a', 'b']) await searches.save({ ...saved, name });
    await searches.save({ ...saved, accountId: '87654321' });
    await searches.delete({ accountId: '12345678', name: 'a' });
    assert.deepEqual(searches.of('12345678').map(({ name }) => name), ['b']);
    await searches.forget('12345678');
    assert.deepEqual(searches.of('12345678'), []);
    assert.equal(searches.of('87654321').length, 1);
  });

  it('leave out what cannot be read', () => {
    const searches = new SavedSearches(
      new Memory([{ ...saved, search: { product: 'mail' } }, 7, saved, { ...saved, secret: 'x' }]),
    );
    assert.deepEqual(searches.of('12345678'), [saved]);
    assert.deepEqual(new SavedSearches(new Memory('nonsense')).of('12345678'), []);
  });

  it('end now when they were saved with a preset, and keep their range otherwise', () => {
    assert.deepEqual(searchNow(saved, 100 * day).query, { from: 93 * day, to: 100 * day, keyword: 'order' });
    assert.deepEqual(searchNow({ ...saved, relative: false }, 100 * day), search);
  });
});
