import type { Locator, Page } from 'playwright-core';
import type { EngagementQuery } from '../../src/liveperson/engagementHistory/engagementQuery.ts';
import type { Search } from '../../src/panels/protocol/search.ts';
import type { SearchClient } from '../../src/panels/search/searchSource.ts';
import { PageHarness, type OpenOptions, type OpenPage } from './harness.ts';
import { waitFor } from './waitFor.ts';
import { serveSearch, type ServedSearch } from './searches.ts';

const day = 86_400_000;

export interface OpenSearch extends OpenPage, ServedSearch {}

export interface SearchOptions extends OpenOptions {
  readonly query?: Partial<EngagementQuery>;
  /** What a person picks of the saved searches. */
  readonly saved?: Search;
  /** The extension has already searched when the page opens. */
  readonly ran?: true;
}

/** Pages of searches, all of one browser. */
export class SearchPages {
  readonly #harness: PageHarness;
  readonly #open: OpenSearch[] = [];

  private constructor(harness: PageHarness) {
    this.#harness = harness;
  }

  static async start(): Promise<SearchPages> {
    return new SearchPages(await PageHarness.start());
  }

  async closeAll(): Promise<void> {
    for (const search of this.#open.splice(0)) {
      search.session.dispose();
      await search.close();
    }
  }

  async stop(): Promise<void> {
    await this.#harness.stop();
  }

  async show(from: SearchClient, options: SearchOptions = {}): Promise<OpenSearch> {
    let served: ServedSearch | undefined;
    const page = await this.#harness.open('search', (connection) => {
      served = serveSearch(connection, from, options);
      if (options.ran) void served.session.run({ product: 'chats', query: { from: Date.now() - day, to: Date.now() } });
    }, options);
    if (!served) throw new Error('The page was not served.');
    const search = { ...page, ...served };
    this.#open.push(search);
    await page.page.locator('form').waitFor();
    return search;
  }

  /** Runs the search of the form and waits for its end. */
  async searched(from: SearchClient, options?: SearchOptions): Promise<OpenSearch> {
    const search = await this.show(from, options);
    await start(search.page);
    await search.page.locator('.search-status, .empty-reasons').first().waitFor();
    await waitFor(async () => /records? in |failure|Nothing/.test(await status(search.page).innerText()));
    return search;
  }
}

export const keyword = (page: Page): Locator => page.getByRole('textbox', { name: 'Keyword' });
export const start = (page: Page): Promise<void> => page.getByRole('button', { name: 'Search', exact: true }).click();
export const status = (page: Page): Locator => page.locator('.search-status p');
export const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Results' });
export const row = (page: Page, place: number): Locator => page.locator(`#result-${place}`);
export const field = (page: Page, label: string): Locator =>
  page.locator('.filter', { has: page.getByRole('textbox', { name: label }) });
export const openFilters = (page: Page): Promise<void> => page.locator('.filters summary').click();
