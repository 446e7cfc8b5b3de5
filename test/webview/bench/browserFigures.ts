import type { Page } from 'playwright-core';

/** When the parts of a page came, in ms from the start of its loading. */
export interface Loading {
  /** The first words on the screen: title and places, before any script has run. */
  readonly frame: number;
  /** The part that was waited for is in the document. */
  readonly ready: number;
}

/**
 * Loads a page again and again in one browser that has just loaded it once, as an editor opens one panel after the other: what
 * the first loading takes belongs to the browser.
 */
export async function loadings(page: Page, selector: string, rounds: number): Promise<readonly Loading[]> {
  await page.addInitScript((sought) => {
    const seen = new MutationObserver(() => {
      if (document.querySelector(sought) === null) return;
      seen.disconnect();
      performance.mark('ready');
    });
    seen.observe(document, { childList: true, subtree: true });
  }, selector);
  const found: Loading[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.reload();
    const timeOf = (name: string): Promise<number> =>
      page
        .waitForFunction((sought) => performance.getEntriesByName(sought)[0]?.startTime, name)
        .then(async (handle) => (await handle.jsonValue()) ?? Number.NaN);
    found.push({ frame: await timeOf('first-contentful-paint'), ready: await timeOf('ready') });
  }
  return found;
}

/** Begins to note the tasks of a page that take longer than 50 ms. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    const note: PerformanceObserverCallback = (list) => { tasks.push(...list.getEntries().map(({ duration }) => duration)); };
    new PerformanceObserver(note).observe({ type: 'longtask' });
    Object.assign(window, { tasks });
  });
}

/** The longest of them since, ms; 0 when none took as long. */
export async function longestTask(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const tasks: unknown = Reflect.get(window, 'tasks');
    const durations = Array.isArray(tasks) ? tasks.splice(0).map(Number) : [];
    return Math.max(0, ...durations);
  });
}

/** What the scripts of a page hold after a collection, MB. */
export async function heapUsed(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}

/** From clicking or typing into one element until another one shows something else, and not nothing: ms as the page sees it. */
export async function reaction(
  page: Page,
  act: { readonly selector: string; readonly type?: string },
  until: { readonly selector: string; readonly attribute?: string },
): Promise<number> {
  return await page.evaluate(async ({ act: { selector, type }, until: sought }) => {
    const read = (): string | null | undefined => {
      const element = document.querySelector(sought.selector);
      return sought.attribute === undefined ? element?.textContent : element?.getAttribute(sought.attribute);
    };
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`There is no ${selector}.`);
    const before = read();
    const started = performance.now();
    if (type === undefined) element.click();
    else if (element instanceof HTMLInputElement) {
      element.value = type;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }
    for (let now = read(); now === before || now?.trim() === ''; now = read()) {
      if (performance.now() - started > 20_000) throw new Error(`${sought.selector} stays ${before ?? 'away'}.`);
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
    }
    return performance.now() - started;
  }, { act, until });
}
